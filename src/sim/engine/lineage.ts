/** The chain of functions that led to an event, as far as Lambda can see it (rules `recursion.*`). */

/** How often each function has been invoked in the chain: counts by index of the function. */
export type Lineage = Uint16Array;

/** The chains of one invocation, by index of its function, of `functions` in all. */
export const firstLineages = (functions: number): readonly Lineage[] =>
  Array.from({ length: functions }, (_, fn) => Uint16Array.from({ length: functions }, (_count, each) => (each === fn ? 1 : 0)));

/** The chain after an invocation of function `fn` that was itself caused by `before`; `first` are the chains of one invocation. Chains never change. */
export function extendedLineage(before: Lineage | undefined, fn: number, first: readonly Lineage[]): Lineage {
  if (before === undefined) return first[fn] as Lineage;
  const counts = before.slice();
  counts[fn] = Math.min(65_535, (counts[fn] as number) + 1);
  return counts;
}
