/** Provisioned concurrency at a moment: how much was asked for, and how much of it could be used. */
import type { Trace } from './tables.ts';

export interface ProvisionedAmount {
  readonly requested: number;
  /** 0 until all that was asked for is ready: rule provisioned.all-or-none. */
  readonly allocated: number;
}

/** Of the version `version` (index into `trace.versions`) at `t`, µs. */
export function provisionedAt(trace: Trace, version: number, t: number): ProvisionedAmount {
  const { provisioned } = trace;
  let amount: ProvisionedAmount = { requested: 0, allocated: 0 };
  for (let row = 0; row < provisioned.length && (provisioned.time[row] as number) <= t; row++) {
    if (provisioned.version[row] !== version) continue;
    amount = { requested: provisioned.requested[row] as number, allocated: provisioned.allocated[row] as number };
  }
  return amount;
}

/** Asked for by all versions of the function `fn` (index into `trace.functions`) at `t`, µs: rule provisioned.claims-when-asked. */
export function provisionedOf(trace: Trace, fn: number, t: number): number {
  if (trace.provisioned.length === 0) return 0;
  return trace.versions.reduce(
    (sum, { function: owner }, version) => (owner === fn ? sum + provisionedAt(trace, version, t).requested : sum),
    0,
  );
}
