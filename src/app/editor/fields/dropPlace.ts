/** Where a dragged row would come to stand. */

/** `middles`: of all rows from the top, px; `from`: the row that is dragged; `y`: of the pointer. The place that the row has after the drop. */
export function dropPlace(middles: readonly number[], from: number, y: number): number {
  const above = middles.filter((middle, place) => place !== from && middle < y).length;
  return Math.min(middles.length - 1, above);
}
