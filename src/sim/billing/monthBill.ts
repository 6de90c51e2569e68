/** The bill of a month of runs like this one, line by line, with tiers. */
import { ruleValue } from '../rules/index.ts';
import type { Trace } from '../trace/tables.ts';
import { type Bill, type BillPart, billPart } from './bill.ts';
import { lambdaBill } from './billOf.ts';
import { neighbourLines } from './neighbours/neighbourLines.ts';
import type { StandingUse } from './standing.ts';
import { type Usage, usageOf } from './usage.ts';

const DAY = 86_400e6;

/** How often the run fits into a month (neighbours.month). */
export function runsPerMonth(trace: Trace): number {
  const days = ruleValue('neighbours.month', (trace.epochs[0] as Trace['epochs'][number]).scenario.platform.rules);
  return (days * DAY) / trace.horizon;
}

/**
 * USD for a month of the same shape, over and over, as if nothing else used the account; what is free of a month comes off once, with `freeTier`. What
 * stands ready goes on from run to run: what is charged only because a run ends is left out.
 */
export function monthBillOf(trace: Trace, freeTier: boolean): Bill {
  const neighbours = neighbourLines(trace, 0, trace.horizon, { freeTier, scale: runsPerMonth(trace) });
  return { ...lambdaMonthOf(trace, freeTier), neighbours: billPart(neighbours) };
}

/** Lambda's part of it. */
export function lambdaMonthOf(trace: Trace, freeTier: boolean): BillPart {
  const scale = runsPerMonth(trace);
  const usages = usageOf(trace).map((usage) => scaled(usage, scale));
  return lambdaBill(trace, usages, freeTier);
}

function scaled(usage: Usage, scale: number): Usage {
  const standing = ({ quantity, cutShort }: StandingUse): StandingUse => ({ quantity: (quantity - cutShort) * scale, cutShort: 0 });
  return {
    ...usage,
    requests: usage.requests * scale,
    billedMs: usage.billedMs * scale,
    gbSeconds: usage.gbSeconds * scale,
    onDemandGbSeconds: usage.onDemandGbSeconds * scale,
    provisionedGbSeconds: usage.provisionedGbSeconds * scale,
    provisionedInitGbSeconds: usage.provisionedInitGbSeconds * scale,
    proactiveInitGbSeconds: usage.proactiveInitGbSeconds * scale,
    storageGbSeconds: usage.storageGbSeconds * scale,
    restoredGb: usage.restoredGb * scale,
    streamedGb: usage.streamedGb * scale,
    provisioned: standing(usage.provisioned),
    snapshots: standing(usage.snapshots),
    pollers: standing(usage.pollers),
  };
}
