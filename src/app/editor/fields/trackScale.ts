/** Where a number stands on a track from 0 to 1, and which round number a place on the track means. */

export interface TrackRange {
  readonly min: number;
  readonly max: number;
  /** log: equal distances multiply. Needs min > 0. */
  readonly scale: 'linear' | 'log';
}

/** 0 at or below the least, 1 at or above the most. */
export function toTrack(value: number, { min, max, scale }: TrackRange): number {
  const part = scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Number.isFinite(part) ? Math.min(1, Math.max(0, part)) : 0;
}

/** A multiple of `step`, with two significant digits on a log track: dragging gives 512 and 1,100, not 1,097.3. The ends are exact. */
export function fromTrack(at: number, { min, max, scale, step }: TrackRange & { readonly step: number }): number {
  if (at <= 0) return min;
  if (at >= 1) return max;
  const raw = scale === 'log' ? min * (max / min) ** at : min + at * (max - min);
  const grain = scale === 'log' ? Math.max(step, 10 ** (Math.floor(Math.log10(raw)) - 1)) : step;
  return Math.min(max, Math.max(min, Number((Math.round(raw / grain) * grain).toPrecision(12))));
}

/** One key press further: a step, or on a log track a hundredth of it, at least a step. */
export function nudge(value: number, by: number, range: TrackRange & { readonly step: number }): number {
  const { min, max, scale, step } = range;
  const moved = scale === 'log' ? fromTrack(toTrack(value, range) + by / 100, range) : value + by * step;
  const atLeast = by > 0 ? Math.max(moved, value + step) : Math.min(moved, value - step);
  return Math.min(max, Math.max(min, Number((scale === 'log' ? atLeast : moved).toPrecision(12))));
}
