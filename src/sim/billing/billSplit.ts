/** What the money of a run went to: work that was wanted, and everything beside it. The parts sum to the bill. */
import { NO_ROW } from '../../base/table.ts';
import { ENDING, endings } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { boundsOf, type Window } from '../trace/window.ts';
import { billedMs, billedTimes } from './billedTime.ts';
import { lambdaBill } from './billOf.ts';
import { costRates } from './costRates.ts';
import { edgeInvocations } from './edgeInvocations.ts';
import { handlerTimeIn } from './handlerTimeIn.ts';
import { initTimes } from './initTimes.ts';
import { mayBeLeft, orphanedTime } from './orphanedTime.ts';
import { pingsOf } from './pingsOf.ts';
import { requestUnits } from './requestUnits.ts';
import { retriedShares } from './retriedShares.ts';
import { usageOf } from './usage.ts';

/** The parts, in the order of a legend, each with what it is. */
export const billSplitParts = [
  { name: 'work', title: 'Useful work', sentence: 'First attempts that succeeded: their handlers and requests.' },
  { name: 'init', title: 'Init', sentence: 'Starting environments: init, restores, kept snapshots, and environments prepared ahead.' },
  { name: 'idle', title: 'Idle provisioned', sentence: 'Provisioned concurrency in the time in which it served nobody.' },
  { name: 'retries', title: 'Retries and duplicates', sentence: 'Runs for events that had run before, whatever came of them.' },
  { name: 'failed', title: 'Failed work', sentence: 'First attempts that ended in an error.' },
  { name: 'timedOut', title: 'Timed-out work', sentence: 'First attempts that ran until the timeout.' },
  { name: 'callerGone', title: 'Nobody waiting', sentence: 'Time that functions ran on for after their caller had gone.' },
  { name: 'pings', title: 'Keep-warm pings', sentence: 'Requests that only keep environments warm, as the scenario says of them.' },
  { name: 'other', title: 'Other', sentence: 'Provisioned pollers, streamed responses, and requests that are still at work.' },
] as const;

export type BillSplitPart = (typeof billSplitParts)[number]['name'];

/** USD by part. */
export interface BillSplit {
  readonly totalUsd: number;
  readonly parts: Readonly<Record<BillSplitPart, number>>;
}

/**
 * Splits the bill of the run, or of a window of it. Tiers and the free tier are spread evenly over what they apply to. Provisioned concurrency
 * belongs to an invocation for as long as that runs on a provisioned environment, and is idle otherwise.
 */
export function billSplit(trace: Trace, window: Window = {}): BillSplit {
  const { from, to } = boundsOf(trace, window);
  const usages = usageOf(trace, from, to);
  const { freeTier } = (trace.epochs[0] as Trace['epochs'][number]).scenario.account;
  const { lines, totalUsd } = lambdaBill(trace, usages, freeTier);
  const sums = Object.fromEntries(billSplitParts.map(({ name }) => [name, 0])) as Record<BillSplitPart, number>;
  const usdOf = (...items: readonly string[]): number => lines.reduce((sum, { item, usd }) => (items.includes(item) ? sum + usd : sum), 0);
  const rates = costRates(trace, lines, usages, from, to);
  sums.init = usdOf('provisioned init', 'snapstart cache', 'snapstart restore') + rates.proactiveInitUsd;
  sums.other = usdOf('provisioned pollers', 'kafka pollers', 'response streaming', 'free response streaming');
  sums.idle = usdOf('provisioned concurrency') - splitInvocations(trace, rates, sums, from, to);
  return { totalUsd, parts: sums };
}

/** Adds what every invocation was charged in from ≤ t < to, and returns the USD of provisioned concurrency that invocations used. */
function splitInvocations(
  trace: Trace,
  rates: ReturnType<typeof costRates>,
  sums: Record<BillSplitPart, number>,
  from: number,
  to: number,
): number {
  const { invocations, environments } = trace;
  const versions = trace.versions.length;
  const times = billedTimes(trace);
  const inits = initTimes(trace);
  const retried = retriedShares(trace);
  const units = requestUnits(trace);
  const isLeft = mayBeLeft(trace);
  const isPing = pingsOf(trace);
  const isEdge = edgeInvocations(trace);
  let usedUsd = 0;
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW) continue;
    const rate =
      rates.byConfiguration[(environments.epoch[environment] as number) * versions + (environments.version[environment] as number)];
    if (rate === undefined) continue;
    const provisioned = environments.initialization[environment] === INITIALIZATION.provisioned;
    const end = endOf(trace, row);
    const ended = invocations.ending[row] !== ENDING.running && end < to;
    const billed = times[row] as number;
    const atEdge = isEdge?.(row) === true;
    const second = atEdge ? rate.edgeSecond : provisioned ? rate.provisionedSecond : rate.onDemandSecond;
    const used = provisioned ? (handlerTimeIn(trace, row, from, to) / 1e6) * rate.configuredSecond : 0;
    usedUsd += used;
    const usd = (ended && end >= from ? (billedMs(billed) / 1000) * second : 0) + used;
    const start = startOf(trace, row);
    const requestUsd = start >= from && start < to ? (units?.(row) ?? 1) * (atEdge ? rates.edgeRequest : rates.request) : 0;
    if (isPing?.(row)) {
      sums.pings += usd + requestUsd;
      continue;
    }
    const again = retried[row] as number;
    const rest = restOf(invocations.ending[row] as number, ended);
    const gone = isLeft(row) ? Math.min(billed, orphanedTime(trace, row)) : 0;
    const handler = Math.max(0, billed - (inits[row] as number));
    // Init comes before the handler, and the caller leaves at some time in one of them.
    const handlerLeft = billed === 0 ? 1 : Math.max(0, handler - gone) / billed;
    const goneShare = billed === 0 ? 0 : gone / billed;
    sums.callerGone += usd * goneShare;
    sums.init += usd * (1 - goneShare - handlerLeft);
    sums.retries += (usd * handlerLeft + requestUsd) * again;
    sums[rest] += (usd * handlerLeft + requestUsd) * (1 - again);
  }
  return usedUsd;
}

/** What the handler's time of a first attempt counts as. */
function restOf(ending: number, ended: boolean): BillSplitPart {
  if (!ended) return 'other';
  const outcome = endings[ending]?.outcome;
  return outcome === 'succeeded' ? 'work' : outcome === 'timedOut' ? 'timedOut' : 'failed';
}
