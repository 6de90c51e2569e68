/** The one figure that stands for a quantity that varies. */
import type { Distribution } from './model.ts';

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
