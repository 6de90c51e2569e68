/** The chain of functions that led to an event, as far as Lambda can see it (rules `recursion.*`). */

/** How often each function has been invoked in the chain: counts by index of the function. */
export type Lineage = Uint16Array;

/** The chain after an invocation of function `fn` that was itself caused by `before`. `functions` is how many there are. */
export function extendedLineage(before: Lineage | undefined, fn: number, functions: number): Lineage {
  const counts = before === undefined ? new Uint16Array(functions) : before.slice();
  counts[fn] = Math.min(65_535, (counts[fn] as number) + 1);
  return counts;
}
