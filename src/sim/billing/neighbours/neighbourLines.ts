/** What the services around the functions charge, line by line. */
import { ruleValue } from '../../rules/index.ts';
import type { Trace } from '../../trace/tables.ts';
import { type BillLine, billLine } from '../bill.ts';
import { type MeterName, meterOf, meters, type NeighbourUse } from './meters.ts';
import { neighbourUses } from './neighbourUses.ts';

/** How the uses of a run become a bill. */
export interface NeighbourTerms {
  /** Whether what is free of a month for ever is taken off, as negative lines. */
  readonly freeTier: boolean;
  /** Times the run: 1 prices it alone. */
  readonly scale: number;
}

/** A line for each meter and what it is of, for from ≤ t < to, µs; further ones where a cheaper price begins (tiers add up all of a meter). */
export function neighbourLines(trace: Trace, from: number, to: number, { freeTier, scale }: NeighbourTerms): BillLine[] {
  const { rules } = (trace.epochs[0] as Trace['epochs'][number]).scenario.platform;
  const value = (id: string): number => ruleValue(id, rules);
  const uses = neighbourUses(trace, from, to);
  const lines: BillLine[] = [];
  const freeLines: BillLine[] = [];
  for (const meter of Object.keys(meters) as MeterName[]) {
    const sums = quantities(uses, meter);
    if (sums.size === 0) continue;
    const { item, unit, tiers, free } = meterOf(meter);
    const total = [...sums.values()].reduce((sum, quantity) => sum + quantity * scale, 0);
    const covered = freeTier && free !== undefined ? Math.min(total, value(free)) : 0;
    // What is free stands before the first price.
    let used = -covered;
    for (const [of, quantity] of sums) {
      let left = quantity * scale;
      tiers.forEach(({ ruleId, upTo }, index) => {
        const here = Math.min(left, Math.max(0, (upTo === undefined ? Number.POSITIVE_INFINITY : value(upTo)) - used));
        if (here <= 0) return;
        const line = billLine(index === 0 ? item : `${item} tier ${index + 1}`, null, here, unit, value(ruleId), ruleId);
        lines.push({ ...line, resource: of });
        used += here;
        left -= here;
      });
    }
    if (covered > 0) freeLines.push(billLine(`free ${item}`, null, -covered, unit, value(tiers[0]?.ruleId ?? ''), free as string));
  }
  return [...lines, ...freeLines];
}

/** Of a meter, by what it is of. */
function quantities(uses: readonly NeighbourUse[], meter: MeterName): Map<string, number> {
  const sums = new Map<string, number>();
  for (const use of uses) if (use.meter === meter) sums.set(use.of, (sums.get(use.of) ?? 0) + use.quantity);
  return sums;
}

/** The uses that a line of the bill adds up; none for what is free. */
export function usesOfLine(trace: Trace, { item, resource }: BillLine, from: number, to: number): readonly NeighbourUse[] {
  if (resource === undefined) return [];
  return neighbourUses(trace, from, to).filter(
    ({ meter, of }) => of === resource && item.replace(/ tier \d+$/, '') === meterOf(meter).item,
  );
}
