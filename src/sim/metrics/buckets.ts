/** Buckets of time. */

/** How many buckets of `width` µs cover from ≤ t < to; the last one may reach beyond. The small term takes back what a division adds. */
export function bucketCount(from: number, to: number, width: number): number {
  return Math.max(0, Math.ceil((to - from) / width - 1e-9));
}

/** The bucket of a time within the buckets; a width that is no whole number of microseconds may round into the one after the last. */
export function bucketOf(time: number, from: number, width: number, buckets: number): number {
  return Math.min(buckets - 1, Math.floor((time - from) / width));
}
