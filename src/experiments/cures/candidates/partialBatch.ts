/** The function names the items that failed, so that only these come back and not the whole batch. */
import { batchOf } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { triggerPath } from '../settingPath.ts';
import { count } from '../words.ts';

/** A stream goes on after the bad record when this many retries have failed: one to be left alone at the head, one to be sure. */
const RETRIES = 2;

export const partialBatch: Candidate = {
  kind: 'partialBatch',
  *propose(context) {
    for (const site of context.sites) {
      const { functionResponseTypes: types, maximumRetryAttempts: retries } = site.settings?.settings ?? {};
      const isBatch = site.attempts.some((row) => batchOf(context.trace, row) >= 0);
      if (!isBatch || !Array.isArray(types) || types.length > 0) continue;
      const report = { path: triggerPath(context, site, 'functionResponseTypes'), value: ['ReportBatchItemFailures'] };
      const note = 'The handler has to catch the failure of an item and name it in its response.';
      // Of a stream the item that failed would still block all that follow, for as long as it is tried again.
      if (retries === -1) {
        yield {
          title: `Report which records failed, and give up after ${count(RETRIES)} retries`,
          edits: [report, { path: triggerPath(context, site, 'maximumRetryAttempts'), value: RETRIES }],
          note: `${note} What is given up is lost unless the mapping has an on-failure destination.`,
        };
      }
      yield { title: 'Report which items of a batch failed', edits: [report], note };
    }
  },
};
