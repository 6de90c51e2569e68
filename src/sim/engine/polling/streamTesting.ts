/** For tests only: scenarios of one function behind one stream, and what tests read of its batches. */
import type { LambdaFunction, Resource, Scenario, TimelineEntry, Traffic } from '../../scenario/model.ts';
import { itemsOf } from '../../trace/batchOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { constant, resource, scenario, seconds, traffic } from '../testing.ts';

export interface StreamParts {
  readonly type?: keyof typeof sourceTypes;
  /** Partitions of a topic. */
  readonly shards?: number;
  /** h */
  readonly retention?: number;
  /** Of the mapping `t`, durations in µs. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Settings of further mappings `t1`, `t2` … on the same stream. */
  readonly others?: readonly Readonly<Record<string, unknown>>[];
  readonly fn?: Partial<LambdaFunction>;
  readonly functions?: readonly LambdaFunction[];
  readonly resources?: readonly Resource[];
  readonly traffic: readonly Traffic[];
  readonly timeline?: readonly TimelineEntry[];
  /** s */
  readonly duration?: number;
  readonly rules?: Readonly<Record<string, number>>;
  readonly seed?: number;
}

const sourceTypes = { kinesis: 'kinesis', 'dynamodb-streams': 'dynamodb', msk: 'kafka', kafka: 'kafka' } as const;

/** A function `f` that reads `stream` through the mapping `t`. */
export function streamScenario(parts: StreamParts): Scenario {
  const type = parts.type ?? 'kinesis';
  const base = resource('stream', 0, 0, sourceTypes[type]);
  const count = parts.shards ?? 1;
  const retention = seconds((parts.retention ?? 24) * 3600);
  const settings = { kinesis: { shards: count, retention }, dynamodb: { streamShards: count }, kafka: { partitions: count, retention } }[
    sourceTypes[type]
  ];
  const mapping = (id: string, own: Readonly<Record<string, unknown>>) => ({
    id,
    type,
    source: 'stream',
    function: 'f',
    qualifier: null,
    settings: own,
  });
  return scenario({
    ...(parts.seed === undefined ? {} : { seed: parts.seed }),
    duration: parts.duration ?? 60,
    platform: { rules: parts.rules ?? {} },
    ...(parts.fn === undefined ? {} : { fn: parts.fn }),
    ...(parts.functions === undefined ? {} : { functions: parts.functions }),
    resources: [{ ...base, settings, latency: constant(0) }, ...(parts.resources ?? [])],
    triggers: [mapping('t', parts.settings ?? {}), ...(parts.others ?? []).map((own, i) => mapping(`t${i + 1}`, own))],
    traffic: parts.traffic.map((entry) => ({ ...entry, to: 'stream' })),
    timeline: parts.timeline ?? [],
  });
}

/** One record at each of these times, s. */
export const recordsAt = (...times: readonly number[]): Traffic => traffic({ pattern: 'replay', timestamps: times.map(seconds) });

/** The next `count` records from `at` (s) on always fail. */
export const poisonAt = (at: number, count = 1): TimelineEntry => ({ at: seconds(at), index: 0, kind: 'poison', target: 'stream', count });

/** From `at` (s) on the scenario is another. */
export const setAt = (at: number, next: Scenario): TimelineEntry => ({
  at: seconds(at),
  index: 0,
  kind: 'set',
  changes: {},
  scenario: next,
});

/** A batch as tests compare it. */
export interface BatchRow {
  readonly row: number;
  /** Rows of its records. */
  readonly records: readonly number[];
  readonly state: string;
  readonly shard: number;
  readonly parent: number;
  /** When the function was invoked with it, or would have been had there been concurrency, s. */
  readonly attempts: readonly number[];
}

/** All batches in order of formation. */
export function batchRows(trace: Trace): BatchRow[] {
  const attempts: number[][] = Array.from({ length: trace.batches.length }, () => []);
  for (let i = 0; i < trace.batchInvocations.length; i++) {
    const time = trace.invocations.time[trace.batchInvocations.invocation[i] as number] as number;
    attempts[trace.batchInvocations.batch[i] as number]?.push(time / 1e6);
  }
  return attempts.map((times, row) => ({
    row,
    records: Array.from(itemsOf(trace, row)),
    state: trace.machines.streamBatch[trace.batches.state[row] as number]?.name as string,
    shard: trace.batches.shard[row] as number,
    parent: trace.batches.parent[row] as number,
    attempts: times,
  }));
}

/** The state of each record, and when it was settled, s. */
export const recordStates = (trace: Trace): [string, number][] =>
  Array.from(trace.requests.state, (state, row) => [
    trace.machines.streamBatch[state]?.name as string,
    (trace.requests.settled[row] as number) / 1e6,
  ]);
