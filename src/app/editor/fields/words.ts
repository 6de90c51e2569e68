/** What a declared field is called on screen, and its limits in words. */
import { formatCount } from '../../../base/formatCount.ts';
import { inWords } from '../../../base/inWords.ts';
import { type Field, ruleById, rules } from '../../../sim/index.ts';

/** The declared label, else the key in words: `reservedConcurrentExecutions` reads "Reserved concurrent executions". */
export function labelOf(key: string, field: Field): string {
  return field.label ?? named[key] ?? inWords(key);
}

/** Keys that say too little, or too much, when put into words. */
const named: Readonly<Record<string, string>> = {
  cpu: 'CPU time',
  io: 'Wait',
  call: 'Action',
  id: 'Name',
  to: 'Goes to',
  maximumAttempts: 'Attempts at most',
  asyncConfig: 'Asynchronous invocation',
};

/** "128–10,240 MB", "1s–15m", "at least 0", or null when the field declares no limit. */
export function rangeOf(field: Field): string | null {
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'size':
      return spanOf(number(field.min), number(field.max), unitOf(field), field.aboveMin);
    case 'share':
      return spanOf(number(field.min ?? 0), number(field.max ?? 1), '', field.aboveMin);
    case 'duration':
      return spanOf(field.min, field.max, '', field.aboveMin);
    case 'text':
      return field.maxLength === undefined ? null : `up to ${field.maxLength} characters`;
    default:
      return null;
  }
}

/** The unit to show beside a number. */
export function unitOf(field: Field): string {
  if (field.kind === 'size') return 'MB';
  return (field.kind === 'integer' || field.kind === 'number') && field.unit !== undefined ? field.unit.replace(/^1\/s$/, '/s') : '';
}

/** What counts when nothing is written, in words; null when there is no default to name. */
export function defaultText(field: Field): string | null {
  if (field.required === true || !('default' in field)) return null;
  const value = field.default;
  if (value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return null;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return `${formatCount(value)}${unitOf(field) === '' ? '' : ` ${unitOf(field)}`}`;
  return typeof value === 'string'
    ? value
    : JSON.stringify(value)
        .replaceAll(/[{}[\]"]/g, '')
        .replaceAll(/[:,]/g, ' ');
}

/** The rule a field cites, when it is one of ours. */
export function ruleOf(field: Field): ReturnType<typeof ruleById> | null {
  return field.ruleId !== undefined && rules.some(({ id }) => id === field.ruleId) ? ruleById(field.ruleId) : null;
}

const number = (value: number | undefined): string | undefined => (value === undefined ? undefined : formatCount(value));

function spanOf(min: string | undefined, max: string | undefined, unit: string, aboveMin = false): string | null {
  const after = unit === '' ? '' : ` ${unit}`;
  if (min !== undefined && max !== undefined) return aboveMin ? `above ${min}, up to ${max}${after}` : `${min}–${max}${after}`;
  if (min !== undefined) return `${aboveMin ? 'more than' : 'at least'} ${min}${after}`;
  return max === undefined ? null : `at most ${max}${after}`;
}
