/** What the log reports of one invocation, before it is put into words. */
import { NO_ROW } from '../../base/table.ts';
import { billedMs, billedTimes } from '../billing/billedTime.ts';
import { measuredMemoryUsed, ruleValue } from '../rules/index.ts';
import { middleOf } from '../scenario/middleOf.ts';
import { configurationOf } from '../trace/configuration.ts';
import { ENDING, endings } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { spansInWindow } from '../trace/spansInWindow.ts';
import { isColdStart, startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { versionOf } from '../trace/versionOf.ts';

type LogStatus = 'success' | 'error' | 'timeout';

/** One init that the log tells of. Times in µs. */
export interface InitReport {
  /** `invoke`: it ran again inside the invocation (lifecycle.suppressed-init). */
  readonly phase: 'init' | 'invoke';
  readonly start: number;
  readonly end: number;
  readonly status: LogStatus;
  readonly errorType: string | null;
}

/** Times in µs. */
export interface InvocationReport {
  readonly runtime: string;
  /** Of the function: `$LATEST`, or a number. */
  readonly version: string;
  /** Null when there was none, or when it does not belong to the log of this invocation. */
  readonly init: InitReport | null;
  /** The init inside the invocation, when it did not succeed. */
  readonly initAgain: InitReport | null;
  /** When the handler's invocation began; null when it never did. */
  readonly start: number | null;
  /** Null while it is running. */
  readonly end: number | null;
  readonly duration: number;
  readonly billedMs: number;
  readonly memoryMb: number;
  readonly memoryUsedMb: number;
  readonly status: LogStatus;
  readonly errorType: string | null;
}

/** The report of the invocation in row `row`, or null when it was refused. `memoryUsedMb`: what it used, when the caller knows it. */
export function invocationReport(trace: Trace, row: number, memoryUsedMb?: number): InvocationReport | null {
  const environment = trace.invocations.environment[row] as number;
  if (environment === NO_ROW) return null;
  const { runtime, memorySize } = configurationOf(trace, environment);
  const ending = trace.invocations.ending[row] as number;
  const start = startOf(trace, row);
  const inits = initsOf(trace, row, environment);
  return {
    runtime,
    version: versionOf(trace, environment),
    init: inits.first,
    initAgain: inits.again !== null && inits.again.status !== 'success' ? inits.again : null,
    start: start < trace.horizon ? start : null,
    end: ending === ENDING.running || start >= trace.horizon ? null : endOf(trace, row),
    duration: trace.invocations.duration[row] as number,
    billedMs: billedMs(billedTimes(trace)[row] as number),
    memoryMb: memorySize,
    memoryUsedMb: Math.min(memorySize, ending === ENDING.outOfMemory ? memorySize : (memoryUsedMb ?? usualMemoryUsed(trace, environment))),
    status: statusOf(ending),
    errorType: endings[ending]?.errorType ?? null,
  };
}

function statusOf(ending: number): LogStatus {
  const outcome = endings[ending]?.outcome;
  return outcome === 'timedOut' ? 'timeout' : outcome === 'functionError' ? 'error' : 'success';
}

function initsOf(trace: Trace, row: number, environment: number): { first: InitReport | null; again: InitReport | null } {
  const { environments, machines, horizon } = trace;
  const from = isColdStart(trace, row) ? (environments.created[environment] as number) : startOf(trace, row);
  const ready = environments.ready[environment] as number;
  const inits = from < horizon ? spansInWindow(trace, environment, from, endOf(trace, row)) : [];
  const own = inits.filter(({ state, invocation }) => invocation === row && machines.environment[state]?.phase === 'init');
  const before = own.filter(({ start }) => start < ready);
  const after = own.filter(({ start }) => start >= ready);
  const again = after.length === 0 ? null : inside(trace, row, after[0]?.start as number, after.at(-1)?.end as number);
  if (!isColdStart(trace, row)) return { first: null, again };
  const start = before[0]?.start ?? Math.min(ready, horizon);
  const end = before.at(-1)?.end ?? start;
  const givenUp = again !== null;
  const timedOut = end - start >= ruleValue('lifecycle.init-limit') * 1e6;
  const status = !givenUp ? 'success' : timedOut ? 'timeout' : 'error';
  return { first: { phase: 'init', start, end, status, errorType: status === 'error' ? initError : null }, again };
}

const initError = endings[ENDING.initFailed]?.errorType ?? null;

/** An init that ran inside the invocation: it failed when the invocation ended with it. */
function inside(trace: Trace, row: number, start: number, end: number): InitReport {
  const ending = trace.invocations.ending[row] as number;
  const last = end >= endOf(trace, row) && ending !== ENDING.running;
  const status = last ? statusOf(ending) : 'success';
  return { phase: 'invoke', start, end, status, errorType: status === 'error' ? (endings[ending]?.errorType ?? null) : null };
}

/** MB: the function's figure (the middle of a distribution), else what a function that does nothing was measured to use. */
function usualMemoryUsed(trace: Trace, environment: number): number {
  const { memoryUsed, runtime, package: code, architecture } = configurationOf(trace, environment);
  const mb = memoryUsed === null ? measuredMemoryUsed(runtime, code.type, architecture) : middleOf(memoryUsed);
  return Math.round(mb);
}
