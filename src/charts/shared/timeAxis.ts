/** Ticks of the one time axis: round steps, labels as short as the step allows. */
import type { TimeWindow } from './timeWindow.ts';

export interface Tick {
  /** µs. */
  readonly time: number;
  readonly label: string;
}

const SECOND = 1e6;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps longer than a second that people count in, µs. */
const longSteps = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 30, 100, 365].map((n) => n * DAY),
];

/** Ticks within `window` for an axis of `width` px, at least `spacing` px apart. */
export function timeTicks({ from, to }: TimeWindow, width: number, spacing = 64): Tick[] {
  const perPixel = (to - from) / Math.max(1, width);
  const usual = tickStep(perPixel * spacing);
  // Labels in parts of a millisecond are long.
  const step = usual < 1e3 ? tickStep(perPixel * 2 * spacing) : usual;
  const ticks: Tick[] = [];
  for (let i = Math.ceil(from / step); i * step <= to; i++) ticks.push({ time: i * step, label: tickLabel(i * step, step) });
  return ticks;
}

/** The smallest round step of at least `least` µs. */
export function tickStep(least: number): number {
  if (least <= SECOND / 2) {
    const decade = 10 ** Math.floor(Math.log10(Math.max(1, least)));
    for (const factor of [1, 2, 5, 10]) if (decade * factor >= least) return decade * factor;
  }
  return longSteps.find((step) => step >= least) ?? Math.ceil(least / (365 * DAY)) * 365 * DAY;
}

/** `time` as it stands at a tick: `0:05`, `2:00:00`, `3 d`, `18.240` below a second's step, `18,240.35 ms` below a millisecond's. */
export function tickLabel(time: number, step: number): string {
  if (step < 1e3) {
    const digits = step < 10 ? 3 : step < 100 ? 2 : 1;
    return `${(time / 1e3).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ms`;
  }
  if (step < SECOND) return fractionLabel(time, step);
  if (step >= DAY) return `${Math.round(time / DAY)} d`;
  const seconds = Math.round(time / SECOND);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function fractionLabel(time: number, step: number): string {
  const digits = step < 10e3 ? 3 : step < 100e3 ? 2 : 1;
  const minutes = Math.floor(time / MINUTE);
  const seconds = ((time - minutes * MINUTE) / SECOND).toFixed(digits);
  return minutes === 0 ? seconds : `${minutes}:${seconds.padStart(digits + 3, '0')}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
