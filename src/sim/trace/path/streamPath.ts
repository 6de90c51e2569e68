/** The way of a batch of a stream through its machine, and of a record through the batches that it was in. */
import { groupRows } from '../../../base/groupRows.ts';
import { NO_ROW } from '../../../base/table.ts';
import { lifecycleTables } from '../../lifecycles/tables.generated.ts';
import { endings } from '../endings.ts';
import { endOf } from '../endOf.ts';
import { batchOfItem, receivesOf } from '../messagePhases.ts';
import type { Trace } from '../tables.ts';
import { begin, go, goTo, nameOf, type PathStep, stateOf, type Walk } from './walk.ts';

const table = lifecycleTables.streamBatch;

/** Events by which a batch or a record ends, those that need no destination first. */
const lastEvents = ['SUCCEEDED', 'FAILED_BISECTS', 'SHORTENED', 'EXPIRED', 'FILTERED', 'GIVEN_UP', 'GIVEN_UP_UNDELIVERED'] as const;

/** All steps of the batch in row `batch`, until it was over or the run was. */
export function streamBatchPath(trace: Trace, batch: number): readonly PathStep[] {
  const { batches } = trace;
  const walk = inStream(trace, batches.formed[batch] as number, batches.state[batch] as number);
  walkBatch(trace, batch, walk);
  const settled = batches.settled[batch] as number;
  if (!Number.isNaN(settled)) end(walk, batches.state[batch] as number, settled);
  return walk.steps;
}

/**
 * All steps of the record in row `request`: it waits in its shard, then it carries the state of its batch. Where a batch is over and the record goes on in
 * another, a step begins anew: its `event` is null.
 */
export function streamRecordPath(trace: Trace, request: number): readonly PathStep[] {
  const { requests, batches } = trace;
  const settled = requests.settled[request] as number;
  const state = requests.state[request] as number;
  let walk = inStream(trace, requests.sent[request] as number, state);
  const rows = Array.from(receivesOf(trace, request), (item) => batchOfItem(trace, item)).sort((a, b) => a - b);
  const steps: PathStep[] = [];
  rows.forEach((batch, place) => {
    if (place > 0) {
      steps.push(...walk.steps);
      const since = batches.formed[batch] as number;
      walk = { table, steps: [{ ...(inStream(trace, since, state).steps.at(-1) as PathStep), event: null }] };
    }
    walkBatch(trace, batch, walk);
  });
  if (!Number.isNaN(settled)) end(walk, state, settled);
  return [...steps, ...walk.steps];
}

/** A walk in `inStream` since `time`, of the class (with a destination or without) from which `state` can be reached. */
function inStream(_trace: Trace, time: number, state: number): Walk {
  const walks = Object.values(table.initial).map((initial) => {
    const walk = begin(table, initial, time);
    go(walk, 'SEND', time);
    return walk;
  });
  const all = table.events;
  return walks.find(({ steps }) => goTo({ table, steps: [...steps] }, state, all, time)) ?? (walks[0] as Walk);
}

/** The attempts of a batch and the waits between them. */
function walkBatch(trace: Trace, batch: number, walk: Walk): void {
  const { batches, invocations } = trace;
  const attempts = attemptsOfBatch(trace, batch);
  const first = attempts[0] === undefined ? Number.POSITIVE_INFINITY : (invocations.time[attempts[0]] as number);
  const formed = batches.formed[batch] as number;
  const parent = batches.parent[batch] as number;
  const isOpen = Number.isNaN(batches.settled[batch] as number);
  // What is left of a batch keeps the wait that the batch was in.
  if (parent !== NO_ROW && first > formed && (first < Number.POSITIVE_INFINITY || isOpen) && !comesNext(trace, batch, parent, first))
    go(walk, heldBy(trace, parent), formed);
  for (const attempt of attempts) {
    go(walk, wayIntoFlight[nameOf(walk)] ?? '', invocations.time[attempt] as number);
    const over = endOf(trace, attempt);
    if (over === batches.settled[batch] || over >= trace.horizon) return;
    const outcome = endings[invocations.ending[attempt] as number]?.outcome;
    if (outcome === 'running') return;
    go(walk, outcome === 'throttled' || outcome === 'refused' ? 'THROTTLED' : 'FAILED_RETRIES', over);
  }
}

/** Whether a batch that came from `parent` waits for its turn, or for its poller, and not because it failed. */
function comesNext({ batches }: Trace, batch: number, parent: number, first: number): boolean {
  const nameAt = (row: number): string | undefined => table.states[batches.state[row] as number]?.name;
  return nameAt(parent) === 'split' || (first === Number.POSITIVE_INFINITY && nameAt(batch) === 'inStream');
}

const wayIntoFlight: Readonly<Record<string, string>> = {
  inStream: 'INVOKE',
  retryWaiting: 'after.retryWait',
  throttleWaiting: 'after.throttleBackoff',
};

function heldBy(trace: Trace, parent: number): string {
  const last = attemptsOfBatch(trace, parent).at(-1);
  const outcome = last === undefined ? undefined : endings[trace.invocations.ending[last] as number]?.outcome;
  return outcome === 'throttled' || outcome === 'refused' ? 'HELD_THROTTLED' : 'HELD_RETRY';
}

function end(walk: Walk, state: number, time: number): void {
  if (stateOf(walk) !== state) goTo(walk, state, lastEvents, time);
}

const known = new WeakMap<Trace, ReturnType<typeof groupRows>>();

/** Rows of the invocations that carried the batch, in order. */
function attemptsOfBatch(trace: Trace, batch: number): readonly number[] {
  const groups = known.get(trace) ?? groupRows(trace.batchInvocations.batch, trace.batches.length);
  known.set(trace, groups);
  const places = groups.rows.subarray(groups.offsets[batch], groups.offsets[batch + 1]);
  return Array.from(places, (place) => trace.batchInvocations.invocation[place] as number);
}
