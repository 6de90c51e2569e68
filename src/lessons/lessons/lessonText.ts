/**
 * Words of a lesson with their numbers: `{rule.id}` is the number of a rule with its unit (`|number`: without; `|seconds`: as a stretch of time),
 * `{=expression}` or `{=expression|format}` comes from the scenario or the run.
 */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { parseDuration, plainText, ruleById } from '../../sim/index.ts';
import { valueIn } from './stepFacts.ts';

const EXPRESSION = /\{=([^}|]+)(?:\|([^}]+))?\}/g;
const RULE = /\{([a-z0-9-]+\.[a-z0-9-]+)(?:\|(number|seconds))?\}/g;
/** Digits within a name, such as S3 or vCPU2, are no number. */
const NUMBER = /(?<![A-Za-z\d-])\d/;

/** How a number from the run is written. A text that is a stretch of time, such as "3s", is always written as one. */
const formats: Readonly<Record<string, (n: number) => string>> = {
  count: (n) => formatCount(rounded(n)),
  ms: (n) => formatDuration(n * 1000),
  percent: (n) => `${formatCount(rounded(n * 100))} %`,
};

/** `text` with its numbers. `facts`: what expressions are about. Throws for a reference that leads nowhere: texts come from our own code. */
export function lessonText(text: string, facts: unknown): string {
  const ofRun = text.replace(EXPRESSION, (_, expression: string, format = 'count') => written(valueIn(expression, facts), format));
  return ofRun.replace(RULE, (reference, id: string, as?: string) => (as === undefined ? plainText(reference) : ofRule(id, as)));
}

/** The expressions that `text` refers to. */
export const expressionsIn = (text: string): readonly string[] =>
  [...text.matchAll(EXPRESSION)].map(([, expression]) => expression as string);

/** Whether a number is written out in `text` instead of referred to. */
export const holdsNumber = (text: string): boolean => NUMBER.test(text.replace(EXPRESSION, '').replace(RULE, ''));

/** How many words a person reads; a reference counts as one. */
export const wordCount = (text: string): number => text.replace(EXPRESSION, 'x').split(/\s+/).filter(Boolean).length;

function ofRule(id: string, as: string): string {
  const { value, unit } = ruleById(id);
  if (value === null) throw new Error(`The rule '${id}' has no number to show.`);
  if (as === 'seconds' && unit !== 's') throw new Error(`The rule '${id}' is not in seconds.`);
  return as === 'seconds' ? formatDuration(value * 1e6) : formatCount(value);
}

function written(value: unknown, format: string): string {
  const write = formats[format];
  if (write === undefined) throw new Error(`There is no format ${format}.`);
  if (typeof value === 'number') return write(value);
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} cannot be written in a text.`);
  const duration = parseDuration(value);
  return typeof duration === 'number' ? formatDuration(duration) : value;
}

/** Three digits, but whole numbers whole. */
const rounded = (n: number): number => (Math.abs(n) >= 100 || Number.isInteger(n) ? Math.round(n) : Number(n.toPrecision(3)));
