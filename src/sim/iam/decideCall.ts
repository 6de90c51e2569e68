/** Whether a function may make a call, and AWS's message when it may not. */
import { accessDeniedCode, accessDeniedMessage } from './accessDeniedMessage.ts';
import type { NamedResource } from './arn.ts';
import { type CompiledPolicy, compilePolicy } from './compiledPolicy.ts';
import { type Decision, evaluate } from './evaluate.ts';
import { type Permission, permissionsFor } from './permission.ts';
import type { PolicyDocument } from './policyDocument.ts';
import { requesterName } from './principal.ts';
import { functionContext, functionRequester } from './requesters.ts';
import { ACCOUNT } from './world.ts';

/** A decision in words: `message` and `code` are AWS's, and `missing` is what was not allowed; all null when it was. */
export interface Verdict {
  readonly decision: Decision;
  readonly message: string | null;
  /** The error's code, such as `AccessDeniedException`. */
  readonly code: string | null;
  readonly missing: Permission | null;
}

export const ALLOWED: Verdict = { decision: { decision: 'allow' }, message: null, code: null, missing: null };

export interface Call {
  readonly functionName: string;
  /** AWS's action, such as `s3:GetObject`. */
  readonly action: string;
  readonly resource: NamedResource;
  /** The execution role's policy; null: every call is allowed. */
  readonly role: PolicyDocument | null;
  /** The policy of the resource itself where it has one (a called function). */
  readonly resourcePolicy?: PolicyDocument | null;
}

/** Decides a call of a function. Where it needs several permissions, the first that is not given is reported. */
export function decideCall({ functionName, action, resource, role, resourcePolicy = null }: Call): Verdict {
  const needed = permissionsFor(action, resource);
  if (needed.length === 0) return ALLOWED;
  const identity = role === null ? null : compilePolicy(role);
  const own = resourcePolicy === null ? [] : [compilePolicy(resourcePolicy)];
  return decideAsFunction(functionName, needed, identity, own);
}

const EVERYTHING: PolicyDocument = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Decides several permissions of a function at once. No identity-based policy stands for one that allows everything. */
export function decideAsFunction(
  functionName: string,
  needed: readonly Permission[],
  identity: CompiledPolicy | null,
  resource: readonly CompiledPolicy[] = [],
): Verdict {
  const requester = functionRequester(functionName);
  const context = functionContext(functionName);
  const policies = { identity: [identity ?? compilePolicy(EVERYTHING)], resource };
  for (const permission of needed) {
    const decision = evaluate({ requester, context, resourceAccount: ACCOUNT, ...permission }, policies);
    if (decision.decision !== 'allow') return denied(requesterName(requester), permission, decision);
  }
  return ALLOWED;
}

/** The verdict on a permission that was not given. */
export function denied(principal: string, permission: Permission, decision: Decision): Verdict {
  const message = accessDeniedMessage({ principal, ...permission }, decision);
  return { decision, message, code: accessDeniedCode(permission.action), missing: permission };
}
