/** Reads counts, rates, shares and sizes, and says in AWS's terms what is wrong with one. */

import type { IntegerField, NumberField, ShareField, SizeField } from '../../base/field.ts';
import { type Fault, fault, groupDigits, type Reading } from './fault.ts';
import { kindOf } from './jsonValue.ts';

type AnyNumberField = IntegerField | NumberField | ShareField | SizeField;

/** The range that holds when the declaration names none. */
const IMPLIED = {
  integer: { min: 0, max: Number.MAX_SAFE_INTEGER },
  number: { min: 0, max: 1e12 },
  share: { min: 0, max: 1 },
  size: { min: 0, max: 1e9 },
};

/** The lowest and highest value that the field takes. */
export function rangeOf(field: AnyNumberField): { readonly min: number; readonly max: number } {
  return { min: field.min ?? IMPLIED[field.kind].min, max: field.max ?? IMPLIED[field.kind].max };
}

export function readNumber(field: AnyNumberField, name: string, value: unknown): Reading<number> {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return fault(`${name} must be a number, not ${kindOf(value)}.`, remedy(field, value));
  const whole = field.kind === 'integer' || field.kind === 'size';
  if (whole && !Number.isInteger(value)) {
    const closest = clamp(field, Math.round(value));
    return fault(`${name} must be a whole number${field.kind === 'size' ? ' of MB' : ''}, not ${value}.`, `Write ${closest}.`);
  }
  const { min, max } = rangeOf(field);
  if (value < min || value > max || (field.aboveMin === true && value === min)) return { fault: outOfRange(field, name, value) };
  return { value };
}

function outOfRange(field: AnyNumberField, name: string, value: number): Fault {
  const unit = unitOf(field);
  const { min, max } = rangeOf(field);
  const shown = `${groupDigits(value)}${unit}`;
  if (field.aboveMin === true && value <= min)
    return {
      message: `${name} must be above ${groupDigits(min)}${unit}, not ${shown}.`,
      remedy: `Set it to more than ${groupDigits(min)}.`,
    };
  const open = max === IMPLIED[field.kind].max && field.kind !== 'share';
  const range = open ? `at least ${groupDigits(min)}` : `from ${groupDigits(min)} to ${groupDigits(max)}`;
  return { message: `${name} must be ${range}${unit}, not ${shown}.`, remedy: `Set it to ${clamp(field, value)}.` };
}

function clamp(field: AnyNumberField, value: number): number {
  const { min, max } = rangeOf(field);
  return Math.min(max, Math.max(min, value));
}

/** Text that holds a number is one pair of quotes away from right. */
function remedy(field: AnyNumberField, value: unknown): string {
  const meant = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(?:MB|KB|%)?\s*$/i.exec(value) : null;
  if (meant !== null) {
    const amount = Number(meant[1]);
    return `Write ${value !== null && String(value).includes('%') ? amount / 100 : amount}, without quotes${field.kind === 'size' ? '; MB is meant' : ''}.`;
  }
  return `Write a number such as ${field.default ?? clamp(field, 1)}.`;
}

function unitOf(field: AnyNumberField): string {
  if (field.kind === 'size') return ' MB';
  return field.unit === undefined || field.unit === '' ? '' : ` ${field.unit}`;
}
