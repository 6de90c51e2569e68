/** What is written on the stage at a moment: lines for each part, what has just happened, and the sentence that tells it all. */

import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { requestsAt, scenarioAt, type Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import { type Callout, calloutsAt } from './callouts.ts';
import { queueMoments } from './loadDetails.ts';
import { aliasWords } from './longestLines.ts';
import { openCalls } from './openCalls.ts';
import type { StageModel } from './stageModel.ts';
import type { FunctionPart, ResourcePart } from './stageParts.ts';
import { type CellCounts, countCells } from './visitCells.ts';
import { waitingWords } from './waitingWords.ts';

export interface StageReadings {
  /** Lines of each part of the model; of a function those of its foot. */
  readonly parts: readonly (readonly string[])[];
  /** By part, for functions: what has just happened, the most telling first. */
  readonly callouts: readonly (readonly Callout[])[];
  /** By part, for functions: how many environments are in which state. */
  readonly census: readonly string[];
  readonly sentence: string;
}

/** The last moment of the run that shows a state: at its very end everything is over. */
export const momentOf = (trace: Trace, t: number): number => Math.min(t, trace.horizon - 1);

/** Everything that is written on the stage at `t`, µs. */
export function stageReadings(trace: Trace, table: LaneTable, model: StageModel, t: number): StageReadings {
  const counts = trace.functions.map((_, fn) => countCells(trace, table, fn, t));
  const requests = requestsAt(trace, t);
  return {
    parts: model.parts.map((part) => {
      if (part.kind === 'function') return functionWords(trace, counts, part, t);
      const waiting = waitingWords(trace, part, requests, t);
      const lines = part.kind === 'resource' ? [...waiting, ...resourceWords(trace, table, part, t)] : waiting;
      return lines.filter((line) => line !== '');
    }),
    callouts: model.parts.map((part) => (part.kind === 'function' ? calloutsAt(trace, model, part.function, t) : [])),
    census: model.parts.map((part) => (part.kind === 'function' ? censusOf(counts[part.function] as CellCounts) : '')),
    sentence: sentenceOf(trace, counts, t),
  };
}

/** concurrency.reserved and concurrency.unreserved-pool: how much is in use, and what the account still has. */
function functionWords(trace: Trace, counts: readonly CellCounts[], { function: fn, hasAliases }: FunctionPart, t: number): string[] {
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
  const free = `${formatCount(Math.max(0, pool - used))} free in the account`;
  const reserved = reservedOf(fn);
  const inUse = formatCount(counts[fn]?.inUse ?? 0);
  const limit = reserved === null ? `${inUse} in use · ${free}` : `${inUse} of ${formatCount(reserved)} reserved · ${free}`;
  return hasAliases ? [aliasWords(trace, fn, t), limit] : [limit];
}

function resourceWords(trace: Trace, table: LaneTable, { name, actions, failuresOf }: ResourcePart, t: number): string[] {
  return [
    ...(failuresOf.length === 0 ? [] : [failureWords(trace, name, t)]),
    ...(actions.length === 0 ? [] : [callWords(trace, table, name, actions, t)]),
  ];
}

function failureWords(trace: Trace, name: string, t: number): string {
  const details = queueMoments.now();
  const arrivals = details?.givenUpTo(trace).get(name);
  const failures = details === null || arrivals === undefined ? 0 : details.arrivedUntil(arrivals, t);
  return failures === 1 ? '1 failed event' : `${formatCount(failures)} failed events`;
}

function callWords(trace: Trace, table: LaneTable, name: string, actions: readonly string[], t: number): string {
  const fault = scenarioAt(trace, 0).timeline.find((entry) => entry.kind === 'fault' && entry.on === name && isOn(entry, t));
  if (fault?.kind === 'fault') return fault.errorRate === null ? 'fault: slow' : `fault: ${Math.round(fault.errorRate * 100)} %`;
  let open = 0;
  for (let fn = 0; fn < trace.functions.length; fn++) {
    const calls = openCalls(trace, table, fn, t);
    if (calls === null) return actions.join(', ');
    open += calls.filter(({ on }) => on === name).length;
  }
  if (open === 0) return actions.join(', ');
  return open === 1 ? '1 call open' : `${formatCount(open)} calls open`;
}

const isOn = (entry: { readonly at: number; readonly for?: number }, t: number): boolean =>
  entry.at <= t && t < entry.at + (entry.for ?? 0);

/** Phases as people count them, and the states of cells that belong to each. */
const phases = [
  ['busy', ['invoke']],
  ['starting', ['create', 'init', 'restore', 'suppressed']],
  ['frozen', ['frozen']],
  ['ending', ['reset', 'shutdown']],
] as const;

function censusOf({ states }: CellCounts): string {
  const words = phases.flatMap(([phase, members]) => {
    const count = members.reduce((sum, state) => sum + states[state], 0);
    return count === 0 ? [] : [`${formatCount(count)} ${phase}`];
  });
  return words.join(' · ') || 'none yet';
}

function sentenceOf(trace: Trace, counts: readonly CellCounts[], t: number): string {
  const words = phases.slice(0, 3).map(([phase, members]) => {
    const count = counts.reduce((total, { states }) => total + members.reduce((sum, state) => sum + states[state], 0), 0);
    return `${formatCount(count)} ${phase}`;
  });
  const when = t === momentOf(trace, trace.horizon) ? 'Just before the end' : `At ${formatClock(t, trace.horizon)}`;
  return `${when} · ${words.join(' · ')}`;
}
