/** Larger batches: messages are gathered for a while, so that fewer invocations take them all. */
import type { Candidate, CureContext, Site } from '../candidate.ts';
import type { Edit } from '../cure.ts';
import { triggerPath } from '../settingPath.ts';
import { count } from '../words.ts';
import { throttleEndings } from './endingNames.ts';

/** More than this is seldom wanted in a handler that takes one message at a time; it is also what SQS hands over at once. */
const SIZE = 10;
/** A longer window would make nobody's answer faster. */
const LONGEST_S = 60;

export const largerBatches: Candidate = {
  kind: 'largerBatches',
  *propose(context) {
    for (const site of context.sites) {
      const { batchSize, maximumBatchingWindow: window } = site.settings?.settings ?? {};
      // Where no step says that it is done for each record, a batch would take no longer than one message: too good to be true.
      if (!site.function.handler.some(({ per }) => per === 'record')) continue;
      const isHelped = throttleEndings.some((name) => site.endings.has(name)) || context.subject.kind === 'coldStart';
      if (site.trigger.type !== 'sqs' || typeof batchSize !== 'number' || typeof window !== 'number' || !isHelped) continue;
      const size = Math.max(batchSize, SIZE);
      for (const seconds of new Set([1, secondsFor(context, site, size)])) {
        if (seconds * 1e6 <= window || seconds > LONGEST_S) continue;
        const edits: Edit[] = [{ path: triggerPath(context, site, 'maximumBatchingWindow'), value: `${seconds}s` }];
        if (size > batchSize) edits.push({ path: triggerPath(context, site, 'batchSize'), value: size });
        yield {
          title: `Gather messages for ${count(seconds)} s, ${count(size)} at most`,
          edits,
          note: 'A message waits that much longer, and one that fails brings back a whole batch.',
        };
      }
    }
  },
};

/** How long it takes until as many messages have come as a batch holds, on average, in whole seconds. */
function secondsFor({ trace: { requests, horizon } }: CureContext, { request }: Site, size: number): number {
  const trigger = requests.trigger[request];
  let sent = 0;
  for (let row = 0; row < requests.length; row++) if (requests.trigger[row] === trigger) sent++;
  return Math.ceil((size * horizon) / (sent * 1e6));
}
