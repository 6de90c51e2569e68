/** Code before it has a language: statements with their text in both, and the step that each stands for. */
import type { CodeLanguage } from './codeLanguage.ts';

/** A piece of code in each language. */
export type Texts = Readonly<Record<CodeLanguage, string>>;

/** Where a step stands in its function's configuration. */
export interface CodeStep {
  readonly part: 'init' | 'handler';
  /** Its place in that list; -1 for loading the package. */
  readonly index: number;
}

export interface Statement {
  readonly texts: Texts;
  readonly step: CodeStep | null;
  /** Absent: a plain line. Else the text opens a block, as `for x in y` or `for (const x of y)`. */
  readonly body?: readonly Statement[];
  /** Of a block: it goes on from the one before (`except`, `catch`). */
  readonly continues?: boolean;
  /** Of a block: what stands behind its closing brace. */
  readonly end?: string;
  /** What stands behind it as a comment, or an empty text. */
  readonly comment: string;
  /** Languages that it is left out in. */
  readonly only?: CodeLanguage;
}

/** A line that says the same in both languages, unless `node` is given. */
export function line(python: string, node: string = python, more: Partial<Omit<Statement, 'texts' | 'body'>> = {}): Statement {
  return { texts: { python, node }, step: null, comment: '', ...more };
}

/** A block, such as a loop. */
export function block(python: string, node: string, body: readonly Statement[], continues = false): Statement {
  return { texts: { python, node }, step: null, comment: '', body, continues };
}

/** An empty line. */
export const gap: Statement = line('');

/** A line that is a comment and nothing else. */
export const note = (comment: string): Statement => line('', '', { comment });
