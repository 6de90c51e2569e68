/** IAM for the simulator: reading policies, deciding requests, AWS's messages, and the smallest policy that a run needs. */

export { accessDeniedCode, accessDeniedMessage, type DeniedRequest } from './accessDeniedMessage.ts';
export { arnOf, functionArn, type NamedResource, roleArn, sessionArn } from './arn.ts';
export { type CompiledPolicy, compilePolicy } from './compiledPolicy.ts';
export { type Call, decideCall, type Verdict } from './decideCall.ts';
export {
  type DestinationQuestion,
  decideDestination,
  decideTrigger,
  destinationPermissions,
  mappingPermissions,
  type TriggerQuestion,
} from './decideTrigger.ts';
export { type AccessRequest, type Decision, evaluate, type PolicySet, type PolicyType } from './evaluate.ts';
export { grantedPolicy } from './grantedPolicy.ts';
export { leastPrivilege, type NeededCall, policyFor } from './leastPrivilege.ts';
export { type Permission, permissionPattern, permissionsFor, resourceArnFor } from './permission.ts';
export type { PolicyDocument, PolicyKind, Statement } from './policyDocument.ts';
export type { PolicyProblem } from './policyProblem.ts';
export { type PolicyReading, readPolicyDocument } from './readPolicyDocument.ts';
export { type Granted, type RoleReview, reviewRole, type WideGrant } from './reviewRole.ts';
export { destinationActions, type PermittedTrigger, type TriggerPermission, triggerPermission } from './triggerPermission.ts';
