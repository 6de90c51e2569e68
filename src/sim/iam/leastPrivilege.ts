/** The smallest policy that allows the given calls. */
import { type NamedResource, regionalArn } from './arn.ts';
import { type Permission, permissionPattern, permissionsFor } from './permission.ts';
import type { OneOrMore, PolicyDocument, Statement } from './policyDocument.ts';

export interface NeededCall {
  readonly action: string;
  readonly resource: NamedResource;
}

export interface LeastPrivilegeOptions {
  /** The function whose log group the policy should also let it write. */
  readonly logsOf?: string;
  /** What it needs besides its calls: for its event source mappings (`mappingPermissions`), its destinations. */
  readonly also?: readonly Permission[];
}

/**
 * Writes the policy, the same for the same calls in any order. Actions on one resource share a statement, as do resources with the same
 * actions; objects and secrets are named as AWS advises (`bucket/*`, `secret:name-??????`). Null when nothing is needed.
 */
export function leastPrivilege(calls: readonly NeededCall[], options: LeastPrivilegeOptions = {}): PolicyDocument | null {
  const needed = calls.flatMap(({ action, resource }) => permissionsFor(action, resource).map(permissionPattern));
  const logs = options.logsOf === undefined ? [] : logPermissions(options.logsOf);
  return policyFor([...needed, ...(options.also ?? []).map(permissionPattern), ...logs]);
}

/** What AWSLambdaBasicExecutionRole allows, for one log group. */
function logPermissions(functionName: string): readonly Permission[] {
  const group = regionalArn('logs', `log-group:/aws/lambda/${functionName}:*`);
  return [
    { action: 'logs:CreateLogGroup', resource: regionalArn('logs', '*') },
    { action: 'logs:CreateLogStream', resource: group },
    { action: 'logs:PutLogEvents', resource: group },
  ];
}

/** The policy that allows exactly these permissions, or null for none. */
export function policyFor(permissions: readonly Permission[]): PolicyDocument | null {
  const actionsOf = new Map<string, Set<string>>();
  for (const { action, resource } of permissions) actionsOf.set(resource, (actionsOf.get(resource) ?? new Set()).add(action));
  const resourcesOf = new Map<string, { readonly actions: readonly string[]; readonly resources: string[] }>();
  for (const resource of [...actionsOf.keys()].sort()) {
    const actions = [...(actionsOf.get(resource) ?? [])].sort();
    const group = resourcesOf.get(actions.join()) ?? { actions, resources: [] };
    group.resources.push(resource);
    resourcesOf.set(actions.join(), group);
  }
  const statements = [...resourcesOf.values()].map(
    ({ actions, resources }): Statement => ({ Effect: 'Allow', Action: oneOrMore(actions), Resource: oneOrMore(resources) }),
  );
  return statements.length === 0 ? null : { Version: '2012-10-17', Statement: statements };
}

function oneOrMore(texts: readonly string[]): OneOrMore<string> {
  return texts.length === 1 && texts[0] !== undefined ? texts[0] : texts;
}
