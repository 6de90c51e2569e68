/** How many requests each attempt counts as on the bill. */
import type { Trace } from '../trace/tables.ts';
import { asyncRequestUnits } from './asyncRequestUnits.ts';

const known = new WeakMap<Trace, ReadonlyMap<number, number>>();

/**
 * How many requests the attempt in row `row` counts as: one, but more for an asynchronous event that is large (billing.async-first-chunk), every
 * time it is tried (billing.retries-billed). A batch of a mapping is one. Null when every attempt of the trace counts as one.
 */
export function requestUnits(trace: Trace): ((row: number) => number) | null {
  if (trace.payloads.length === 0) return null;
  const units = known.get(trace) ?? unitsByRequest(trace);
  known.set(trace, units);
  const { request } = trace.invocations;
  return (row) => units.get(request[row] as number) ?? 1;
}

function unitsByRequest({ payloads }: Trace): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  for (let row = 0; row < payloads.length; row++)
    units.set(payloads.request[row] as number, asyncRequestUnits(payloads.size[row] as number));
  return units;
}
