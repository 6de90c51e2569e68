/** Bisection over sorted columns: the first place where something begins to hold. */

/** First index in `from` … `to` with `values[index] > x`; `to` when there is none. */
export function firstAbove(values: ArrayLike<number>, x: number, from = 0, to = values.length): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] as number) > x) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** First index in `from` … `to` with `values[index] >= x`; `to` when there is none. */
export function firstAtLeast(values: ArrayLike<number>, x: number, from = 0, to = values.length): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] as number) >= x) to = middle;
    else from = middle + 1;
  }
  return from;
}
