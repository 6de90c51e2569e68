/** Over how much time one number of a metric stands. */
import { tickStep } from '../shared/timeAxis.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';

/** Periods to choose from; null follows the window. CloudWatch's own for Lambda and SQS is a minute. */
export const periods = { auto: null, '1s': 1e6, '10s': 10e6, '1min': 60e6 } as const;

export type Period = keyof typeof periods;

export interface Bucket {
  /** µs. */
  readonly width: number;
  /** The period that was asked for is too short for this window, so this is a longer one. */
  readonly isCoarser: boolean;
}

/** Least width of a bar with the air beside it, px. */
const NARROWEST = 6;
/** More numbers than this in one window cannot be told apart. */
const MOST = 1500;

/** The period in force for a plot of `width` px. */
export function bucketFor(period: Period, { from, to }: TimeWindow, width: number): Bucket {
  const asked = periods[period];
  if (asked === null) return { width: tickStep(((to - from) * NARROWEST) / Math.max(1, width)), isCoarser: false };
  const least = (to - from) / MOST;
  return least <= asked ? { width: asked, isCoarser: false } : { width: tickStep(least), isCoarser: true };
}
