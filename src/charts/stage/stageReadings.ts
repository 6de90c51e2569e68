/** What is written on the stage at a moment: one line for each part, and the sentence that tells it all. */
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { markKinds, requestsAt, scenarioAt, type Trace, type TriggerCounts } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import { openCalls } from './openCalls.ts';
import type { StageModel, StageResource, StageSource } from './stageModel.ts';
import { type CellCounts, countCells } from './visitCells.ts';
import { nextRetry } from './waits.ts';

export interface StageReadings {
  /** By place in the model's lists. */
  readonly sources: readonly string[];
  /** Two lines each: how many events wait, and when the next retry is due. */
  readonly queues: readonly (readonly [string, string])[];
  readonly functions: readonly string[];
  readonly resources: readonly string[];
  readonly sentence: string;
}

const number = (n: number): string => n.toLocaleString('en-US');

/** Everything that is written on the stage at `t`, µs. */
export function stageReadings(trace: Trace, table: LaneTable, model: StageModel, t: number): StageReadings {
  const counts = model.functions.map(({ index }) => countCells(trace, table, index, t));
  const requests = requestsAt(trace, t);
  return {
    sources: model.sources.map((source) => sourceWords(requests[source.trigger] as TriggerCounts, source)),
    queues: model.sources.map(({ trigger }) => queueWords(trace, requests[trigger] as TriggerCounts, trigger, t)),
    functions: model.functions.map(({ index }) => functionWords(trace, counts, index, t)),
    resources: model.resources.map((resource) => resourceWords(trace, table, resource, t)),
    sentence: sentenceOf(trace, counts, t),
  };
}

function sourceWords({ sent, inFlight, waiting }: TriggerCounts, { isQueued, isPolled }: StageSource): string {
  if (isPolled) return waiting > 0 || inFlight === 0 ? `${number(waiting)} waiting` : `${number(inFlight)} in flight`;
  if (isQueued) return `${number(sent)} sent`;
  if (waiting > 0) return `${number(waiting)} will retry`;
  if (inFlight === 0) return 'no one waits';
  return inFlight === 1 ? '1 caller waits' : `${number(inFlight)} callers wait`;
}

function queueWords(trace: Trace, { waiting }: TriggerCounts, trigger: number, t: number): readonly [string, string] {
  const due = nextRetry(trace, trigger, t);
  return [`${number(waiting)} waiting`, due === null ? '' : `retry in ${clockWords(due - t)}`];
}

/** A clock that does not flicker: whole seconds from ten on. */
const clockWords = (rest: number): string => formatDuration(rest >= 10e6 ? Math.ceil(rest / 1e6) * 1e6 : rest);

/** concurrency.reserved and concurrency.unreserved-pool: how much is in use, and what the account still has. */
function functionWords(trace: Trace, counts: readonly CellCounts[], fn: number, t: number): string {
  const { functions, account } = scenarioAt(trace, t);
  const reservedOf = (index: number): number | null =>
    functions.find(({ name }) => name === trace.functions[index])?.reservedConcurrentExecutions ?? null;
  let pool = account.concurrentExecutions;
  let used = 0;
  trace.functions.forEach((_, index) => {
    const reserved = reservedOf(index);
    if (reserved === null) used += counts[index]?.inUse ?? 0;
    else pool -= reserved;
  });
  const free = `${number(Math.max(0, pool - used))} free in the account`;
  const reserved = reservedOf(fn);
  const inUse = number(counts[fn]?.inUse ?? 0);
  return reserved === null ? `${inUse} in use · ${free}` : `${inUse} of ${number(reserved)} reserved · ${free}`;
}

function resourceWords(trace: Trace, table: LaneTable, { name, actions, callers, failuresOf }: StageResource, t: number): string {
  if (failuresOf.length > 0 && actions.length === 0) {
    const failures = givenUpBefore(trace, failuresOf, t);
    return failures === 1 ? '1 failed event' : `${number(failures)} failed events`;
  }
  const fault = scenarioAt(trace, 0).timeline.find((entry) => entry.kind === 'fault' && entry.on === name && isOn(entry, t));
  if (fault?.kind === 'fault') return fault.errorRate === null ? 'fault: slow' : `fault: ${Math.round(fault.errorRate * 100)} %`;
  let open = 0;
  for (const fn of callers) {
    const calls = openCalls(trace, table, fn, t);
    if (calls === null) return actions.join(', ');
    open += calls.filter(({ on }) => on === name).length;
  }
  if (open === 0) return actions.join(', ');
  return open === 1 ? '1 call open' : `${number(open)} calls open`;
}

/** Events of these triggers that went to a dead-letter queue or destination until `t`. */
function givenUpBefore(trace: Trace, triggers: readonly number[], t: number): number {
  const { marks, requests } = trace;
  const codes = ['sentToDestination', 'deadLettered'].map((name) => markKinds.findIndex((kind) => kind.name === name));
  const seen = new Set<number>();
  for (let row = 0; row < marks.length && (marks.time[row] as number) <= t; row++) {
    const request = marks.subject[row] as number;
    if (codes.includes(marks.kind[row] as number) && triggers.includes(requests.trigger[request] as number)) seen.add(request);
  }
  return seen.size;
}

const isOn = (entry: { readonly at: number; readonly for?: number }, t: number): boolean =>
  entry.at <= t && t < entry.at + (entry.for ?? 0);

function sentenceOf(trace: Trace, counts: readonly CellCounts[], t: number): string {
  const sum = (pick: (counts: CellCounts) => number): number => counts.reduce((total, one) => total + pick(one), 0);
  const busy = sum(({ states }) => states.invoke);
  const starting = sum(({ states }) => states.create + states.init + states.restore + states.suppressed);
  const frozen = sum(({ states }) => states.frozen);
  return `At ${formatClock(t, trace.horizon)} · ${number(busy)} busy · ${number(starting)} starting · ${number(frozen)} frozen`;
}
