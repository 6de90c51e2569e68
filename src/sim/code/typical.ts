/** A duration of the scenario in a few words. */
import { formatDuration } from '../../base/formatDuration.ts';
import { middleOf } from '../scenario/middleOf.ts';
import type { Distribution } from '../scenario/model.ts';

/** `560 ms`, or `about 420 ms` of one that varies. */
export function durationWords(distribution: Distribution): string {
  const words = formatDuration(middleOf(distribution));
  return distribution.kind === 'constant' ? words : `about ${words}`;
}

/** `2 %` of 0.02. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;
