/** Reads a duration, or a list of them, within the range of its declaration. */

import type { DurationField } from '../../base/field.ts';
import { durationRemedy, formatDuration, parseDuration } from './duration.ts';
import { fault, type Reading } from './fault.ts';
import { kindOf } from './jsonValue.ts';
import type { Micros } from './model.ts';

/** A duration without a range. `unit` is the one that a bare number most likely means. */
export function readPlainDuration(name: string, value: unknown, unit: 'ms' | 's' = 'ms'): Reading<Micros> {
  const micros = typeof value === 'string' ? parseDuration(value) : null;
  if (micros !== null) return { value: micros };
  const shown = typeof value === 'string' ? `"${value.slice(0, 40)}"` : kindOf(value);
  const what = typeof value === 'number' ? `a duration with a unit, not the bare number ${value}` : `a duration, not ${shown}`;
  return fault(`${name} must be ${what}.`, durationRemedy(value, unit));
}

export function readDuration(field: DurationField, name: string, value: unknown): Reading<Micros> {
  const reading = readPlainDuration(name, value, field.wholeSeconds === true ? 's' : 'ms');
  if ('fault' in reading) return reading;
  const micros = reading.value;
  const min = boundOf(field.min, 0);
  const max = boundOf(field.max, Number.MAX_SAFE_INTEGER);
  const outside = micros < min || micros > max || (field.aboveMin === true && micros === min);
  const broken = field.wholeSeconds === true && micros % 1_000_000 !== 0;
  if (!outside && !broken) return reading;
  const whole = field.wholeSeconds === true ? 'whole seconds ' : '';
  const closest = Math.min(max, Math.max(min, Math.round(micros / 1_000_000) * 1_000_000));
  const remedy =
    whole !== '' || !(field.aboveMin === true && micros === min)
      ? `Write "${field.wholeSeconds === true ? `${closest / 1e6}s` : formatDuration(closest)}".`
      : '';
  return fault(`${name} must be ${whole}${rangeText(field)}, not ${String(value)}.`, remedy);
}

/** Reads many at once; the fault of the first bad one carries its place. */
export function readDurations(name: string, value: unknown): Reading<Micros[]> & { readonly at?: number } {
  if (!Array.isArray(value))
    return fault(`${name} must be a list of durations, not ${kindOf(value)}.`, 'Write a list such as ["0s", "1.5s"].');
  const micros: Micros[] = [];
  for (let i = 0; i < value.length; i++) {
    const reading = readPlainDuration(`Every value of ${name}`, value[i]);
    if ('fault' in reading) return { ...reading, at: i };
    micros.push(reading.value);
  }
  return { value: micros };
}

function boundOf(bound: string | undefined, otherwise: Micros): Micros {
  return bound === undefined ? otherwise : (parseDuration(bound) ?? otherwise);
}

function rangeText(field: DurationField): string {
  if (field.aboveMin === true) return `above ${field.min ?? '0s'}`;
  if (field.max === undefined) return `at least ${field.min ?? '0s'}`;
  return `from ${field.min ?? '0s'} to ${field.max}`;
}
