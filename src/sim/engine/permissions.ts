/** Whether the execution role of a function allows what its code calls (rules `iam.*`). */
import { decideCall, type NamedResource } from '../iam/index.ts';
import type { CallStep, LambdaFunction, Scenario } from '../scenario/model.ts';
import type { ResourceModel } from './resources.ts';

/** What a call step names, as IAM sees it; null for a name that the scenario does not hold. */
export function calledResource(
  step: CallStep,
  resource: { readonly name: string; readonly type: string } | null,
  scenario: Scenario,
): NamedResource | null {
  if (resource !== null) return { name: resource.name, type: resource.type };
  const fn = scenario.functions.find(({ name }) => name === step.on);
  if (fn !== undefined) return { name: fn.name, type: 'function' };
  const trigger = scenario.triggers.find(({ id }) => id === step.on);
  return trigger === undefined ? null : { name: trigger.id, type: trigger.type, function: trigger.function };
}

/** AWS's message when the function's role does not allow a call, or null. A function without a role may call everything. */
export function permissionFor(fn: LambdaFunction, step: CallStep, resource: ResourceModel | null, scenario: Scenario): string | null {
  if (fn.role === null) return null;
  const called = calledResource(step, resource, scenario);
  if (called === null) return null;
  const behind = scenario.functions.find(({ name }) => name === (called.function ?? called.name));
  const resourcePolicy = resource === null ? (behind?.resourcePolicy ?? null) : null;
  return decideCall({ functionName: fn.name, action: step.action, resource: called, role: fn.role, resourcePolicy }).message;
}
