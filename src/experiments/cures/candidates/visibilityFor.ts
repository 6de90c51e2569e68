/** The visibility timeout that goes with a function's timeout. */
import { ruleValue } from '../../../sim/index.ts';
import type { CureContext, Site } from '../candidate.ts';
import type { Edit } from '../cure.ts';
import { resourcePath } from '../settingPath.ts';
import { wholeSeconds } from '../words.ts';

/** What AWS advises for a queue whose function may run for `timeout` µs, µs. */
export function advisedVisibility({ settings }: Site, timeout: number): number {
  const window = settings?.settings.maximumBatchingWindow;
  return ruleValue('sqs.visibility-advised') * timeout + (typeof window === 'number' ? window : 0);
}

/** The edit that keeps a queue's visibility timeout in step with a function timeout of `timeout` µs; none where it is long enough. */
export function visibilityFor(context: CureContext, site: Site, timeout: number): readonly Edit[] {
  const { source } = site;
  if (source?.type !== 'sqs' || (source.settings.visibilityTimeout as number) >= timeout) return [];
  const { value } = wholeSeconds(advisedVisibility(site, timeout));
  return [{ path: resourcePath(context, source.name, 'visibilityTimeout'), value }];
}
