/** The itemised bill of a run: Lambda alone, unrounded, and the neighbours under their own heading. */
import { ruleValue } from '../rules/index.ts';
import type { Trace } from '../trace/tables.ts';
import { boundsOf, type Window } from '../trace/window.ts';
import { type Bill, type BillLine, type BillPart, billLine, billPart, standingLine } from './bill.ts';
import { neighbourLines } from './neighbours/neighbourLines.ts';
import {
  type Architecture,
  durationTiers,
  edgeDurationPrice,
  edgeRequestPrice,
  ephemeralStoragePrice,
  provisionedDurationRule,
  provisionedRule,
  requestPrice,
  restorePrice,
  splitOverTiers,
  streamingPrice,
} from './prices.ts';
import { type Usage, usageOf } from './usage.ts';

/**
 * The bill of the run, or of a window of it. Requests are charged at their start, duration and restores at their end, what stands ready for each
 * second, and its minimum when it ends. Tiers add up per architecture
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
  return { ...lambdaBill(trace, usages, freeTier), neighbours: billPart(neighbourLines(trace, from, to, { freeTier, scale: 1 })) };
}

/** Lambda's lines for uses; with `freeTier` as the only ones of the month. */
export function lambdaBill(trace: Trace, usages: readonly Usage[], freeTier: boolean): BillPart {
  const free = allotFreeGbSeconds(usages, freeTier ? ruleValue('billing.free-gb-seconds') : 0);
  // What is free stands before the first tier.
  const used: Record<Architecture, number> = { x86_64: -free.x86_64, arm64: -free.arm64 };
  const lines = usages.flatMap((usage) => usageLines(trace, usage, used));
  if (freeTier) lines.push(...freeLines(usages, free));
  return billPart(lines);
}

function usageLines(trace: Trace, usage: Usage, used: Record<Architecture, number>): BillLine[] {
  const name = trace.functions[usage.function] as string;
  return [
    billLine('requests', name, usage.requests - usage.edgeRequests, 'request', requestPrice(), 'billing.request-price'),
    ...durationLines(usage, name, used),
    ...edgeLines(usage, name),
    ...provisionedLines(usage, name),
    ...snapshotLines(usage, name),
    ...(usage.storageGbSeconds > 0
      ? [billLine('ephemeral storage', name, usage.storageGbSeconds, 'GB-s', ephemeralStoragePrice(), 'billing.ephemeral-storage-price')]
      : []),
    ...(usage.streamedGb > 0
      ? [billLine('response streaming', name, usage.streamedGb, 'GB', streamingPrice(), 'billing.streaming-price')]
      : []),
    ...(usage.pollers.quantity > 0 ? [pollerLine('provisioned pollers', usage.pollers, name, 'billing.queue-poller-price')] : []),
    ...(usage.kafkaPollers.quantity > 0 ? [pollerLine('kafka pollers', usage.kafkaPollers, name, 'billing.kafka-poller-price')] : []),
  ];
}

/** On-demand duration, in tiers; there is a line even when nothing was used. */
function durationLines(usage: Usage, name: string, used: Record<Architecture, number>): BillLine[] {
  const { architecture } = usage;
  const tiers = durationTiers(architecture);
  const gbSeconds = onDemandOf(usage);
  const parts = splitOverTiers(architecture, used[architecture], gbSeconds);
  used[architecture] += gbSeconds;
  if (parts.length === 0) return [durationLine(architecture, name, 0, tiers, 0)];
  return parts.map(({ tier, gbSeconds: quantity }) => {
    const index = tiers.findIndex(({ ruleId }) => ruleId === tier.ruleId);
    return durationLine(architecture, name, quantity, tiers, index);
  });
}

/** billing.edge-no-free-tier: what ran at the edge has prices of its own. */
function edgeLines({ edgeRequests, edgeGbSeconds }: Usage, name: string): BillLine[] {
  if (edgeRequests === 0 && edgeGbSeconds === 0) return [];
  return [
    billLine('edge requests', name, edgeRequests, 'request', edgeRequestPrice(), 'billing.edge-request-price'),
    billLine('edge duration', name, edgeGbSeconds, 'GB-s', edgeDurationPrice(), 'billing.edge-duration-price'),
  ];
}

/** GB-seconds at on-demand prices: invocations, and inits that Lambda made on its own as far as they are billed. */
const onDemandOf = (usage: Usage): number => usage.onDemandGbSeconds + usage.proactiveInitGbSeconds;

/** billing.provisioned-no-free-tier, billing.spillover-on-demand: no tiers, nothing free, and only what ran on provisioned environments. */
function provisionedLines({ architecture, provisioned, provisionedGbSeconds, provisionedInitGbSeconds }: Usage, name: string): BillLine[] {
  const lines: BillLine[] = [];
  const durationRule = provisionedDurationRule(architecture);
  if (provisioned.quantity > 0) {
    const rule = provisionedRule(architecture);
    lines.push(standingLine('provisioned concurrency', name, provisioned, 1, 'GB-s', ruleValue(rule), rule));
  }
  if (provisionedGbSeconds > 0)
    lines.push(billLine('provisioned duration', name, provisionedGbSeconds, 'GB-s', ruleValue(durationRule), durationRule));
  // billing.provisioned-init-price
  if (provisionedInitGbSeconds > 0)
    lines.push(billLine('provisioned init', name, provisionedInitGbSeconds, 'GB-s', ruleValue(durationRule), durationRule));
  return lines;
}

function snapshotLines({ snapshots, restoredGb }: Usage, name: string): BillLine[] {
  const lines: BillLine[] = [];
  const rule = 'billing.snapstart-cache-price';
  if (snapshots.quantity > 0) lines.push(standingLine('snapstart cache', name, snapshots, 1, 'GB-s', ruleValue(rule), rule));
  if (restoredGb > 0) lines.push(billLine('snapstart restore', name, restoredGb, 'GB', restorePrice(), 'billing.snapstart-restore-price'));
  return lines;
}

const pollerLine = (item: string, use: Usage['pollers'], name: string, ruleId: string): BillLine =>
  standingLine(item, name, use, 3600, 'EPU-h', ruleValue(ruleId), ruleId);

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
  for (const usage of usages) {
    const taken = Math.min(left, onDemandOf(usage));
    free[usage.architecture] += taken;
    left -= taken;
  }
  return free;
}

function freeLines(usages: readonly Usage[], free: Record<Architecture, number>): BillLine[] {
  const requests = Math.min(
    ruleValue('billing.free-requests'),
    usages.reduce((sum, usage) => sum + usage.requests - usage.edgeRequests, 0),
  );
  const lines = [billLine('free requests', null, 0 - requests, 'request', requestPrice(), 'billing.free-requests')];
  for (const architecture of ['x86_64', 'arm64'] as const) {
    if (free[architecture] === 0) continue;
    const price = (durationTiers(architecture)[0] as { usdPerGbSecond: number }).usdPerGbSecond;
    lines.push(billLine(`free duration ${architecture}`, null, -free[architecture], 'GB-s', price, 'billing.free-gb-seconds'));
  }
  const streamed = Math.min(
    ruleValue('billing.streaming-free-month'),
    usages.reduce((sum, usage) => sum + usage.streamedGb, 0),
  );
  if (streamed > 0)
    lines.push(billLine('free response streaming', null, -streamed, 'GB', streamingPrice(), 'billing.streaming-free-month'));
  return lines;
}
