/** Whether a statement speaks about a request: action, resource, principal and all conditions (iam.statement-match). */
import type { CompiledPolicy, CompiledStatement } from './compiledPolicy.ts';
import { conditionHolds } from './condition.ts';
import type { ContextKeys } from './contextKeys.ts';
import { matchesGlob } from './glob.ts';
import { type Naming, namingOf, type Requester } from './principal.ts';
import { resolve, type Template } from './template.ts';

/** A request as statements see it. */
export interface StatementQuestion {
  readonly requester: Requester;
  /** Such as `s3:GetObject`, in lower case. */
  readonly action: string;
  readonly resource: string;
  readonly keys: ContextKeys;
}

/** How a matching statement names the requester; an identity-based policy names nobody, which counts as direct. Null: it does not match. */
export function matchStatement(statement: CompiledStatement, question: StatementQuestion): Naming {
  const actionListed = statement.actions.some((glob) => matchesGlob(glob, question.action));
  if (actionListed === statement.notAction) return null;
  const resourceListed = statement.resources.some((template) => matchesResource(template, question));
  if (resourceListed === statement.notResource) return null;
  const naming = principalNaming(statement, question.requester);
  return naming !== null && conditionHolds(statement.condition, question.keys) ? naming : null;
}

/** Resources know letter case, and `*` reaches over `/` and `:` (iam.resource-case, iam.resource-wildcards). */
function matchesResource(template: Template, { resource, keys }: StatementQuestion): boolean {
  const glob = resolve(template, keys, true);
  return glob !== null && matchesGlob(glob, resource);
}

function principalNaming({ principal }: CompiledStatement, requester: Requester): Naming {
  if (principal === null) return 'direct';
  const naming = namingOf(principal.element, requester);
  if (!principal.not) return naming;
  return naming === null ? namingOf('*', requester) : null;
}

/** The first statement of the policies that denies the request, or null. */
export function denyingStatement(policies: readonly CompiledPolicy[], question: StatementQuestion): CompiledStatement | null {
  for (const { statements } of policies) {
    const found = statements.find((statement) => statement.effect === 'Deny' && matchStatement(statement, question) !== null);
    if (found !== undefined) return found;
  }
  return null;
}

/** All the ways in which allowing statements of the policies name the requester; empty when none allows. */
export function allowingNamings(policies: readonly CompiledPolicy[], question: StatementQuestion): ReadonlySet<Naming> {
  const allowing = policies.flatMap(({ statements }) => statements.filter(({ effect }) => effect === 'Allow'));
  const namings = new Set(allowing.map((statement) => matchStatement(statement, question)));
  namings.delete(null);
  return namings;
}
