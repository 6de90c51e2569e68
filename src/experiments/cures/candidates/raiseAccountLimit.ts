/** A higher limit of the account, as high as all functions without a reservation need in this run. */
import type { Candidate } from '../candidate.ts';
import { peakInFlight } from '../peakInFlight.ts';
import { count } from '../words.ts';
import { accountEndings } from './endingNames.ts';

/** Quotas are asked for in round numbers. */
const STEP = 100;
/** How far the limit is raised to see what would be used. */
const FREELY = 20;

export const raiseAccountLimit: Candidate = {
  kind: 'raiseAccountLimit',
  *propose(context) {
    if (!context.sites.some(({ endings }) => accountEndings.some((name) => endings.has(name)))) return;
    const { account, functions } = context.scenario;
    const path = context.path('account.concurrentExecutions');
    const limit = account.concurrentExecutions;
    const reserved = functions.map(({ reservedConcurrentExecutions }) => reservedConcurrentExecutions);
    const loose = context.run([{ path, value: limit * FREELY }]);
    if (loose === null) return;
    const peak = peakInFlight(loose, (fn) => reserved[fn] === null) + reserved.reduce<number>((sum, own) => sum + (own ?? 0), 0);
    const needed = Math.max(limit + STEP, Math.ceil(peak / STEP) * STEP);
    for (const value of new Set([needed, limit * FREELY])) {
      yield {
        title: `Raise the account’s limit from ${count(limit)} to ${count(value)}`,
        edits: [{ path, value }],
        note: 'The limit is a quota, which AWS raises on request.',
      };
    }
  },
};
