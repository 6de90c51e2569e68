/** The known word that a mistyped one most likely means. */

/** The candidate with the fewest edits to `word` (letter case does not count), or null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.slice(0, 100).toLowerCase();
  let best: string | null = null;
  // A short word is near to everything: only its letter case may differ.
  let fewest = wanted.length <= 2 ? 1 : Math.max(2, Math.floor(wanted.length / 2.5)) + 1;
  for (const candidate of candidates) {
    const edits = distance(wanted, candidate.toLowerCase(), fewest);
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** `Did you mean "x"?`, or what there is when nothing is near, or `none` when there is nothing. */
export function suggest(word: string, candidates: readonly string[], none: string): string {
  const near = nearest(word, candidates);
  if (near !== null) return `Did you mean "${near}"?`;
  if (candidates.length === 0) return none;
  const shown = candidates.slice(0, 12).map((name) => `"${name}"`);
  return `Use one of ${shown.join(', ')}${candidates.length > 12 ? ', …' : ''}.`;
}

/** Levenshtein's distance, given up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
