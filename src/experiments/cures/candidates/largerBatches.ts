/** Larger batches: fewer invocations for the same messages. */
import type { Candidate } from '../candidate.ts';
import { triggerPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';
import { throttleEndings } from './endingNames.ts';

/** Above this AWS asks for a batching window, and a FIFO queue does not allow it. */
const MOST = 10;

export const largerBatches: Candidate = {
  kind: 'largerBatches',
  *propose(context) {
    for (const site of context.sites) {
      const before = site.settings?.settings.batchSize;
      const isHelped = throttleEndings.some((name) => site.endings.has(name)) || context.subject.kind === 'coldStart';
      if (site.trigger.type !== 'sqs' || typeof before !== 'number' || before >= MOST || !isHelped) continue;
      const path = triggerPath(context, site, 'batchSize');
      for (const value of new Set([Math.min(MOST, 2 * before), MOST])) {
        yield {
          title: `Batches of ${insteadOf(count(value), count(before))}`,
          edits: [{ path, value }],
          note: 'One message that fails brings back a whole batch.',
        };
      }
    }
  },
};
