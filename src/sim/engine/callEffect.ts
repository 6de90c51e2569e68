/** What a call does to the world, or needs from it, beyond taking time: found once for each step. */
import type { CallStep, LambdaFunction, Scenario } from '../scenario/model.ts';
import { serviceByType } from '../services/index.ts';
import { callKey, isInvocation } from './implicitTriggers.ts';
import { permissionFor } from './permissions.ts';
import type { ResourceModel } from './resources.ts';

export interface CallEffect {
  /** AWS's message when the execution role does not allow the call; null: it is allowed. */
  readonly denied: string | null;
  /** Key of the trigger that stands for calls of a function (see callKey), or null. */
  readonly invokes: string | null;
  /** Whether the resource announces an event when the call has succeeded. */
  readonly announces: boolean;
  /** Whether the resource has a limit of calls at once. */
  readonly limited: boolean;
  /** Whether the environment holds a connection to it from the first call on. */
  readonly connects: boolean;
  /** µs that the environment keeps what it read; null: it does not. */
  readonly cacheFor: number | null;
  /** Whether it reads a secret, which others check for being current. */
  readonly readsSecret: boolean;
  /** Name of the secret with which the resource is called, or null. */
  readonly credentials: string | null;
  /** What the event that it causes carries, or null for what the incoming event carries. */
  readonly body: unknown;
}

/** What is known around a step when its model is made. */
export interface CallSurroundings {
  readonly scenario: Scenario;
  readonly resources: ReadonlyMap<string, ResourceModel>;
  readonly function: LambdaFunction;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The effect of a call step, or null when it has none: then its time and luck are all that matters. */
export function callEffect(step: CallStep, { scenario, resources, function: fn }: CallSurroundings): CallEffect | null {
  const resource = resources.get(step.on) ?? null;
  const invokes = resource === null && isInvocation(step, scenario) ? callKey(fn.name, step) : null;
  const denied = permissionFor(fn, step, resource, scenario);
  const credentials = resource === null ? null : text(resource.settings.credentials);
  const effect: CallEffect = {
    denied,
    invokes,
    announces: resource !== null && writes(resource.type, step.action) && isHeard(resource, scenario),
    limited: resource !== null && resource.maxConcurrency !== null,
    connects: resource?.type === 'database',
    cacheFor: step.cacheFor,
    readsSecret: resource?.type === 'secret' && isUsed(resource.name, scenario),
    credentials,
    body: step.body,
  };
  const plain = denied === null && invokes === null && !effect.announces && !effect.limited && !effect.connects;
  return plain && effect.cacheFor === null && !effect.readsSecret && credentials === null ? null : effect;
}

const writes = (type: string, action: string): boolean =>
  serviceByType(type)?.actions.some((known) => known.name.toLowerCase() === action.toLowerCase() && known.writes) ?? false;

/** Whether anything takes the events of a resource: a trigger, or a queue that is subscribed to it. */
function isHeard(resource: ResourceModel, scenario: Scenario): boolean {
  const subscriptions = resource.settings.subscriptions;
  return scenario.triggers.some(({ source }) => source === resource.name) || (Array.isArray(subscriptions) && subscriptions.length > 0);
}

/** Whether some resource is called with the secret. */
const isUsed = (secret: string, scenario: Scenario): boolean => scenario.resources.some(({ settings }) => settings.credentials === secret);
