/** The shape of an IAM policy document, as AWS's JSON has it. */

/** One value or a list of them, as IAM writes both. */
export type OneOrMore<T> = T | readonly T[];

/** A value of a condition; numbers and true or false stand for their text. */
export type ConditionValue = string | number | boolean;

/** Operator → condition key → values. */
export type ConditionBlock = Readonly<Record<string, Readonly<Record<string, OneOrMore<ConditionValue>>>>>;

/** The kinds of principals that a resource-based policy can name. */
export const PRINCIPAL_KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;

/** Who is meant: everyone, or names by kind. */
export type PrincipalElement = '*' | Readonly<Partial<Record<(typeof PRINCIPAL_KINDS)[number], OneOrMore<string>>>>;

export interface Statement {
  readonly Sid?: string;
  /** Exactly `Allow` or `Deny`, in this case. */
  readonly Effect: 'Allow' | 'Deny';
  /** Resource-based policies only: whom the statement is about. */
  readonly Principal?: PrincipalElement;
  readonly NotPrincipal?: PrincipalElement;
  /** A statement names either the actions it means or, with NotAction, those it does not. */
  readonly Action?: OneOrMore<string>;
  readonly NotAction?: OneOrMore<string>;
  readonly Resource?: OneOrMore<string>;
  readonly NotResource?: OneOrMore<string>;
  readonly Condition?: ConditionBlock;
}

/** A policy document with its statements as a list. */
export interface PolicyDocument {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: readonly Statement[];
}

/** An identity-based policy belongs to a role and names no principal; a resource-based policy belongs to a function and must name one. */
export type PolicyKind = 'identity' | 'resource';

/** The versions of the policy language. Without a Version, a document is of the older one. */
export const POLICY_VERSIONS = ['2012-10-17', '2008-10-17'] as const;

/** Keys that a policy document may hold. */
export const DOCUMENT_KEYS = ['Version', 'Id', 'Statement'] as const;

/** Keys that a statement of an identity-based policy may hold. */
export const STATEMENT_KEYS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'] as const;

/** Keys that a statement of a resource-based policy may hold besides. */
export const PRINCIPAL_KEYS = ['Principal', 'NotPrincipal'] as const;

/** One value or a list, as a list. */
export function listOf<T>(value: OneOrMore<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}
