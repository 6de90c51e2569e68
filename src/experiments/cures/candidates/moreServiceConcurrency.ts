/** A resource that answers more calls at once. */
import { failedCall } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { peakInFlight } from '../peakInFlight.ts';
import { resourcePath } from '../settingPath.ts';
import { count } from '../words.ts';

export const moreServiceConcurrency: Candidate = {
  kind: 'moreServiceConcurrency',
  *propose(context) {
    for (const site of context.sites) {
      const call = site.attempts.map((row) => failedCall(context.trace, row)).find((failed) => failed?.outcome === 'throttled');
      const resource = context.scenario.resources.find(({ name }) => name === call?.step.on);
      if (resource === undefined || resource.maxConcurrency === null) continue;
      // As many as there are invocations that could be calling at once.
      const value = peakInFlight(context.trace, () => true);
      if (value <= resource.maxConcurrency) continue;
      yield {
        title: `${resource.name} answers ${count(value)} calls at once instead of ${count(resource.maxConcurrency)}`,
        edits: [{ path: resourcePath(context, resource.name, 'maxConcurrency'), value }],
        note: 'Capacity of what is called, which is paid for there.',
      };
    }
  },
};
