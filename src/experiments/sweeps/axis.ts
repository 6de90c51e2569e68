/** What a sweep varies: a setting and the values it takes, each as it is written in a scenario. */
import { durationText, parseDuration } from '../../sim/index.ts';
import type { Setting } from '../settings/setting.ts';
import { settingAt } from '../settings/settingsIn.ts';

export interface Axis {
  /** As `setPath` takes it. */
  readonly path: string;
  /** What is declared there; null for a place that is not a declared number. */
  readonly setting: Setting | null;
  readonly values: readonly AxisValue[];
}

export interface AxisValue {
  /** As it is written: 512, "30s". */
  readonly json: unknown;
  /** For drawing: the number, µs for a duration; its place in the list when it is neither. */
  readonly number: number;
}

/** Values between two ends, both included. */
export interface Range {
  /** As they are written: 128, "100ms". */
  readonly from: unknown;
  readonly to: unknown;
  /** How many values, 2 or more. */
  readonly steps: number;
  readonly scale: 'linear' | 'log';
}

export type ReadAxis = { readonly ok: true; readonly axis: Axis } | { readonly ok: false; readonly message: string };

/** More points on one axis are more than anyone looks at. */
export const MOST_STEPS = 500;

/** The axis of the setting at `path` with these very values. */
export function listAxis(json: unknown, path: string, values: readonly unknown[]): ReadAxis {
  if (values.length === 0) return { ok: false, message: 'There is no value to try.' };
  if (values.length > MOST_STEPS) return { ok: false, message: `${values.length} values are too many: at most ${MOST_STEPS}.` };
  return { ok: true, axis: { path, setting: settingAt(json, path), values: values.map(axisValue) } };
}

/**
 * The axis of the setting at `path` over a range. Whole numbers stay whole and durations keep to whole µs; values that become the same are one. The
 * range is of durations when its ends are, else of numbers.
 */
export function rangeAxis(json: unknown, path: string, range: Range): ReadAxis {
  const setting = settingAt(json, path);
  const ends = [range.from, range.to].map((end) => ({ end, number: numberOf(end) }));
  const bad = ends.find(({ number }) => number === null);
  if (bad !== undefined) return { ok: false, message: `${JSON.stringify(bad.end)} is neither a number nor a duration such as "30s".` };
  const [from, to] = ends.map(({ number }) => number) as [number, number];
  const isDuration = typeof range.from === 'string';
  if (isDuration !== (typeof range.to === 'string')) return { ok: false, message: 'One end is a duration and the other is not.' };
  const { steps, scale } = range;
  if (!Number.isInteger(steps) || steps < 2 || steps > MOST_STEPS)
    return { ok: false, message: `The number of steps must be from 2 to ${MOST_STEPS}.` };
  if (scale === 'log' && Math.min(from, to) <= 0) return { ok: false, message: 'Equal ratios need both ends above 0.' };
  const isWhole = isDuration || setting?.kind === 'integer' || setting?.kind === 'size';
  const numbers = Array.from({ length: steps }, (_, i) => between(from, to, i / (steps - 1), scale, isWhole));
  const values = [...new Set(numbers)].map((number) => axisValue(isDuration ? durationText(number) : number));
  return { ok: true, axis: { path, setting, values } };
}

/** `axis` with the value that the scenario has now among its values, in order, so that it can be compared with. */
export function withPresent(axis: Axis): Axis {
  const { setting, values } = axis;
  if (setting === null || setting.value === null || values.some(({ number }) => number === setting.value)) return axis;
  const present = { json: setting.kind === 'duration' ? durationText(setting.value) : setting.value, number: setting.value };
  return { ...axis, values: [...values, present].sort((a, b) => a.number - b.number) };
}

function between(from: number, to: number, part: number, scale: Range['scale'], isWhole: boolean): number {
  if (part === 0) return from;
  if (part === 1) return to;
  const value = scale === 'log' ? from * (to / from) ** part : from + (to - from) * part;
  // Twelve digits are more than enough, and 0.30000000000000004 helps nobody.
  return isWhole ? Math.round(value) : Number(value.toPrecision(12));
}

function axisValue(json: unknown, place = 0): AxisValue {
  return { json, number: numberOf(json) ?? place };
}

function numberOf(json: unknown): number | null {
  if (typeof json === 'number') return Number.isFinite(json) ? json : null;
  return typeof json === 'string' ? parseDuration(json) : null;
}
