/** How many environments a function had, and what they did with their time. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../trace/tables.ts';

/** Averages are over the time of the window, from provisioning to the end of shutdown. */
export interface EnvironmentSummary {
  /** In the window. */
  readonly created: number;
  readonly ended: number;
  readonly avg: number;
  /** In states tagged `busy`: provisioning, init, invocations, resets. */
  readonly avgBusy: number;
  /** The rest: frozen or shutting down. */
  readonly avgIdle: number;
  /** Of those that ended in the window, whole life; 0 when none did. */
  readonly avgLifetimeMs: number;
}

/** One summary per function, over from ≤ t < to, µs. */
export function environmentSummaries(trace: Trace, from: number, to: number): EnvironmentSummary[] {
  const busy = busyTimes(trace, from, to);
  const { function: functions, created, ended, length } = trace.environments;
  const sums = trace.functions.map(() => ({ created: 0, ended: 0, time: 0, lifetime: 0 }));
  for (let row = 0; row < length; row++) {
    const sum = sums[functions[row] as number] as (typeof sums)[number];
    const start = created[row] as number;
    const end = ended[row] as number;
    if (start >= from && start < to) sum.created++;
    sum.time += overlap(start, end, from, to);
    if (end < from || end >= to) continue;
    sum.ended++;
    sum.lifetime += end - start;
  }
  const time = to - from;
  const average = (sum: number): number => (time > 0 ? sum / time : 0);
  return sums.map((sum, fn) => ({
    created: sum.created,
    ended: sum.ended,
    avg: average(sum.time),
    avgBusy: average(busy[fn] as number),
    avgIdle: average(sum.time - (busy[fn] as number)),
    avgLifetimeMs: sum.ended === 0 ? 0 : sum.lifetime / sum.ended / 1000,
  }));
}

/** Time in states tagged `busy` within the window, summed over a function's environments, µs. */
function busyTimes(trace: Trace, from: number, to: number): Float64Array {
  const { invocations, environments, spans, machines, handlerState } = trace;
  const isBusy = machines.environment.map(({ tags }) => tags.includes('busy'));
  const handlerBusy = isBusy[handlerState] === true;
  const sums = new Float64Array(trace.functions.length);
  for (let row = 0; handlerBusy && row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW) continue;
    const start = Math.max(invocations.time[row] as number, environments.ready[environment] as number);
    const fn = environments.function[environment] as number;
    sums[fn] = (sums[fn] as number) + overlap(start, start + (invocations.duration[row] as number), from, to);
  }
  for (let span = 0; span < spans.length; span++) {
    const environment = spans.environment[span] as number;
    const start = spans.start[span] as number;
    const end = spans.end[span] as number;
    let time = isBusy[spans.state[span] as number] ? overlap(start, end, from, to) : 0;
    const row = spans.invocation[span] as number;
    if (handlerBusy && row !== NO_ROW) {
      // A suppressed init is inside the invocation that was counted above.
      const begun = Math.max(invocations.time[row] as number, environments.ready[environment] as number);
      const over = begun + (invocations.duration[row] as number);
      time -= overlap(Math.max(start, begun), Math.min(end, over), from, to);
    }
    const fn = environments.function[environment] as number;
    sums[fn] = (sums[fn] as number) + time;
  }
  return sums;
}

/** Length of what start ≤ t < end and from ≤ t < to have in common. */
function overlap(start: number, end: number, from: number, to: number): number {
  return Math.max(0, Math.min(end, to) - Math.max(start, from));
}
