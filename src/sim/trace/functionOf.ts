/** Which function an attempt was for. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from './tables.ts';

/** Index into `trace.functions` of the attempt in row `row`, refused or not. */
export function functionOf(trace: Trace, row: number): number {
  const environment = trace.invocations.environment[row] as number;
  if (environment !== NO_ROW) return trace.environments.function[environment] as number;
  const trigger = trace.requests.trigger[trace.invocations.request[row] as number] as number;
  return (trace.triggers[trigger] as { function: number }).function;
}
