/** The limits of concurrency as lines over a window, and in words. */
import { formatCount } from '../../base/formatCount.ts';
import { type ConcurrencyLimit, levelAt, type Steps } from '../../sim/index.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';

/** One level piece of a limit, µs. */
export interface LimitPiece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The pieces of a limit that lie in the window. */
export function limitPieces({ times, values }: Steps, { from, to }: TimeWindow): readonly LimitPiece[] {
  const pieces: LimitPiece[] = [];
  for (let i = 0; i < times.length; i++) {
    const begin = times[i] as number;
    const end = times[i + 1] ?? Number.POSITIVE_INFINITY;
    const value = values[i] as number;
    if (Number.isNaN(value) || end <= from || begin >= to || begin === end) continue;
    const last = pieces.at(-1);
    if (last !== undefined && last.value === value && last.to === begin) pieces[pieces.length - 1] = { ...last, to: Math.min(end, to) };
    else pieces.push({ from: Math.max(begin, from), to: Math.min(end, to), value });
  }
  return pieces;
}

/** What a limit is called beside its line. */
export function limitName({ kind, trigger }: ConcurrencyLimit): string {
  return kind === 'maximumConcurrency' ? `maximumConcurrency of ${trigger}` : kind === 'provisioned' ? 'provisioned, ready' : kind;
}

/** The limits at `t`: `reserved 5, account 1,000`. */
export function limitWords(limits: readonly ConcurrencyLimit[], t: number): string {
  return limits
    .map((limit) => ({ name: limitName(limit), value: levelAt(limit.steps, t) }))
    .filter(({ value }) => !Number.isNaN(value) && value > 0)
    .map(({ name, value }) => `${name} ${formatCount(value)}`)
    .join(', ');
}

/** Limits far above all that happened would press the picture flat: the highest that still is drawn, given the highest value. */
export const nearLimit = (highest: number): number => Math.max(4, highest * 2.5);
