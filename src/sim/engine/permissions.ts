/** Whether execution roles and function policies allow what a scenario does. */
import type { CallStep, LambdaFunction, Scenario } from '../scenario/model.ts';
import type { ResourceModel } from './resources.ts';

/** AWS's message when the function's role does not allow a call, or null. A function without a role may call everything. */
export function permissionFor(_fn: LambdaFunction, _step: CallStep, _resource: ResourceModel | null, _scenario: Scenario): string | null {
  return null;
}
