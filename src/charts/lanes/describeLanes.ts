/** The lanes in words and in rows of a table: what a person who cannot see them is told. */

import { firstAtLeast } from '../../base/bisect.ts';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import {
  attemptNumber,
  creationCauses,
  endCauses,
  endings,
  endOf,
  isColdStart,
  type StateInfo,
  startOf,
  type Trace,
} from '../../sim/index.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { tracksOf } from '../shared/tracks.ts';
import { countStretches } from './laneLayout.ts';
import { LANE, type LaneTable } from './laneTable.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${formatCount(n)} ${n === 1 ? one : many}`;

/** Environments, invocations, cold starts, failures and refusals within the window, in one sentence or two. */
export function describeLanes(trace: Trace, table: LaneTable, window: TimeWindow): string {
  let alive = 0;
  for (let lane = 0; lane < table.lanes; lane++) {
    if ((table.born[lane] as number) < window.to && (table.died[lane] as number) > window.from) alive++;
  }
  const { invocations, cold, failed, refused } = countAttempts(trace, window);
  const [from, to] = [formatClock(window.from, trace.horizon), formatClock(window.to, trace.horizon)];
  return (
    `${count(alive, 'environment')} from ${from} to ${to}: ${count(invocations, 'invocation')}, ${count(cold, 'cold start')}, ` +
    `${count(failed, 'failure')}; ${count(refused, 'attempt')} refused.`
  );
}

/** What began within the window. */
function countAttempts(trace: Trace, { from, to }: TimeWindow) {
  const { starts, cold, errorStarts, throttles } = tracksOf(trace);
  const within = (times: Float64Array): number => firstAtLeast(times, to) - firstAtLeast(times, from);
  return { invocations: within(starts), cold: within(cold), failed: within(errorStarts), refused: within(throttles) };
}

/** One attempt in a line: where, when, how long, how it ended. */
export function describeInvocation(trace: Trace, table: LaneTable, row: number): string {
  const { invocations, horizon } = trace;
  const environment = invocations.environment[row] as number;
  const time = invocations.time[row] as number;
  const request = `request ${(invocations.request[row] as number) + 1}`;
  const number = attemptNumber(trace, row);
  const attempt = number > 1 ? `, attempt ${number}` : '';
  if (environment === NO_ROW) return `${request}${attempt} · ${refusalWords(trace, row)} at ${formatClock(time, horizon)}`;
  const start = startOf(trace, row);
  const cold = isColdStart(trace, row) ? ` · cold start, waited ${formatDuration(Math.min(start, horizon) - time)}` : '';
  const name = table.names[table.laneOf[environment] as number];
  const duration = formatDuration(Math.max(0, endOf(trace, row) - start));
  const ran = start < horizon ? ` · from ${formatClock(start, horizon)} · ${duration}` : '';
  return `${request}${attempt} in ${name}${ran} · ${outcomeWords(trace, row)}${cold}`;
}

/** With what an attempt was refused. */
function refusalWords(trace: Trace, row: number): string {
  const ending = endings[trace.invocations.ending[row] as number];
  return ending?.outcome === 'refused' ? `refused (${ending.exception})` : 'refused with 429';
}

/** How an attempt ended, in the words of the legend. */
function outcomeWords(trace: Trace, row: number): string {
  const ending = endings[trace.invocations.ending[row] as number];
  if (ending === undefined) return 'unknown';
  const words = {
    running: 'still running',
    succeeded: 'succeeded',
    functionError: 'error',
    timedOut: 'timed out',
    throttled: 'refused',
    refused: 'refused',
  };
  return ending.errorType ? `${words[ending.outcome]} (${ending.errorType})` : words[ending.outcome];
}

/** What a lane, or a stretch of it, is: for the line that follows pointer and keys. */
export function describeStretch(trace: Trace, table: LaneTable, lane: number, stretch: number | null): string {
  const name = table.names[lane] as string;
  if (stretch === null) return `${name} · frozen, or not there`;
  const invocation = table.invocation[stretch] as number;
  if (table.kind[stretch] === LANE.invoke || table.kind[stretch] === LANE.error || table.kind[stretch] === LANE.timedOut) {
    if (invocation !== NO_ROW) return describeInvocation(trace, table, invocation);
  }
  const state = trace.machines.environment[table.state[stretch] as number] as StateInfo;
  const start = table.start[stretch] as number;
  const length = formatDuration((table.end[stretch] as number) - start);
  return `${name} · ${state.description.replace(/\.$/, '')} · from ${formatClock(start, trace.horizon)} · ${length}`;
}

/** Cells of one row of the table of environments; `lane` names the row. */
export function laneCells(trace: Trace, table: LaneTable, lane: number): readonly string[] {
  const row = table.environmentOf[lane] as number;
  const { environments, horizon } = trace;
  const ready = environments.ready[row] as number;
  const ended = environments.ended[row] as number;
  const whole: TimeWindow = { from: 0, to: horizon };
  const stretches = countStretches(table, whole, { width: 1, height: 1, pitch: 1, top: lane });
  let invocations = 0;
  let failures = 0;
  const first = table.offsets[lane] as number;
  for (let i = first; i < first + stretches; i++) {
    const kind = table.kind[i] as number;
    if (kind === LANE.invoke || kind === LANE.error || kind === LANE.timedOut) invocations++;
    if (kind === LANE.error || kind === LANE.timedOut) failures++;
  }
  return [
    formatClock(environments.created[row] as number, horizon),
    creationCauses[environments.cause[row] as number]?.sentence ?? '',
    ready < horizon ? formatDuration(ready - (environments.created[row] as number)) : 'not ready',
    String(invocations),
    String(failures),
    ended < horizon ? formatClock(ended, horizon) : 'alive',
    endCauses[environments.endCause[row] as number]?.sentence ?? '',
  ];
}

/** Headings over {@link laneCells}, the name of the environment first. */
export const laneColumns = ['Environment', 'Created', 'Because', 'Ready after', 'Invocations', 'Failures', 'Ended', 'How'] as const;
