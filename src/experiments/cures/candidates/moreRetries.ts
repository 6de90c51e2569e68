/** More retries of an asynchronous event or of a stream's batch, as many as are allowed or as it needs. */
import { attemptsOf, twinOf } from '../../../sim/index.ts';
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { functionPath, triggerPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';

/** Subjects that are events which were given up. */
const GIVEN_UP = ['deadLettered', 'sentToDestination', 'dropped'];

export const moreRetries: Candidate = {
  kind: 'moreRetries',
  *propose(context) {
    if (!GIVEN_UP.includes(context.subject.kind)) return;
    for (const site of context.sites) {
      const found = retriesOf(context, site);
      if (found === null) continue;
      const { path, before, most } = found;
      const needed = neededRetries(context, site, path, most);
      if (needed === null || needed <= before) continue;
      yield {
        title: `Retry ${count(needed)} ${needed === 1 ? 'time' : 'times'} ${insteadOf('', count(before)).trim()}`,
        edits: [{ path, value: needed }],
        note: 'Events that can never succeed are tried that often, too.',
      };
    }
  },
};

function retriesOf(context: CureContext, site: Site): { readonly path: string; readonly before: number; readonly most: number } | null {
  const before = site.settings?.settings.maximumRetryAttempts;
  if (site.trigger.machine === 'streamBatch' && typeof before === 'number' && before >= 0)
    return { path: triggerPath(context, site, 'maximumRetryAttempts'), before, most: 100 };
  if (site.trigger.machine !== 'asynchronous') return null;
  const { maximumRetryAttempts } = site.function.asyncConfig;
  // Two is what Lambda allows.
  return { path: functionPath(context, site, 'asyncConfig.maximumRetryAttempts'), before: maximumRetryAttempts, most: 2 };
}

/** How many retries the event took when it was allowed `most`; null when that was not enough to tell. */
function neededRetries(context: CureContext, { request }: Site, path: string, most: number): number | null {
  const loose = context.run([{ path, value: most }]);
  const twin = loose === null ? null : twinOf(context.trace, loose, request);
  if (loose === null || twin === null) return null;
  return Math.min(most, attemptsOf(loose, twin).length - 1);
}
