/** Whether a trigger may reach its function, and AWS's message when it may not. */
import { arnOf, functionArn, streamArn } from './arn.ts';
import { type CompiledPolicy, compilePolicy } from './compiledPolicy.ts';
import type { RequestContext } from './contextKeys.ts';
import { ALLOWED, decideAsFunction, denied, type Verdict } from './decideCall.ts';
import { evaluate } from './evaluate.ts';
import { type Permission, permissionsFor, resourceArnFor } from './permission.ts';
import type { PolicyDocument } from './policyDocument.ts';
import { type Requester, requesterName } from './principal.ts';
import { caller, callerContext, serviceContext } from './requesters.ts';
import { destinationActions, type PermittedTrigger, type TriggerPermission, triggerPermission } from './triggerPermission.ts';
import { ACCOUNT } from './world.ts';

export interface TriggerQuestion {
  readonly functionName: string;
  readonly trigger: PermittedTrigger;
  /** The function's resource-based policy; null: the one that the console would have written, which lets every trigger in. */
  readonly resourcePolicy: PolicyDocument | null;
  /** The execution role's policy; null: everything is allowed. */
  readonly role: PolicyDocument | null;
}

const EVERYTHING: PolicyDocument = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Decides whether events of a trigger reach the function at all. */
export function decideTrigger({ functionName, trigger, resourcePolicy, role }: TriggerQuestion): Verdict {
  const permission = triggerPermission(trigger.type);
  if (permission === null) return ALLOWED;
  if (permission.kind === 'mapping') return decideMapping(functionName, trigger, permission, role);
  if (resourcePolicy === null) return ALLOWED;
  const resource = functionArn(functionName, trigger.qualifier ?? null);
  const policy = compilePolicy(resourcePolicy);
  if (permission.kind === 'service') {
    const requester: Requester = { kind: 'service', service: permission.principal };
    const context = serviceContext(permission.principal, permission.sourceArn(trigger));
    return decideAll(requester, [{ action: permission.action, resource }], () => context, policy);
  }
  if (permission.kind === 'functionUrl') return decideUrl(trigger, resource, permission.actions, policy);
  const invoke = permission.actions.filter((action) => action === 'lambda:InvokeFunction').map((action) => ({ action, resource }));
  return decideAll(caller, invoke, () => callerContext, policy);
}

/** A signed caller has a policy of its own; without signing everybody calls, and only the function's policy decides. */
function decideUrl(trigger: PermittedTrigger, resource: string, actions: readonly string[], policy: CompiledPolicy): Verdict {
  const open = trigger.settings?.authType === 'NONE';
  const needed = actions.map((action) => ({ action, resource }));
  const contextOf = ({ action }: Permission): RequestContext => ({
    ...(open ? {} : callerContext),
    'lambda:FunctionUrlAuthType': open ? 'NONE' : 'AWS_IAM',
    ...(action === 'lambda:InvokeFunction' ? { 'lambda:InvokedViaFunctionUrl': 'true' } : {}),
  });
  return decideAll(open ? { kind: 'anonymous' } : caller, needed, contextOf, policy);
}

function decideAll(
  requester: Requester,
  needed: readonly Permission[],
  contextOf: (permission: Permission) => RequestContext,
  resourcePolicy: CompiledPolicy,
): Verdict {
  // iam.trusted-callers: a caller of ours is allowed by its own policy; a service and a stranger have none.
  const identity = [compilePolicy(EVERYTHING)];
  for (const permission of needed) {
    const request = { requester, context: contextOf(permission), resourceAccount: ACCOUNT, ...permission };
    const decision = evaluate(request, { identity, resource: [resourcePolicy] });
    if (decision.decision !== 'allow') return denied(requesterName(requester), permission, decision);
  }
  return ALLOWED;
}

type Mapping = Extract<TriggerPermission, { kind: 'mapping' }>;

/** iam.mapping-uses-role. The message is the one with which Lambda refuses to make such a mapping. */
function decideMapping(functionName: string, trigger: PermittedTrigger, mapping: Mapping, role: PolicyDocument | null): Verdict {
  const needed = mappingPermissions(trigger, true);
  const verdict = decideAsFunction(functionName, needed, role === null ? null : compilePolicy(role));
  if (verdict.missing === null) return verdict;
  const name = verdict.missing.action.slice(verdict.missing.action.indexOf(':') + 1);
  return {
    ...verdict,
    code: 'InvalidParameterValueException',
    message: `The provided execution role does not have permissions to call ${name} on ${mapping.service}`,
  };
}

/** What a mapping needs of the execution role: all that AWS lists, or only what polling fails without. Empty for other triggers. */
export function mappingPermissions(trigger: PermittedTrigger, requiredOnly = false): readonly Permission[] {
  const permission = triggerPermission(trigger.type);
  if (permission?.kind !== 'mapping') return [];
  const source = { name: trigger.source ?? trigger.id, type: permission.sourceType };
  const listed = permission.actions.filter(({ required }) => required || !requiredOnly);
  return listed.map(({ action, on }) => {
    if (on === '*') return { action, resource: '*' };
    const resource = on === 'stream' ? streamArn(source.name) : (resourceArnFor(action, source) ?? arnOf(source) ?? '*');
    return { action, resource };
  });
}

export interface DestinationQuestion {
  readonly functionName: string;
  /** The dead-letter queue or destination, or a function. */
  readonly destination: { readonly name: string; readonly type: string };
  readonly role: PolicyDocument | null;
}

/** Decides whether Lambda may write a record to a destination or an event to a dead-letter queue with the function's role. */
export function decideDestination({ functionName, destination, role }: DestinationQuestion): Verdict {
  return decideAsFunction(functionName, destinationPermissions(destination), role === null ? null : compilePolicy(role));
}

/** What writing to a destination or dead-letter queue needs of the execution role. */
export function destinationPermissions(destination: DestinationQuestion['destination']): readonly Permission[] {
  return destinationActions(destination.type).flatMap((action) => permissionsFor(action, destination));
}
