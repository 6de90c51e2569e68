/** The arc of a dial: what is left of a wait, from the top, clockwise. */

/** Share of the time from `since` to `until` that is left at `t`: 1 … 0; 1 where it has no end. */
export function shareLeft(since: number, until: number, t: number): number {
  if (!Number.isFinite(until)) return 1;
  if (until <= since) return 0;
  return Math.min(1, Math.max(0, (until - t) / (until - since)));
}

/** The path of an arc over `share` of a circle of radius `r` around (c, c); empty for nothing. */
export function dialPath(share: number, c: number, r: number): string {
  if (share <= 0.0005) return '';
  const top = c - r;
  if (share >= 0.9995) return `M${c} ${top}A${r} ${r} 0 1 1 ${c} ${c + r}A${r} ${r} 0 1 1 ${c} ${top}`;
  const angle = 2 * Math.PI * share;
  const x = c + r * Math.sin(angle);
  const y = c - r * Math.cos(angle);
  return `M${c} ${top}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}`;
}
