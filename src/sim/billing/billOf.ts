/** The itemised bill of a run: Lambda alone, unrounded, and the neighbours under their own heading. */
import { ruleValue } from '../rules/index.ts';
import type { Trace } from '../trace/tables.ts';
import { boundsOf, type Window } from '../trace/window.ts';
import { type Bill, type BillLine, billLine, billPart } from './bill.ts';
import { neighbourLines } from './neighbourLines.ts';
import { type Architecture, durationTiers, ephemeralStoragePrice, requestPrice, splitOverTiers } from './prices.ts';
import { type Usage, usageOf } from './usage.ts';

/**
 * The bill of the run, or of a window of it. Requests are charged at their start, duration at its end. Tiers add up per architecture
 * (billing.tier-scope): functions fill them in the order of the scenario. With `account.freeTier` the run is treated as the month's only use:
 * the first requests and GB-seconds come back as negative lines, at the price of the first tier, and the tiers begin after them.
 */
export function billOf(trace: Trace, window: Window = {}): Bill {
  const { from, to } = boundsOf(trace, window);
  return billOfUsages(trace, usageOf(trace, from, to), from, to);
}

/** The same from uses that were counted before, of from ≤ t < to. */
export function billOfUsages(trace: Trace, usages: readonly Usage[], from: number, to: number): Bill {
  const { freeTier } = (trace.epochs[0] as Trace['epochs'][number]).scenario.account;
  const free = allotFreeGbSeconds(usages, freeTier ? ruleValue('billing.free-gb-seconds') : 0);
  // What is free stands before the first tier.
  const used: Record<Architecture, number> = { x86_64: -free.x86_64, arm64: -free.arm64 };
  const lines = usages.flatMap((usage) => usageLines(trace, usage, used));
  if (freeTier) lines.push(...freeLines(usages, free));
  return { ...billPart(lines), neighbours: billPart(neighbourLines(trace, from, to)) };
}

function usageLines(trace: Trace, usage: Usage, used: Record<Architecture, number>): BillLine[] {
  const name = trace.functions[usage.function] as string;
  const { architecture, gbSeconds, storageGbSeconds } = usage;
  const lines = [billLine('requests', name, usage.requests, 'request', requestPrice(), 'billing.request-price')];
  const tiers = durationTiers(architecture);
  const parts = splitOverTiers(architecture, used[architecture], gbSeconds);
  used[architecture] += gbSeconds;
  if (parts.length === 0) lines.push(durationLine(architecture, name, 0, tiers, 0));
  for (const { tier, gbSeconds: quantity } of parts)
    lines.push(
      durationLine(
        architecture,
        name,
        quantity,
        tiers,
        tiers.findIndex((t) => t.ruleId === tier.ruleId),
      ),
    );
  if (storageGbSeconds > 0) {
    lines.push(billLine('ephemeral storage', name, storageGbSeconds, 'GB-s', ephemeralStoragePrice(), 'billing.ephemeral-storage-price'));
  }
  return lines;
}

function durationLine(
  architecture: Architecture,
  fn: string,
  quantity: number,
  tiers: ReturnType<typeof durationTiers>,
  index: number,
): BillLine {
  const tier = tiers[index] as (typeof tiers)[number];
  const item = index === 0 ? `duration ${architecture}` : `duration ${architecture} tier ${index + 1}`;
  return billLine(item, fn, quantity, 'GB-s', tier.usdPerGbSecond, tier.ruleId);
}

/** billing.free-gb-seconds counts both architectures together; uses take of it in the order of the bill. */
function allotFreeGbSeconds(usages: readonly Usage[], allowance: number): Record<Architecture, number> {
  const free: Record<Architecture, number> = { x86_64: 0, arm64: 0 };
  let left = allowance;
  for (const { architecture, gbSeconds } of usages) {
    const taken = Math.min(left, gbSeconds);
    free[architecture] += taken;
    left -= taken;
  }
  return free;
}

function freeLines(usages: readonly Usage[], free: Record<Architecture, number>): BillLine[] {
  const requests = Math.min(
    ruleValue('billing.free-requests'),
    usages.reduce((sum, usage) => sum + usage.requests, 0),
  );
  const lines = [billLine('free requests', null, 0 - requests, 'request', requestPrice(), 'billing.free-requests')];
  for (const architecture of ['x86_64', 'arm64'] as const) {
    if (free[architecture] === 0) continue;
    const price = (durationTiers(architecture)[0] as { usdPerGbSecond: number }).usdPerGbSecond;
    lines.push(billLine(`free duration ${architecture}`, null, -free[architecture], 'GB-s', price, 'billing.free-gb-seconds'));
  }
  return lines;
}
