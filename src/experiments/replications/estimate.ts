/** What several runs with different luck say about one number. */
import { studentT } from './studentT.ts';

export interface Estimate {
  /** How many runs gave a value. */
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of a single run; 0 for one value. */
  readonly deviation: number;
  /** Half the width of the interval; Infinity when one value is all there is. */
  readonly margin: number;
  /** The ends of the interval, kept within `floor` and `ceiling` where they were given. */
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
}

/** Between which values a number can lie at all: a share lies between 0 and 1, a count is never negative. */
export interface Bounds {
  readonly floor?: number;
  readonly ceiling?: number;
}

/**
 * The mean of `values`, and the interval around it that Student's t gives: of many such intervals the share `confidence` holds the true mean, as far as
 * means of that many runs are normal. Null when there is no value.
 */
export function estimateOf(values: readonly number[], { floor, ceiling }: Bounds = {}, confidence = 0.95): Estimate | null {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = count === 1 ? 0 : Math.sqrt(squares / (count - 1));
  const margin = count === 1 ? Number.POSITIVE_INFINITY : (studentT(confidence, count - 1) * deviation) / Math.sqrt(count);
  return {
    count,
    mean,
    deviation,
    margin,
    low: Math.max(mean - margin, floor ?? Number.NEGATIVE_INFINITY),
    high: Math.min(mean + margin, ceiling ?? Number.POSITIVE_INFINITY),
    least: Math.min(...values),
    most: Math.max(...values),
  };
}
