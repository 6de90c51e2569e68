/** Faults of the timeline that were going on at a moment, as causes. */
import { formatDuration } from '../../../base/formatDuration.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

/** The faults of resource (or trigger) `on` in force at `t`, µs. */
export function faultLinks(trace: Trace, on: string, t: number): WhyLink[] {
  const { timeline } = (trace.epochs[0] as Trace['epochs'][number]).scenario;
  return timeline.flatMap((entry): WhyLink[] => {
    if (entry.kind !== 'fault' || entry.on !== on || entry.at > t || entry.at + entry.for <= t) return [];
    const parts = [
      entry.errorRate === null ? '' : `${Math.round(entry.errorRate * 100)}% of its calls fail`,
      entry.latency === null ? '' : 'it is slow',
      entry.throttle === null ? '' : 'it throttles',
    ].filter((part) => part !== '');
    const what = parts.length > 0 ? `: ${parts.join(', ')}` : '';
    const text = `A fault of ${on} begins, for ${formatDuration(entry.for)}${what}`;
    return [{ time: entry.at, text, ruleId: null, place: { kind: 'timeline', row: entry.index } }];
  });
}
