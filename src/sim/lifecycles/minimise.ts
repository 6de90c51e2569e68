/** Merges states of the same name that behave alike: a context that no longer matters leaves no trace in the table. */
import { ILLEGAL } from './lifecycleTable.ts';

/**
 * Partition refinement: starts from one block per name and splits blocks until all members of a block have, in every column, the same program
 * and a next state in the same block. Returns, for each state, its block; blocks are numbered in order of their first member.
 */
export function minimise(names: readonly string[], rows: readonly (readonly number[])[]): number[] {
  let block = numberBy(names);
  for (;;) {
    const signature = rows.map((row, state) =>
      [block[state], ...row.map((cell) => (cell === ILLEGAL ? ILLEGAL : `${cell >> 8}:${block[cell & 0xff]}`))].join(' '),
    );
    const refined = numberBy(signature);
    if (refined.every((b, state) => b === block[state])) return refined;
    block = refined;
  }
}

/** Numbers equal keys alike, in order of first appearance. */
function numberBy(keys: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}
