/** How often something is tried again, in words. */
import { formatCount } from '../../../base/formatCount.ts';

/** "is not tried again", "is tried once more", "is tried 3 more times". */
export function moreTimes(retries: number): string {
  if (retries <= 0) return 'is not tried again';
  return retries === 1 ? 'is tried once more' : `is tried ${formatCount(retries)} more times`;
}
