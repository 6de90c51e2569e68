/** Keys of a list's rows that stay with their entries while these are moved, copied and removed: what is open stays open, what has the focus keeps it. */

/** `keys` for `count` rows: as they are, cut off at the end, or with new ones. */
export function keysFor(keys: readonly number[], count: number): readonly number[] {
  if (keys.length === count) return keys;
  return keys.length > count ? keys.slice(0, count) : [...keys, ...fresh(keys, count - keys.length)];
}

/** The row `from` stands at `to`. */
export function keysMoved(keys: readonly number[], from: number, to: number): readonly number[] {
  const moved = [...keys];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}

/** A row is there behind `place`. */
export function keysInserted(keys: readonly number[], place: number): readonly number[] {
  return keys.toSpliced(place + 1, 0, ...fresh(keys, 1));
}

/** The row at `place` is gone. */
export function keysRemoved(keys: readonly number[], place: number): readonly number[] {
  return keys.toSpliced(place, 1);
}

function fresh(keys: readonly number[], count: number): number[] {
  const first = keys.reduce((most, key) => Math.max(most, key), -1) + 1;
  return Array.from({ length: count }, (_, i) => first + i);
}
