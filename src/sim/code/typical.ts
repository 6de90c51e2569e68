/** A duration of the scenario in a few words. */
import { formatDuration } from '../../base/formatDuration.ts';
import type { Distribution } from '../scenario/model.ts';

/** The middle of `distribution`, in its own unit. */
export function middleOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'exponential':
    case 'normal':
      return distribution.mean;
    case 'lognormal':
      return distribution.p50;
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    case 'pareto':
      return distribution.min;
    default:
      return [...distribution.values].sort((a, b) => a - b)[distribution.values.length >> 1] ?? 0;
  }
}

/** `560 ms`, or `about 420 ms` of one that varies. */
export function durationWords(distribution: Distribution): string {
  const words = formatDuration(middleOf(distribution));
  return distribution.kind === 'constant' ? words : `about ${words}`;
}

/** `2 %` of 0.02. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;
