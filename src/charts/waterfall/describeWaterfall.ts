/** A waterfall in words, and as a table. */
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Waterfall } from '../../sim/index.ts';
import type { TableContent } from '../shared/TableDisclosure.tsx';

/** One or two sentences: how long, how many attempts, what it waited for most, how it ended. */
export function describeWaterfall({ request, sent, end, isOpen, bars }: Waterfall): string {
  const path = bars.filter(({ depth, aside }) => depth === 0 && !aside);
  const attempts = path.filter(({ kind, invocation }) => (kind === 'attempt' || kind === 'refusal') && invocation !== NO_ROW).length;
  const waits = path.filter(({ kind }) => !['attempt', 'refusal', 'sent', 'ending'].includes(kind));
  const waited = waits.reduce((sum, { start, until }) => sum + until - start, 0);
  const longest = waits.reduce<(typeof waits)[number] | null>(
    (best, bar) => (best === null || bar.end - bar.start > best.end - best.start ? bar : best),
    null,
  );
  const tries = attempts === 0 ? 'no attempt' : attempts === 1 ? 'one attempt' : `${attempts} attempts`;
  const most = longest === null ? '' : lowerFirst(longest.title);
  const wait =
    longest === null
      ? ''
      : waits.length === 1
        ? ` It waited for ${formatDuration(waited)}: ${most}.`
        : ` It waited for ${formatDuration(waited)} in all; the longest wait: ${most}, ${formatDuration(longest.end - longest.start)}.`;
  const last = path.at(-1)?.title ?? '';
  return `Request ${request + 1} took ${formatDuration(end - sent)} with ${tries}${isOpen ? ', so far' : ''}.${wait} ${last}.`;
}

/** Lambda keeps its capital. */
const lowerFirst = (text: string): string => (text.startsWith('Lambda') ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** Every bar with its times; the depth is shown by dashes. */
export function waterfallTable({ request, sent, bars }: Waterfall, horizon: number): TableContent {
  return {
    caption: `The waterfall of request ${request + 1}`,
    columns: ['What', 'At', 'After being sent', 'Took', 'More', 'Rule'],
    rows: bars.map(({ depth, title, start, end, text, ruleId }) => [
      `${'– '.repeat(depth)}${title}`,
      formatClock(start, horizon),
      formatDuration(start - sent),
      end > start ? formatDuration(end - start) : '',
      text,
      ruleId ?? '',
    ]),
  };
}
