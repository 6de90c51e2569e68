/** How a pool of concurrency filled up, as causes: its oldest holder, the slowest cold start in it, its last slot. */
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { attemptName } from '../../trace/attemptName.ts';
import type { Pool } from '../../trace/limitsAt.ts';
import type { SlotHolder } from '../../trace/slotHolders.ts';
import { isColdStart, startOf } from '../../trace/startOf.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

/** Links for the holders of `pool` as they were at `t`, µs. */
export function slotLinks(trace: Trace, pool: Pool): WhyLink[] {
  const bySince = [...pool.holders].sort((one, other) => one.since - other.since);
  const oldest = bySince[0];
  const newest = bySince.at(-1);
  if (oldest === undefined || newest === undefined) return [];
  const busy = `${formatCount(pool.inFlight)} of ${formatCount(pool.limit)}`;
  const last = slotLink(trace, newest, `takes the last slot: ${busy} ${pool.inFlight === 1 ? 'is' : 'are'} busy`);
  if (oldest === newest) return [...coldLinks(trace, bySince), last];
  return [
    slotLink(trace, oldest, `takes environment ${oldest.environment + 1} and holds its slot longest`),
    ...coldLinks(trace, bySince),
    last,
  ];
}

function slotLink(trace: Trace, { since, invocation }: SlotHolder, what: string): WhyLink {
  const name = attemptName(trace, invocation);
  return {
    time: since,
    text: `${name} ${what}`,
    ruleId: 'lifecycle.one-request-per-environment',
    place: { kind: 'invocation', row: invocation },
  };
}

/** The cold start among the holders that took longest: its init holds a slot too. */
function coldLinks(trace: Trace, holders: readonly SlotHolder[]): WhyLink[] {
  const waits = holders
    .filter(({ invocation }) => isColdStart(trace, invocation))
    .map((holder) => ({ holder, wait: Math.min(startOf(trace, holder.invocation), holder.until) - holder.since }));
  const longest = waits.reduce<(typeof waits)[number] | null>((most, one) => (most === null || one.wait > most.wait ? one : most), null);
  if (longest === null || longest.wait <= 0) return [];
  const { holder, wait } = longest;
  const others = waits.length === 1 ? '' : `; ${formatCount(waits.length)} of the slots began so`;
  return [
    {
      time: holder.since,
      text: `Environment ${holder.environment + 1} starts cold: ${formatDuration(wait)} of init hold a slot before its handler begins${others}`,
      ruleId: 'lifecycle.one-request-per-environment',
      place: { kind: 'environment', row: holder.environment },
    },
  ];
}
