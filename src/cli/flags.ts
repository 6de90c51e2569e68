/** Reads a command's arguments into flags and one operand, or says which of them is wrong. */
import { suggest } from '../base/nearest.ts';

export interface FlagDeclaration {
  /** With its dashes. */
  readonly name: string;
  /** What its value is called in the help; null for a flag without a value. */
  readonly value: string | null;
  readonly repeatable?: boolean;
  readonly help: string;
}

/** The arguments as given. Flags without a value hold one empty text. */
export interface Given {
  readonly operand: string | null;
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

export type ReadFlags = { readonly ok: true; readonly given: Given } | { readonly ok: false; readonly message: string };

/** Reads `words`. `operand` is the name of what the command takes, or null. `--flag=value` and `--flag value` are the same; `--` ends the flags. */
export function readFlags(words: readonly string[], declared: readonly FlagDeclaration[], operand: string | null): ReadFlags {
  const flags = new Map<string, string[]>();
  const operands: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    const flag = readFlag(word, words[i + 1], declared);
    if (typeof flag === 'string') return { ok: false, message: flag };
    if (flag.usedNext) i += 1;
    const values = flags.get(flag.name) ?? [];
    if (values.length > 0 && !flag.repeatable) return { ok: false, message: `${flag.name} is given twice.` };
    flags.set(flag.name, [...values, flag.value]);
  }
  const message = operandProblem(operands, operand, flags.has('--help'));
  return message === null ? { ok: true, given: { operand: operands[0] ?? null, flags } } : { ok: false, message };
}

interface FlagFound {
  readonly name: string;
  readonly value: string;
  readonly usedNext: boolean;
  readonly repeatable: boolean;
}

function readFlag(word: string, next: string | undefined, declared: readonly FlagDeclaration[]): FlagFound | string {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  const flag = declared.find((candidate) => candidate.name === name);
  if (!flag) return `There is no flag ${name}. ${suggestFlag(name, declared)}`;
  const repeatable = flag.repeatable === true;
  if (flag.value === null) {
    return equals < 0 ? { name, value: '', usedNext: false, repeatable } : `${name} takes no value.`;
  }
  if (equals >= 0) return { name, value: word.slice(equals + 1), usedNext: false, repeatable };
  if (next === undefined || next.startsWith('--')) return `${name} needs a value: ${name} ${flag.value}.`;
  return { name, value: next, usedNext: true, repeatable };
}

function suggestFlag(name: string, declared: readonly FlagDeclaration[]): string {
  return suggest(
    name,
    declared.map((flag) => flag.name),
    '',
  ).replaceAll('"', '');
}

function operandProblem(operands: readonly string[], operand: string | null, helping: boolean): string | null {
  if (helping) return null;
  if (operand === null) return operands.length === 0 ? null : `This command takes no ${JSON.stringify(operands[0])}.`;
  if (operands.length === 0) return `${operand} is missing.`;
  return operands.length === 1 ? null : `One ${operand} at a time: ${JSON.stringify(operands[1])} is one too many.`;
}
