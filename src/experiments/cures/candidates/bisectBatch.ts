/** A failed batch is split in two, and given up after as many retries as it takes to be left with one record. */
import type { Candidate } from '../candidate.ts';
import { triggerPath } from '../settingPath.ts';
import { count } from '../words.ts';

export const bisectBatch: Candidate = {
  kind: 'bisectBatch',
  *propose(context) {
    for (const site of context.sites) {
      const size = site.settings?.settings.batchSize;
      if (site.trigger.machine !== 'streamBatch' || typeof size !== 'number') continue;
      let retries = 0;
      while (2 ** retries < size) retries++;
      yield {
        title: `Split a failed batch, and give up after ${count(retries)} retries`,
        edits: [
          { path: triggerPath(context, site, 'bisectBatchOnFunctionError'), value: true },
          { path: triggerPath(context, site, 'maximumRetryAttempts'), value: retries },
        ],
        note: 'What is given up is lost unless the mapping has an on-failure destination.',
      };
    }
  },
};
