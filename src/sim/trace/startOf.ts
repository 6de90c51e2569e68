/** When an invocation's Duration began: at once on a warm environment, when its init ended on a new one. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from './tables.ts';

/** Start of the invocation in row `row`, µs. NaN when it was refused, Infinity when its environment never became ready within the run. */
export function startOf(trace: Trace, row: number): number {
  const environment = trace.invocations.environment[row] ?? NO_ROW;
  if (environment === NO_ROW) return Number.NaN;
  return Math.max(trace.invocations.time[row] as number, trace.environments.ready[environment] as number);
}

/** Whether the invocation in row `row` waited for a new environment: a cold start. */
export function isColdStart(trace: Trace, row: number): boolean {
  const environment = trace.invocations.environment[row] ?? NO_ROW;
  return environment !== NO_ROW && trace.environments.invocation[environment] === row;
}
