/** Which items of two lists belong together, so that an item put in front does not make all others look changed. */

/** Places in both lists, in order; null where an item has no partner. */
export type Pair = readonly [before: number | null, after: number | null];

/** Longer lists are paired place by place. */
const LONGEST = 300;

/** Pairs items by their `id`, then equal ones in order, then what is left between equal ones place by place. */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  if (Math.max(before.length, after.length) > LONGEST) return zip(0, before.length, 0, after.length);
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of commonRun(before.map(nameOf), after.map(nameOf))) {
    pairs.push(...zip(a, nextA, b, nextB), [nextA, nextB]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return [...pairs, ...zip(a, before.length, b, after.length)];
}

/** An item is known by its id, else by all that it is. */
function nameOf(item: unknown): string {
  const id = typeof item === 'object' && item !== null ? (item as { readonly id?: unknown }).id : undefined;
  return typeof id === 'string' ? `id ${id}` : JSON.stringify(item);
}

function zip(fromA: number, toA: number, fromB: number, toB: number): Pair[] {
  const length = Math.max(toA - fromA, toB - fromB, 0);
  return Array.from({ length }, (_, i): Pair => [fromA + i < toA ? fromA + i : null, fromB + i < toB ? fromB + i : null]);
}

/** The longest common subsequence, as places. */
function commonRun(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (lengths[i] as Uint16Array)[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}
