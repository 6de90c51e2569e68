/** The marked area as a list of readings: a name, a value, and what it counts. */

import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { AreaSummary } from '../../sim/index.ts';
import { dollars } from '../bill/dollars.ts';
import type { TimeWindow } from '../stores/window.ts';

export interface AreaLine {
  readonly name: string;
  readonly value: string;
}

/** CloudWatch's names where CloudWatch has them. Durations and errors are of the invocations that ended in it. */
export function areaLines({
  Invocations,
  Throttles,
  Errors,
  coldStarts,
  coldStartRate,
  Duration,
  ended,
  usd,
}: AreaSummary): readonly AreaLine[] {
  const time = (ms: number): string => (ended === 0 ? '–' : formatDuration(ms * 1000));
  return [
    { name: 'Invocations', value: formatCount(Invocations) },
    { name: 'Duration p50', value: time(Duration.p50) },
    { name: 'Duration p99', value: time(Duration.p99) },
    { name: 'Cold starts', value: `${formatCount(coldStarts)} (${(coldStartRate * 100).toFixed(coldStartRate === 0 ? 0 : 1)} %)` },
    { name: 'Throttles', value: formatCount(Throttles) },
    { name: 'Errors', value: formatCount(Errors) },
    { name: 'Cost', value: dollars(usd) },
  ];
}

/** `0:10.000 to 0:20.000, 10 s`. */
export function areaWords({ from, to }: TimeWindow, horizon: number): string {
  return `${formatClock(from, horizon)} to ${formatClock(to, horizon)}, ${formatDuration(to - from)}`;
}
