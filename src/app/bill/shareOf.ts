/** Shares in words: `12 %`, `4.5 %`, `under 0.1 %`. */

/** The share of `part` in `whole`, which must not be 0. */
export function shareOf(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  if (percent < 0.1) return 'under 0.1 %';
  return `${percent.toLocaleString('en-US', { maximumFractionDigits: percent < 10 ? 1 : 0 })} %`;
}
