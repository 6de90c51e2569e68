/** For tests: short ways to say a policy, a request and a decision. */
import { compilePolicy } from './compiledPolicy.ts';
import type { RequestContext } from './contextKeys.ts';
import { type Decision, evaluate, type PolicySet, type PolicyType } from './evaluate.ts';
import type { ConditionBlock, OneOrMore, PrincipalElement, Statement } from './policyDocument.ts';
import type { Requester } from './principal.ts';
import { ACCOUNT } from './world.ts';

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/app/me`;

/** A session of a role of the account. */
export const session: Requester = { kind: 'session', account: ACCOUNT, roleArn: ROLE, sessionArn: SESSION };
export const service = (name: string): Requester => ({ kind: 'service', service: `${name}.amazonaws.com` });

export function allow(Action: OneOrMore<string>, Resource: OneOrMore<string> = '*', Condition?: ConditionBlock): Statement {
  return { Effect: 'Allow', Action, Resource, ...(Condition === undefined ? {} : { Condition }) };
}

export function deny(Action: OneOrMore<string>, Resource: OneOrMore<string> = '*', Condition?: ConditionBlock): Statement {
  return { ...allow(Action, Resource, Condition), Effect: 'Deny' };
}

/** The statement in a resource-based policy, about this principal. */
export function to(Principal: PrincipalElement, statement: Statement): Statement {
  return { ...statement, Principal };
}

export interface Question {
  readonly action: string;
  readonly resource?: string;
  readonly context?: RequestContext;
  readonly requester?: Requester;
  readonly resourceAccount?: string;
}

export type Statements = Readonly<Partial<Record<PolicyType, readonly Statement[]>>>;

export function decide(statements: Statements, question: Question): Decision {
  const policies: PolicySet = Object.fromEntries(
    Object.entries(statements).map(([type, list]) => [type, [compilePolicy({ Version: '2012-10-17', Statement: list })]]),
  );
  return evaluate({ requester: session, resource: '*', resourceAccount: ACCOUNT, ...question }, policies);
}

/** A decision in one line: `allow`, `implicit identity`, `explicit resource`. */
export function inWords(decision: Decision): string {
  return decision.decision === 'allow' ? 'allow' : `${decision.decision.replace('Deny', '')} ${decision.policyType}`;
}

/** A policy variable, as a document writes it. */
export function variable(inside: string): string {
  return `$\{${inside}}`;
}
