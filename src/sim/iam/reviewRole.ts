/** The hint of least privilege: what a role lacks, what it grants and nothing uses, and where it grants more than it names. */
import { compilePolicy } from './compiledPolicy.ts';
import { decideAsFunction } from './decideCall.ts';
import { type Permission, permissionPattern } from './permission.ts';
import { listOf, type PolicyDocument, type Statement } from './policyDocument.ts';

/** Something that a statement grants: its place in the document, from 0, and the action or resource as it is written there. */
export interface Granted {
  readonly statement: number;
  readonly text: string;
}

export interface WideGrant extends Granted {
  readonly kind: 'action' | 'resource';
  /** What it is used for, as a least privilege would write it; empty where nothing uses it. */
  readonly used: readonly Permission[];
}

export interface RoleReview {
  /** Needed, and not allowed. */
  readonly lacking: readonly Permission[];
  /** Actions that are granted and that nothing needed is allowed by. */
  readonly unused: readonly Granted[];
  /** Wildcards that reach further than what is needed; `NotAction` and `NotResource` are among them. */
  readonly wide: readonly WideGrant[];
}

/** `needed`: what the function needs, checked against one resource each (`neededPermissions`). */
export function reviewRole(functionName: string, role: PolicyDocument, needed: readonly Permission[]): RoleReview {
  const allowedBy = (document: PolicyDocument) => {
    const compiled = compilePolicy(document);
    return needed.filter((permission) => decideAsFunction(functionName, [permission], compiled).missing === null);
  };
  /** What a part of an allowing statement is used for. */
  const usesOf = (statement: Statement) => allowedBy({ ...role, Statement: [statement] });
  const allowed = allowedBy(role);
  const granting = role.Statement.map((statement, place) => ({ statement, place })).filter(({ statement }) => statement.Effect === 'Allow');
  return {
    lacking: needed.filter((permission) => !allowed.includes(permission)).map(permissionPattern),
    unused: granting.flatMap(({ statement, place }) =>
      listOf(statement.Action)
        .filter((Action) => usesOf({ ...statement, Action }).length === 0)
        .map((text) => ({ statement: place, text })),
    ),
    wide: granting.flatMap(({ statement, place }) => [
      ...wideActions(statement, usesOf).map((grant) => ({ statement: place, kind: 'action' as const, ...grant })),
      ...wideResources(statement, usesOf).map((grant) => ({ statement: place, kind: 'resource' as const, ...grant })),
    ]),
  };
}

type UsesOf = (statement: Statement) => readonly Permission[];
type Wide = Pick<WideGrant, 'text' | 'used'>;

function wideActions(statement: Statement, usesOf: UsesOf): Wide[] {
  if (statement.Action === undefined) return [{ text: 'NotAction', used: usesOf(statement).map(permissionPattern) }];
  const wild = listOf(statement.Action).filter(hasWildcard);
  return wild.map((Action) => ({ text: Action, used: usesOf({ ...statement, Action }).map(permissionPattern) }));
}

function wideResources(statement: Statement, usesOf: UsesOf): Wide[] {
  if (statement.Resource === undefined) return [{ text: 'NotResource', used: usesOf(statement).map(permissionPattern) }];
  return listOf(statement.Resource).flatMap((Resource) => {
    const used = usesOf({ ...statement, Resource }).map(permissionPattern);
    // `bucket/*` and a secret's six characters are as narrow as can be; some actions know no resources.
    const isNarrow = !hasWildcard(Resource) || used.length === 0 || used.every(({ resource }) => resource === Resource);
    return isNarrow ? [] : [{ text: Resource, used }];
  });
}

const hasWildcard = (text: string): boolean => /[*?]/.test(text.replaceAll(/\$\{[^}]*\}/g, ''));
