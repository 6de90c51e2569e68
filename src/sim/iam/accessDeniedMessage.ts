/** AWS's words for a denied request (iam.denied-message). */
import type { Decision, PolicyType } from './evaluate.ts';

/** A kind of policy with its article, after "an explicit deny in". */
const withArticle: Readonly<Record<PolicyType, string>> = {
  identity: 'an identity-based policy',
  resource: 'a resource-based policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
  serviceControl: 'a service control policy',
  resourceControl: 'a resource control policy',
};

export interface DeniedRequest {
  /** The principal as AWS names it: an ARN, or a service such as `s3.amazonaws.com`. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
}

/** The message of the error, or null when the request is allowed. Only one kind of policy is named even if several deny. */
export function accessDeniedMessage({ principal, action, resource }: DeniedRequest, decision: Decision): string | null {
  if (decision.decision === 'allow') return null;
  const policy = withArticle[decision.policyType];
  const about = resource === '*' ? '' : ` on resource: ${resource}`;
  const because =
    decision.decision === 'explicitDeny'
      ? `with an explicit deny in ${policy}`
      : `because no ${policy.slice(policy.indexOf(' ') + 1)} allows the ${action} action`;
  return `User: ${principal} is not authorized to perform: ${action}${about} ${because}`;
}

/** The code of the error as the service of this action words it. */
export function accessDeniedCode(action: string): 'AccessDenied' | 'AuthorizationError' | 'AccessDeniedException' {
  const prefix = action.slice(0, Math.max(0, action.indexOf(':')));
  if (prefix === 's3' || prefix === 'sqs') return 'AccessDenied';
  return prefix === 'sns' ? 'AuthorizationError' : 'AccessDeniedException';
}
