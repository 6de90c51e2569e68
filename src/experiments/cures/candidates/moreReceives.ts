/** More receives before the dead-letter queue: as many as the message needs in this run. */
import { messageLife, twinOf } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { resourcePath } from '../settingPath.ts';
import { count } from '../words.ts';

/** A queue that gives up no message: what SQS allows at most. */
const MOST = 1000;

export const moreReceives: Candidate = {
  kind: 'moreReceives',
  *propose(context) {
    if (context.subject.kind !== 'deadLettered') return;
    for (const { source, request } of context.sites) {
      const before = source?.settings.maxReceiveCount;
      if (source?.type !== 'sqs' || typeof before !== 'number') continue;
      const path = resourcePath(context, source.name, 'maxReceiveCount');
      const loose = context.run([{ path, value: MOST }]);
      const twin = loose === null ? null : twinOf(context.trace, loose, request);
      const life = loose === null || twin === null ? null : messageLife(loose, twin);
      if (life?.outcome !== 'succeeded') continue;
      const needed = Math.max(...life.phases.map(({ receive }) => receive?.receiveCount ?? 0));
      // With fewer moved away, more compete: the message may need more than it did when none were.
      for (const value of new Set([needed, 2 * needed])) {
        if (value <= before || value > MOST) continue;
        yield {
          title: `Give up after ${count(value)} receives instead of ${count(before)}`,
          edits: [{ path, value }],
          note: 'What can never be handled is tried that often, too.',
        };
      }
    }
  },
};
