/** How strongly each cell of a heat map is coloured. */

/** For each value its place between the least and the greatest, 0 to 1; null where there is none. All alike: 0. */
export function heatOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return values.map((value) => (value === null ? null : most === least ? 0 : (value - least) / (most - least)));
}
