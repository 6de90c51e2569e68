/** For tests only: attempts and batches of a mixed run, side by side with the scenario that was in force. */
import { NO_ROW } from '../../../base/table.ts';
import { itemsOf } from '../../trace/batchOf.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import { endings } from '../../trace/endings.ts';
import { endOf } from '../../trace/endOf.ts';
import type { MachineName, Trace } from '../../trace/tables.ts';

/** One attempt to invoke a function. Times in µs. */
export interface Attempt {
  readonly row: number;
  readonly request: number;
  readonly time: number;
  readonly end: number;
  /** Row of its environment; NO_ROW: it was refused. */
  readonly environment: number;
  readonly isAdmitted: boolean;
  /** Its place among the attempts of its request or batch, as recorded. */
  readonly number: number;
  readonly ending: string;
  readonly outcome: string;
}

/** One batch, with the attempts that carried it. */
export interface Batch {
  readonly row: number;
  readonly trigger: number;
  /** Name of the state of its machine; of queues `open` or `done`. */
  readonly state: string;
  readonly shard: number;
  readonly parent: number;
  readonly formed: number;
  /** NaN while it is at work. */
  readonly settled: number;
  readonly hiddenUntil: number;
  /** Rows of requests, in order, and which time each was received. */
  readonly items: readonly number[];
  readonly counts: readonly number[];
  readonly attempts: readonly Attempt[];
}

/** All attempts, in order of time. */
export const attemptsOf = (trace: Trace): Attempt[] =>
  Array.from(trace.invocations.time, (time, row): Attempt => {
    const { name, outcome } = endings[trace.invocations.ending[row] as number] as (typeof endings)[number];
    const environment = trace.invocations.environment[row] as number;
    return {
      row,
      request: trace.invocations.request[row] as number,
      time,
      end: endOf(trace, row),
      environment,
      isAdmitted: environment !== NO_ROW,
      number: trace.invocations.attempt[row] as number,
      ending: name,
      outcome,
    };
  });

/** All batches, in order of formation. */
export function batchesOf(trace: Trace): Batch[] {
  const { batches, batchItems, batchInvocations } = trace;
  const all = attemptsOf(trace);
  const attempts = Array.from(batches.formed, (): Attempt[] => []);
  batchInvocations.batch.forEach((batch, i) => {
    attempts[batch]?.push(all[batchInvocations.invocation[i] as number] as Attempt);
  });
  return attempts.map((own, row) => {
    const trigger = batches.trigger[row] as number;
    const first = batches.first[row] as number;
    const state = batches.state[row] as number;
    const isStream = machineOf(trace, trigger) === 'streamBatch';
    return {
      row,
      trigger,
      state: isStream ? (trace.machines.streamBatch[state]?.name as string) : state === 0 ? 'open' : 'done',
      shard: batches.shard[row] as number,
      parent: batches.parent[row] as number,
      formed: batches.formed[row] as number,
      settled: batches.settled[row] as number,
      hiddenUntil: batches.hiddenUntil[row] as number,
      items: Array.from(itemsOf(trace, row)),
      counts: Array.from(batchItems.receiveCount.subarray(first, first + (batches.count[row] as number))),
      attempts: own,
    };
  });
}

/** Rows of requests that belong to a machine. */
export const requestsOf = (trace: Trace, machine: MachineName): number[] =>
  Array.from(trace.requests.trigger, (trigger, row) => (machineOf(trace, trigger) === machine ? row : -1)).filter((row) => row >= 0);

export const machineOf = (trace: Trace, trigger: number): MachineName => (trace.triggers[trigger] as Trace['triggers'][number]).machine;

/** Name of the request's state, and its outcome or null. */
export function stateOf(trace: Trace, row: number): { readonly name: string; readonly outcome: string | null } {
  return trace.machines[machineOf(trace, trace.requests.trigger[row] as number)][trace.requests.state[row] as number] as {
    name: string;
    outcome: string | null;
  };
}

/** The configured trigger with index `trigger` as it was at `t`; undefined for those that stand for calls. */
export const triggerAt = (trace: Trace, trigger: number, t: number) =>
  scenarioAt(trace, t).triggers.find(({ id }) => id === trace.triggers[trigger]?.id);

/** The settings of a resource as they were at `t`. */
export const resourceAt = (trace: Trace, name: string | null | undefined, t: number) =>
  scenarioAt(trace, t).resources.find((resource) => resource.name === name);

/** Items by key, in the order in which they come. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
