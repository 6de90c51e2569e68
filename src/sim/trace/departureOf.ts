/** When the caller of an attempt stopped waiting for it. */
import { NO_ROW } from '../../base/table.ts';
import { endOf } from './endOf.ts';
import { inFlightUntil } from './inFlightUntil.ts';
import type { Trace } from './tables.ts';

/** µs; Infinity when the caller stayed until the attempt in row `row` ended, or when it had no caller that waits. */
export function departureOf(trace: Trace, row: number): number {
  const { invocations, requests, triggers, horizon } = trace;
  const trigger = triggers[requests.trigger[invocations.request[row] as number] as number];
  if (trigger?.machine !== 'synchronous' || invocations.environment[row] === NO_ROW) return Number.POSITIVE_INFINITY;
  const left = inFlightUntil(trace, row);
  return left < Math.min(endOf(trace, row), horizon) ? left : Number.POSITIVE_INFINITY;
}
