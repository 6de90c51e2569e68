/** When messages of queues were sent, received and deleted, as CloudWatch counts them. */
import { eachIndex, eachRow, type Slices } from '../../base/slices.ts';
import { messagesOf, queueOf } from '../trace/queuesOf.ts';
import { markKinds, originKinds, type Trace } from '../trace/tables.ts';

/** Hears of each moment, µs, in no particular order. */
type Hear = (time: number) => void;

/** NumberOfMessagesSent: not what a redrive policy moved (sqs.moves-not-sent), and a duplicate was sent once (sqs.at-least-once). */
export function* visitSent(trace: Trace, queues: readonly string[], hear: Hear): Slices<void> {
  const { requests, origins, triggers } = trace;
  const isNotSent = new Set<number>();
  for (let row = 0; row < origins.length; row++) {
    const kind = originKinds[origins.kind[row] as number]?.name;
    const parent = requests.trigger[origins.parent[row] as number] as number;
    const isMove = kind === 'deadLetter' && triggers[parent]?.machine === 'queueMessage';
    if (isMove || kind === 'duplicate') isNotSent.add(origins.request[row] as number);
  }
  for (const queue of queues) {
    yield* eachRow(messagesOf(trace, queue), (row) => {
      if (!isNotSent.has(row)) hear(requests.sent[row] as number);
    });
  }
}

/** NumberOfMessagesReceived: every receive of every message; one that no filter wants is received, too. */
export function* visitReceived(trace: Trace, queues: readonly string[], hear: Hear): Slices<void> {
  const { batches } = trace;
  const isOurs = trace.triggers.map((_, index) => queues.includes(queueOf(trace, index) ?? ''));
  yield* eachIndex(batches.length, (row) => {
    if (!isOurs[batches.trigger[row] as number]) return;
    for (let i = 0; i < (batches.count[row] as number); i++) hear(batches.formed[row] as number);
  });
  yield* visitSettled(trace, queues, ['filtered'], hear);
}

/** NumberOfMessagesDeleted: sqs.delete, sqs.filter-deletes, and sqs.deletions-counted. */
export function* visitDeleted(trace: Trace, queues: readonly string[], hear: Hear): Slices<void> {
  yield* visitSettled(trace, queues, ['succeeded', 'filtered'], hear);
  const { marks, requests } = trace;
  const code = markKinds.findIndex(({ name }) => name === 'deletedAgain');
  for (let row = 0; row < marks.length; row++) {
    if (marks.kind[row] !== code) continue;
    const queue = queueOf(trace, requests.trigger[marks.subject[row] as number] as number);
    if (queue !== null && queues.includes(queue)) hear(marks.time[row] as number);
  }
}

function* visitSettled(trace: Trace, queues: readonly string[], outcomes: readonly string[], hear: Hear): Slices<void> {
  const { requests, machines } = trace;
  const counted = machines.queueMessage.map(({ outcome }) => outcome !== null && outcomes.includes(outcome));
  for (const queue of queues) {
    yield* eachRow(messagesOf(trace, queue), (row) => {
      if (counted[requests.state[row] as number]) hear(requests.settled[row] as number);
    });
  }
}
