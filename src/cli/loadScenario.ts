/** Finds the scenario that a command is about: a file, standard input, or one of the gallery, with the changes of --seed and --set. */
import { nearest } from '../base/nearest.ts';
import { gallery, type ParseResult, type Problem, parseScenario, readValue, setPath } from '../sim/index.ts';
import type { FlagDeclaration, Given } from './flags.ts';
import { readText, unreadable } from './readText.ts';

/** The flags that change a scenario before it is used. */
export const scenarioFlags: readonly FlagDeclaration[] = [
  { name: '--seed', value: 'N', help: 'run with this seed' },
  { name: '--set', value: 'path=value', repeatable: true, help: 'change one setting; the value is JSON, else text' },
];

/** A scenario that parsed, or the messages that say why not. */
export type Loaded =
  | { readonly ok: true; readonly parsed: Extract<ParseResult, { ok: true }> /** As it is written. */; readonly json: unknown }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Reads, changes and parses the scenario that `given` names. */
export function loadScenario(given: Given): Loaded {
  const name = given.operand as string;
  const source = readSource(name);
  if ('message' in source) return refused(source.message);
  const changes = changesOf(given);
  if (typeof changes === 'string') return refused(changes);
  const changed = changes.length === 0 ? source : withChanges(source, changes);
  if ('message' in changed) return refused(changed.message);
  const parsed = parseScenario(changed.input);
  const { input } = changed;
  if (parsed.ok) return { ok: true, parsed, json: typeof input === 'string' ? (JSON.parse(input) as unknown) : input };
  return { ok: false, messages: parsed.problems.map((problem) => showProblem(source.label, problem)) };
}

/** One problem on one line: the file and the place in it, the path, what is wrong and what to do. */
export function showProblem(label: string, problem: Problem): string {
  const { severity, line, column } = problem;
  const place = line === undefined ? label : `${label}:${line}:${column ?? 1}`;
  return `${place}: ${severity === 'warning' ? 'warning: ' : ''}${problemText(problem)}`;
}

/** The same without the file: the path, what is wrong and what to do. */
export function problemText({ path, message, remedy }: Problem): string {
  const what = [message, remedy].filter((text) => text !== '').join(' ');
  return path === '' ? what : `${path}: ${what}`;
}

interface Source {
  /** What messages call it. */
  readonly label: string;
  /** JSON text, or a value. */
  readonly input: unknown;
}

interface Change {
  readonly flag: string;
  readonly path: string;
  readonly value: unknown;
}

type Refusal = { readonly message: string };

function refused(message: string): Loaded {
  return { ok: false, messages: [message] };
}

function readSource(name: string): Source | Refusal {
  const read = readText(name);
  if (read.ok) return { label: read.label, input: read.text };
  const entry = gallery.find(({ slug }) => slug === name);
  if (entry) return { label: name, input: entry.scenario };
  return { message: read.code === 'ENOENT' ? notThere(name) : unreadable(name, read.code) };
}

function notThere(name: string): string {
  const slugs = gallery.map(({ slug }) => slug);
  const near = nearest(name, slugs);
  return `There is no file ${JSON.stringify(name)}, and no gallery scenario of that name. ${near === null ? `The gallery holds ${slugs.join(', ')}.` : `Did you mean ${near}?`}`;
}

function changesOf({ flags }: Given): readonly Change[] | string {
  const changes: Change[] = (flags.get('--seed') ?? []).map((text) => ({ flag: `--seed ${text}`, path: 'seed', value: readValue(text) }));
  for (const text of flags.get('--set') ?? []) {
    const equals = text.indexOf('=');
    if (equals < 1) return `--set ${JSON.stringify(text)} is not of the form path=value.`;
    changes.push({ flag: `--set ${text}`, path: text.slice(0, equals), value: readValue(text.slice(equals + 1)) });
  }
  return changes;
}

function withChanges({ label, input }: Source, changes: readonly Change[]): Source | Refusal {
  let json = input;
  if (typeof input === 'string') {
    try {
      json = JSON.parse(input) as unknown;
    } catch {
      // Left as it is: parsing says what is wrong and where.
      return { label, input };
    }
  }
  for (const { flag, path, value } of changes) {
    const result = setPath(json, path, value);
    if (!result.ok) return { message: `${flag}: ${[result.problem.message, result.problem.remedy].join(' ').trim()}` };
    json = result.json;
  }
  return { label, input: json };
}
