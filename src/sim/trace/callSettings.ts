/** The settings of a trigger that stands for calls in a function's code: the call's own, with those of the API or function URL on its way. */
import type { Trigger } from '../scenario/model.ts';

/** A call of a function, as a trigger. */
export interface CallOfFunction {
  /** What the call's step says of its client: `maximumAttempts`, and `callerTimeout` in µs or null. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Id of the trigger whose API or function URL the call goes through, or null when it invokes the function itself. */
  readonly through: string | null;
}

/** All settings of a call, with `triggers` as they are now. The call has a client of its own: that of the trigger's traffic is another one. */
export function callSettings({ settings, through }: CallOfFunction, triggers: readonly Trigger[]): Readonly<Record<string, unknown>> {
  const front = through === null ? undefined : triggers.find(({ id }) => id === through);
  return { ...front?.settings, ...settings };
}
