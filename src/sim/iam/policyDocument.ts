/** The shape of an IAM policy document, as AWS's JSON has it. */

/** One value or a list of them, as IAM writes both. */
export type OneOrMore<T> = T | readonly T[];

export interface Statement {
  readonly Sid?: string;
  /** Exactly `Allow` or `Deny`, in this case. */
  readonly Effect: 'Allow' | 'Deny';
  /** A statement names either the actions it means or, with NotAction, those it does not. */
  readonly Action?: OneOrMore<string>;
  readonly NotAction?: OneOrMore<string>;
  readonly Resource?: OneOrMore<string>;
  readonly NotResource?: OneOrMore<string>;
  /** Operator → condition key → values. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore<string | number | boolean>>>>>;
}

/** Keys that a statement of an identity-based policy may hold. */
export const STATEMENT_KEYS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'] as const;
