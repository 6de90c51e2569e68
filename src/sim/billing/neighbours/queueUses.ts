/** What event source mappings ask of queues: receiving messages and deleting them. */
import { ruleValue } from '../../rules/index.ts';
import { sqsQueueOf } from '../../trace/brokerOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { sizesOf } from './arrivals.ts';
import type { NeighbourUse } from './meters.ts';
import { counted, unitsOf } from './units.ts';

/**
 * Uses in from ≤ t < to, µs. A batch is received and what succeeded of it deleted with as few requests as SQS allows
 * (neighbours.sqs-messages-per-request, neighbours.sqs-unit); so is what the mapping's filter drops. Polls that find nothing leave no record.
 */
export function queueUses(trace: Trace, from: number, to: number): NeighbourUse[] {
  const queues = trace.triggers.map((_, trigger) => sqsQueueOf(trace, trigger));
  if (queues.every((queue) => queue === null)) return [];
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const fill = ruleValue('neighbours.sqs-messages-per-request', scenario.platform.rules);
  const requestsFor = (messages: number, kilobytes: number): number =>
    messages === 0 ? 0 : Math.max(Math.ceil(messages / fill), unitsOf(kilobytes, 'neighbours.sqs-unit'));
  const sizeOf = sizesOf(trace);
  const { batches, batchItems, requests } = trace;
  const outcomes = trace.machines.queueMessage.map(({ outcome }) => outcome);
  // A message that was deleted went with the last batch that held it.
  const lastBatch = new Map<number, number>();
  for (let batch = 0; batch < batches.length; batch++) {
    if (queues[batches.trigger[batch] as number] === null) continue;
    const first = batches.first[batch] as number;
    for (let i = first; i < first + (batches.count[batch] as number); i++) lastBatch.set(batchItems.request[i] as number, batch);
  }
  const sums = new Map<string, { received: number; receives: number; deleted: number; deletes: number }>();
  const sumOf = (queue: string) => {
    const sum = sums.get(queue) ?? { received: 0, receives: 0, deleted: 0, deletes: 0 };
    sums.set(queue, sum);
    return sum;
  };
  for (let batch = 0; batch < batches.length; batch++) {
    const queue = queues[batches.trigger[batch] as number] ?? null;
    if (queue === null) continue;
    const sum = sumOf(queue);
    const first = batches.first[batch] as number;
    const count = batches.count[batch] as number;
    let kilobytes = 0;
    let deleted = 0;
    for (let i = first; i < first + count; i++) {
      const request = batchItems.request[i] as number;
      kilobytes += sizeOf(request);
      if (outcomes[requests.state[request] as number] === 'succeeded' && lastBatch.get(request) === batch) deleted++;
    }
    const formed = batches.formed[batch] as number;
    if (formed >= from && formed < to) {
      sum.received += count;
      sum.receives += requestsFor(count, kilobytes);
    }
    const settled = batches.settled[batch] as number;
    if (deleted > 0 && settled >= from && settled < to) {
      sum.deleted += deleted;
      sum.deletes += requestsFor(deleted, 0);
    }
  }
  for (const [queue, count] of droppedBy(trace, queues, outcomes, from, to)) {
    const sum = sumOf(queue);
    sum.received += count;
    sum.receives += requestsFor(count, 0);
    sum.deleted += count;
    sum.deletes += requestsFor(count, 0);
  }
  return [...sums].flatMap(([queue, { received, receives, deleted, deletes }]): NeighbourUse[] => {
    const isFifo = scenario.resources.find(({ name }) => name === queue)?.settings.fifo === true;
    const use = (count: number, quantity: number, done: string): NeighbourUse => ({
      meter: isFifo ? 'fifoQueue' : 'queue',
      of: queue,
      what: counted(count, `message ${done}`, `messages ${done}`),
      factors: `batch by batch, up to ${fill} with one request`,
      quantity,
    });
    return [...(receives > 0 ? [use(received, receives, 'received')] : []), ...(deletes > 0 ? [use(deleted, deletes, 'deleted')] : [])];
  });
}

/** Messages that a mapping's filter let go, by queue. */
function droppedBy(
  { requests }: Trace,
  queues: readonly (string | null)[],
  outcomes: readonly (string | null)[],
  from: number,
  to: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let row = 0; row < requests.length; row++) {
    const queue = queues[requests.trigger[row] as number] ?? null;
    const settled = requests.settled[row] as number;
    if (queue === null || outcomes[requests.state[row] as number] !== 'filtered' || !(settled >= from && settled < to)) continue;
    counts.set(queue, (counts.get(queue) ?? 0) + 1);
  }
  return counts;
}
