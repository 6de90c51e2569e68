/** What is wrong with a policy document, as IAM would refuse it. */

/** Steps into the document: keys, and places in lists. */
export type PolicyPath = readonly (string | number)[];

export interface PolicyProblem {
  readonly path: PolicyPath;
  /** IAM's own sentence where it has one, and what it means here. */
  readonly message: string;
  readonly remedy: string;
}

/** Takes down one problem. */
export type Report = (path: PolicyPath, message: string, remedy: string) => void;

/** What IAM answers when the grammar is broken; it says no more than this. */
const SYNTAX = 'Syntax errors in policy.';

/** A problem of grammar: IAM's sentence, then the place that it does not tell. */
export function syntaxError(detail: string): string {
  return `${SYNTAX} ${detail}`;
}

/** A value as it may stand in a message: short, and never the whole of a long text. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'an object' : String(value);
}

/** A plain object, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
