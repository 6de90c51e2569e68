/** For tests only: scenarios of one function behind one queue, and what tests read of its messages and batches. */
import type { LambdaFunction, Resource, Scenario, TimelineEntry, Traffic } from '../../scenario/model.ts';
import { itemsOf } from '../../trace/batchOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { constant, resource, scenario, seconds, traffic } from '../testing.ts';

export interface QueueParts {
  /** Of the queue, s. */
  readonly visibility?: number;
  readonly delay?: number;
  readonly retention?: number;
  readonly fifo?: boolean;
  /** With it messages go to the queue `dead`. */
  readonly maxReceiveCount?: number;
  /** s. Kept by the queue `dead`. */
  readonly deadRetention?: number;
  /** Of the mapping `t`, durations in µs. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Settings of further mappings `t1`, `t2` … on the same queue. */
  readonly others?: readonly Readonly<Record<string, unknown>>[];
  /** Lets the function `f` be invoked from `dead` too, by the mapping `d`. */
  readonly readDead?: boolean;
  readonly fn?: Partial<LambdaFunction>;
  readonly functions?: readonly LambdaFunction[];
  readonly resources?: readonly Resource[];
  readonly traffic: readonly Traffic[];
  readonly timeline?: readonly TimelineEntry[];
  /** s */
  readonly duration?: number;
  readonly account?: number;
  readonly duplicateRate?: number;
  readonly rules?: Readonly<Record<string, number>>;
}

function queueResource(name: string, settings: Readonly<Record<string, unknown>>): Resource {
  return { ...resource(name, 0, 0, 'sqs'), latency: constant(0), settings };
}

/** A function `f` that is invoked from `queue` through the mapping `t`. */
export function queueScenario(parts: QueueParts): Scenario {
  const hasDead = parts.maxReceiveCount !== undefined;
  const queue = queueResource('queue', {
    visibilityTimeout: seconds(parts.visibility ?? 30),
    delay: seconds(parts.delay ?? 0),
    retention: seconds(parts.retention ?? 345_600),
    fifo: parts.fifo ?? false,
    maxReceiveCount: parts.maxReceiveCount ?? 5,
    deadLetterQueue: hasDead ? 'dead' : null,
  });
  const dead = queueResource('dead', {
    visibilityTimeout: seconds(30),
    fifo: parts.fifo ?? false,
    retention: seconds(parts.deadRetention ?? 345_600),
  });
  const mapping = (id: string, source: string, settings: Readonly<Record<string, unknown>>) => ({
    id,
    type: 'sqs',
    source,
    function: 'f',
    qualifier: null,
    settings,
  });
  return scenario({
    duration: parts.duration ?? 60,
    ...(parts.account === undefined ? {} : { account: parts.account }),
    platform: { duplicateRate: parts.duplicateRate ?? 0, rules: parts.rules ?? {} },
    ...(parts.fn === undefined ? {} : { fn: parts.fn }),
    ...(parts.functions === undefined ? {} : { functions: parts.functions }),
    resources: [queue, ...(hasDead ? [dead] : []), ...(parts.resources ?? [])],
    triggers: [
      mapping('t', 'queue', { batchSize: 1, ...parts.settings }),
      ...(parts.others ?? []).map((own, i) => mapping(`t${i + 1}`, 'queue', { batchSize: 1, ...own })),
      ...(parts.readDead === true ? [mapping('d', 'dead', { batchSize: 1 })] : []),
    ],
    traffic: parts.traffic.map((entry) => ({ ...entry, to: entry.to === 't' ? 'queue' : entry.to })),
    timeline: parts.timeline ?? [],
  });
}

/** One message at each of these times, s. */
export const messagesAt = (...times: readonly number[]): Traffic => traffic({ pattern: 'replay', timestamps: times.map(seconds) });

/** The next `count` messages from `at` (s) on always fail. */
export const poisonFrom = (at: number, count = 1): TimelineEntry => ({
  at: seconds(at),
  index: 0,
  kind: 'poison',
  target: 'queue',
  count,
});

/** A batch as tests compare it. */
export interface QueueBatch {
  readonly trigger: string;
  /** When it was received, s. */
  readonly at: number;
  /** Rows of its messages. */
  readonly messages: readonly number[];
  /** How often each had been received, this time included. */
  readonly counts: readonly number[];
  /** When the function was invoked with it, or would have been had there been concurrency, s. */
  readonly attempts: readonly number[];
}

/** All batches in the order of being received. */
export function queueBatches(trace: Trace): QueueBatch[] {
  const { batches, batchItems, batchInvocations, invocations } = trace;
  const attempts: number[][] = Array.from({ length: batches.length }, () => []);
  for (let i = 0; i < batchInvocations.length; i++)
    attempts[batchInvocations.batch[i] as number]?.push((invocations.time[batchInvocations.invocation[i] as number] as number) / 1e6);
  return attempts.map((times, row) => {
    const first = batches.first[row] as number;
    return {
      trigger: trace.triggers[batches.trigger[row] as number]?.id as string,
      at: (batches.formed[row] as number) / 1e6,
      messages: Array.from(itemsOf(trace, row)),
      counts: Array.from(batchItems.receiveCount.subarray(first, first + (batches.count[row] as number))),
      attempts: times,
    };
  });
}

/** The state of each message, and when it was settled, s. */
export const messageStates = (trace: Trace): [string, number][] =>
  Array.from(trace.requests.state, (state, row) => [
    trace.machines.queueMessage[state]?.name as string,
    (trace.requests.settled[row] as number) / 1e6,
  ]);

/** Invocations that were running at `t` (s). */
export function runningAt(trace: Trace, t: number): number {
  const { invocations } = trace;
  let running = 0;
  for (let row = 0; row < invocations.length; row++) {
    const start = (invocations.time[row] as number) / 1e6;
    if (start <= t && t < start + (invocations.duration[row] as number) / 1e6) running++;
  }
  return running;
}
