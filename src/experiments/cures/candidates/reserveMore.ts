/** A higher reservation, as high as the function needs in this run when nothing holds it back. */
import { ruleValue } from '../../../sim/index.ts';
import type { Candidate, CureContext, Proposal, Site } from '../candidate.ts';
import { peakInFlight } from '../peakInFlight.ts';
import { functionPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';
import { reservationEndings } from './endingNames.ts';

export const reserveMore: Candidate = {
  kind: 'reserveMore',
  *propose(context) {
    for (const site of context.sites) {
      const reserved = site.function.reservedConcurrentExecutions;
      if (reserved === null || !reservationEndings.some((name) => site.endings.has(name))) continue;
      yield* reservations(context, site, reserved);
    }
  },
};

export const reserveOwn: Candidate = {
  kind: 'reserveOwn',
  *propose(context) {
    for (const site of context.sites) {
      const isRefused = site.endings.has('throttledByAccountConcurrency');
      if (isRefused && site.function.reservedConcurrentExecutions === null) yield* reservations(context, site, null);
    }
  },
};

function* reservations(context: CureContext, site: Site, reserved: number | null): Iterable<Proposal> {
  const { account, functions } = context.scenario;
  const { name } = site.function;
  const path = functionPath(context, site, 'reservedConcurrentExecutions');
  const limit = account.concurrentExecutions;
  const others = functions.reduce((sum, other) => sum + (other.name === name ? 0 : (other.reservedConcurrentExecutions ?? 0)), 0);
  const most = limit - others - Math.min(ruleValue('limits.unreserved-minimum'), limit);
  if (most <= (reserved ?? 0)) return;
  const loose = context.run([{ path, value: most }]);
  const needed =
    loose === null
      ? most
      : Math.max(
          peakInFlight(loose, (fn) => fn === site.fn),
          (reserved ?? 0) + 1,
        );
  for (const value of new Set([Math.min(needed, most), most])) {
    const taken = value - (reserved ?? 0);
    yield {
      title: reserved === null ? `Reserve ${count(value)} for ${name}` : `Reserve ${insteadOf(count(value), count(reserved))}`,
      edits: [{ path, value }],
      note: `${count(taken)}${reserved === null ? '' : ' more'} of the account’s ${count(limit)} ${taken === 1 ? 'is' : 'are'} kept from other functions.`,
    };
  }
}
