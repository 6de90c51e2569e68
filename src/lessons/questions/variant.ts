/** "Another one like this": the same question with other numbers, in its words and in its runs. */
import { textWord, uniform } from '../../base/random.ts';
import { setPath } from '../../sim/index.ts';
import type { Ask, AskedEdit, ProofRun, Question } from './question.ts';

/** How many variants a question has; 1 without numbers to change. */
export const variantCount = ({ numbers = {} }: Question): number => Object.values(numbers).reduce((count, { length }) => count * length, 1);

/** What variant `index` asks with, from 0, the question as it stands. All are met before one comes again, and neighbours differ. */
export function askOf(question: Question, index: number): Ask {
  const count = variantCount(question);
  let rest = (index * strideOf(count)) % count;
  const picked = Object.entries(question.numbers ?? {}).map(([name, values]) => {
    const value = values[rest % values.length] as number | string;
    rest = Math.floor(rest / values.length);
    return [name, value] as const;
  });
  return Object.fromEntries(picked);
}

/** The question's runs with the numbers of a variant. Throws for an edit that leads nowhere, a fault of the question. */
export function runsOf({ slug, runs, edits = [] }: Question, ask: Ask): readonly ProofRun[] {
  return runs.map((run) => {
    const own = edits.filter((edit) => edit.run === undefined || edit.run === run.label);
    return { ...run, scenario: own.reduce<unknown>((json, edit) => withEdit(json, edit, ask, slug), run.scenario) as ProofRun['scenario'] };
  });
}

/** Ids of the options in the order in which a variant offers them. */
export function optionOrder({ slug, options = [] }: Question, index: number): readonly string[] {
  const word = textWord(slug);
  return options
    .map(({ id }, place) => ({ id, draw: uniform(word, index, place) }))
    .toSorted((a, b) => a.draw - b.draw)
    .map(({ id }) => id);
}

/** `{name}` filled in. Throws for a name that the question does not ask with. */
export function filledIn(template: string, ask: Ask): number | string {
  const valueNamed = (name: string): number | string => {
    const value = ask[name];
    if (value === undefined) throw new Error(`The question asks with no {${name}}.`);
    return value;
  };
  const whole = /^\{(\w+)\}$/.exec(template)?.[1];
  return whole === undefined ? template.replace(/\{(\w+)\}/g, (_, name: string) => String(valueNamed(name))) : valueNamed(whole);
}

function withEdit(json: unknown, { path, value }: AskedEdit, ask: Ask, slug: string): unknown {
  const result = setPath(json, path, filledIn(value, ask));
  if (!result.ok) throw new Error(`${slug}: ${path}: ${result.problem.message}`);
  return result.json;
}

/** A step through `count` places that meets all of them, and is far from 1. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (commonDivisor(stride, count) > 1) stride++;
  return stride;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
