/** Reads a setting that has no settings of its own, and says in AWS's terms what is wrong with one. */

import type {
  ChoiceField,
  DurationsField,
  Field,
  FlagField,
  GroupField,
  ListField,
  MapField,
  PolicyField,
  TextField,
  VariantField,
} from '../../base/field.ts';
import { suggest } from '../../base/nearest.ts';
import { fault, type Reading } from './fault.ts';
import { isObject, kindOf } from './jsonValue.ts';
import { readDistribution } from './readDistribution.ts';
import { readDuration } from './readDuration.ts';
import { readNumber } from './readNumber.ts';
import { readPolicy } from './readPolicy.ts';

export type LeafField = Exclude<Field, GroupField | ListField | MapField | VariantField | DurationsField>;

export function readLeaf(field: LeafField, name: string, value: unknown): Reading<unknown> {
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'share':
    case 'size':
      return readNumber(field, name, value);
    case 'duration':
      return readDuration(field, name, value);
    case 'distribution':
      return readDistribution(field, name, value);
    case 'text':
      return readText(field, name, value);
    case 'choice':
      return readChoice(field, name, value);
    case 'flag':
      return readFlag(field, name, value);
    case 'reference':
      return typeof value === 'string' && value !== ''
        ? { value }
        : fault(`${name} must be a name in quotes, not ${kindOf(value)}.`, field.help);
    case 'policy':
      return readPolicy(name, value, field.of);
    case 'json':
      return { value };
  }
}

function readText(field: TextField, name: string, value: unknown): Reading<string> {
  if (typeof value !== 'string')
    return fault(`${name} must be text, not ${kindOf(value)}.`, isScalar(value) ? `Write "${String(value)}".` : '');
  if (value.length < (field.minLength ?? 0)) return fault(`${name} must not be empty.`, field.help);
  const most = field.maxLength ?? 10_000;
  if (value.length > most) return fault(`${name} is ${value.length} characters long; ${most} are allowed.`, 'Shorten it.');
  return { value };
}

function readChoice(field: ChoiceField, name: string, value: unknown): Reading<string> {
  if (typeof value === 'string' && field.options.includes(value)) return { value };
  if (typeof value !== 'string') return fault(`${name} must be text, not ${kindOf(value)}.`, suggest('', field.options, ''));
  return fault(`${name} cannot be "${value.slice(0, 60)}".`, suggest(value, field.options, ''));
}

function readFlag(_field: FlagField | PolicyField, name: string, value: unknown): Reading<boolean> {
  if (typeof value === 'boolean') return { value };
  return fault(
    `${name} must be true or false, not ${isObject(value) ? 'an object' : kindOf(value)}.`,
    'Write true or false, without quotes.',
  );
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}
