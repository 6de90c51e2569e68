/** Where policies are in use, what a new connection needs is allowed by the smallest statement; where there are none, everything is. */
import {
  decideCall,
  decideDestination,
  decideTrigger,
  destinationPermissions,
  grantedPolicy,
  leastPrivilege,
  mappingPermissions,
  type PolicyDocument,
  readPolicyDocument,
} from '../../../sim/index.ts';
import { getAt, setAt } from '../path.ts';
import { isRecord } from '../record.ts';

/** What a name stands for: a resource's type, `function`, or that of a trigger which is called, with the function behind it. */
interface Called {
  readonly name: string;
  readonly type: string;
  readonly function?: string;
}

/** As much of a trigger as its permission depends on. */
interface Asking {
  readonly id: string;
  readonly type: string;
  readonly source: string | null;
  readonly qualifier?: string | null;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The scenario in which the function may make the call. */
export function allowingCall(json: unknown, functionName: string, action: string, resource: Called): unknown {
  const role = policyOf(json, functionName, 'role');
  if (role === null || decideCall({ functionName, action, resource, role }).missing === null) return json;
  return withStatements(json, functionName, 'role', leastPrivilege([{ action, resource }]));
}

/** The scenario in which Lambda may write to a destination or dead-letter queue with the function's role. */
export function allowingDestination(json: unknown, functionName: string, destination: Called): unknown {
  const role = policyOf(json, functionName, 'role');
  if (role === null || decideDestination({ functionName, destination, role }).missing === null) return json;
  return withStatements(json, functionName, 'role', leastPrivilege([], { also: destinationPermissions(destination) }));
}

/** The scenario in which the trigger may invoke the function: its role lets a mapping poll, its own policy lets a service in. */
export function allowingTrigger(json: unknown, functionName: string, trigger: Asking): unknown {
  const role = policyOf(json, functionName, 'role');
  const mapping = mappingPermissions(trigger, true);
  const canPoll = role === null || decideTrigger({ functionName, trigger, resourcePolicy: null, role }).missing === null;
  const polled = canPoll ? json : withStatements(json, functionName, 'role', leastPrivilege([], { also: mapping }));
  const resourcePolicy = policyOf(json, functionName, 'resourcePolicy');
  if (resourcePolicy === null || mapping.length > 0) return polled;
  if (decideTrigger({ functionName, trigger, resourcePolicy, role: null }).missing === null) return polled;
  return withStatements(polled, functionName, 'resourcePolicy', grantedPolicy(functionName, [trigger]));
}

/** The policy of a function as it is written; null where there is none, or none that can be read. */
function policyOf(json: unknown, functionName: string, key: 'role' | 'resourcePolicy'): PolicyDocument | null {
  const written = getAt(json, ['functions', functionName, key]);
  if (written === undefined || written === null) return null;
  const read = readPolicyDocument(written, key === 'role' ? 'identity' : 'resource');
  return 'document' in read ? read.document : null;
}

function withStatements(json: unknown, functionName: string, key: string, policy: PolicyDocument | null): unknown {
  const at = ['functions', functionName, key, 'Statement'];
  const before = getAt(json, at);
  const list: readonly unknown[] = Array.isArray(before) ? before : isRecord(before) ? [before] : [];
  return policy === null ? json : setAt(json, at, [...list, ...policy.Statement]);
}
