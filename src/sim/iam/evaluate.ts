/** Whether policies allow a request, as IAM decides it: nothing is allowed until a policy allows it, and no Allow outweighs a Deny. */
import type { CompiledPolicy } from './compiledPolicy.ts';
import { contextKeys, type RequestContext } from './contextKeys.ts';
import { allowingNamings, denyingStatement, type StatementQuestion } from './matchStatement.ts';
import type { Requester } from './principal.ts';

export interface AccessRequest {
  readonly requester: Requester;
  /** Such as `s3:GetObject`. */
  readonly action: string;
  /** The ARN it is about, or `*` for an action that knows no resources. */
  readonly resource: string;
  /** The account of the resource; another one than the requester's makes it a cross-account request. */
  readonly resourceAccount: string;
  readonly context?: RequestContext;
}

/** Kinds of policies, in the order in which an explicit deny is looked for. */
export const POLICY_TYPES = ['serviceControl', 'resourceControl', 'resource', 'identity', 'boundary', 'session'] as const;
export type PolicyType = (typeof POLICY_TYPES)[number];

/** The policies that apply, by type. A type that is absent sets no limit, but without an identity or resource policy nothing is allowed. */
export type PolicySet = Readonly<Partial<Record<PolicyType, readonly CompiledPolicy[]>>>;

export type Decision =
  | { readonly decision: 'allow' }
  | { readonly decision: 'implicitDeny'; readonly policyType: PolicyType }
  | { readonly decision: 'explicitDeny'; readonly policyType: PolicyType; readonly sid?: string };

const ALLOW: Decision = { decision: 'allow' };

/** Decides one request (iam.implicit-deny, iam.explicit-deny and the rules that they lead to). */
export function evaluate(request: AccessRequest, policies: PolicySet): Decision {
  const question: StatementQuestion = {
    requester: request.requester,
    action: request.action.toLowerCase(),
    resource: request.resource,
    keys: contextKeys(request.context ?? {}),
  };
  return (
    explicitDeny(question, policies) ??
    missingAllow(question, policies, ['resourceControl', 'serviceControl']) ??
    grant(question, policies, isCrossAccount(request))
  );
}

/** iam.explicit-deny: one matching Deny in any policy decides. */
function explicitDeny(question: StatementQuestion, policies: PolicySet): Decision | null {
  for (const policyType of POLICY_TYPES) {
    const statement = denyingStatement(policies[policyType] ?? [], question);
    if (statement === null) continue;
    return { decision: 'explicitDeny', policyType, ...(statement.sid === null ? {} : { sid: statement.sid }) };
  }
  return null;
}

/** The first of these types that applies and does not allow the request (iam.guardrails). */
function missingAllow(question: StatementQuestion, policies: PolicySet, types: readonly PolicyType[]): Decision | null {
  for (const policyType of types) {
    const applying = policies[policyType];
    if (applying !== undefined && allowingNamings(applying, question).size === 0) return { decision: 'implicitDeny', policyType };
  }
  return null;
}

function isCrossAccount({ requester, resourceAccount }: AccessRequest): boolean {
  return (requester.kind === 'session' || requester.kind === 'user') && requester.account !== resourceAccount;
}

function grant(question: StatementQuestion, policies: PolicySet, crossAccount: boolean): Decision {
  const byResource = allowingNamings(policies.resource ?? [], question);
  // A service or a stranger has no identity-based policy: only the resource's own policy can let it in (iam.service-needs-resource-policy).
  const { kind } = question.requester;
  if (kind === 'service' || kind === 'anonymous') return byResource.size > 0 ? ALLOW : { decision: 'implicitDeny', policyType: 'resource' };
  const byIdentity = allowingNamings(policies.identity ?? [], question).size > 0;
  if (crossAccount) {
    // iam.cross-account: both sides must allow.
    if (!byIdentity) return { decision: 'implicitDeny', policyType: 'identity' };
    if (byResource.size === 0) return { decision: 'implicitDeny', policyType: 'resource' };
  } else {
    // iam.same-account: either side allows. A session or user named itself is bound by nothing further; a role still is.
    if (byResource.has('direct')) return ALLOW;
    if (!byIdentity && !byResource.has('role')) return { decision: 'implicitDeny', policyType: 'identity' };
  }
  return missingAllow(question, policies, ['boundary', 'session']) ?? ALLOW;
}
