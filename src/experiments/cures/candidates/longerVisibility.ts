/** A visibility timeout of six times the function's timeout, as AWS advises: a batch can be tried again before others see its messages. */
import type { Candidate } from '../candidate.ts';
import { resourcePath } from '../settingPath.ts';
import { insteadOf, wholeSeconds } from '../words.ts';
import { advisedVisibility } from './visibilityFor.ts';

export const longerVisibility: Candidate = {
  kind: 'longerVisibility',
  *propose(context) {
    for (const site of context.sites) {
      const before = site.source?.settings.visibilityTimeout;
      if (site.source?.type !== 'sqs' || typeof before !== 'number') continue;
      const advised = advisedVisibility(site, site.function.timeout);
      if (advised <= before) continue;
      yield {
        title: `Visibility timeout ${insteadOf(wholeSeconds(advised).shown, wholeSeconds(before).shown)}`,
        edits: [{ path: resourcePath(context, site.source.name, 'visibilityTimeout'), value: wholeSeconds(advised).value }],
        note: 'A message whose function died comes back that much later.',
      };
    }
  },
};
