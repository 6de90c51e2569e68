/** A policy document made ready for questions. */
import { type CompiledCondition, compileCondition } from './condition.ts';
import { type Glob, globOf } from './glob.ts';
import { listOf, type PolicyDocument, type PrincipalElement, type Statement } from './policyDocument.ts';
import { type Template, templateOf } from './template.ts';

export interface CompiledStatement {
  readonly sid: string | null;
  readonly effect: 'Allow' | 'Deny';
  /** Null in identity-based policies: they belong to the one they are about. */
  readonly principal: { readonly element: PrincipalElement; readonly not: boolean } | null;
  /** Patterns in lower case: actions know no letter case (iam.action-case). */
  readonly actions: readonly Glob[];
  readonly notAction: boolean;
  readonly resources: readonly Template[];
  readonly notResource: boolean;
  readonly condition: CompiledCondition;
}

export interface CompiledPolicy {
  readonly statements: readonly CompiledStatement[];
}

/** Compiles a document that readPolicyDocument has accepted. Total: what it would have refused matches nothing. */
export function compilePolicy(document: PolicyDocument): CompiledPolicy {
  // Without a Version a document is of 2008-10-17, which has no variables (iam.version-variables).
  const hasVariables = document.Version === '2012-10-17';
  return { statements: document.Statement.map((statement) => compileStatement(statement, hasVariables)) };
}

function compileStatement(statement: Statement, hasVariables: boolean): CompiledStatement {
  const element = statement.Principal ?? statement.NotPrincipal;
  return {
    sid: statement.Sid ?? null,
    effect: statement.Effect,
    principal: element === undefined ? null : { element, not: statement.Principal === undefined },
    actions: listOf(statement.Action ?? statement.NotAction).map((action) => globOf(action.toLowerCase())),
    notAction: statement.Action === undefined,
    resources: listOf(statement.Resource ?? statement.NotResource).map((resource) => templateOf(resource, hasVariables)),
    notResource: statement.Resource === undefined,
    condition: compileCondition(statement.Condition ?? {}, hasVariables),
  };
}
