/** The service in front of Lambda's queue: what it offers to Lambda, what Lambda answers, and how long it tries again (rules `s3.*`, `sns.*` …). */
import { childWord, uniform } from '../../base/random.ts';
import { ruleValue } from '../rules/index.ts';
import { ANNOUNCES } from './announces.ts';
import { retryWaits } from './deliveryWaits.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { faultsOf, invokeApiErrorRate, isDenied } from './refusals.ts';
import { eventFilter } from './sourceFilter.ts';
import type { TriggerState, World } from './world.ts';

/** What the Invoke API answers: 202; 5xx, which is worth another try; 403 or 413, which is not. */
export type Answer = 'accepted' | 'failed' | 'refused';

/** One trigger's service in front, for the configuration in force. */
export interface SourceDelivery {
  /** Whether the trigger's filter wants an event with the body of that index (in `world.bodies`). */
  readonly wants: (body: number) => boolean;
  /** Lambda's answer to the offer that is made now, which counts in `slots.offers`. */
  readonly offer: (slot: number) => Answer;
  /** Whether the service tries again after the offers made so far. */
  readonly triesAgain: (slot: number) => boolean;
  /** µs until the next offer. */
  readonly wait: (slot: number) => number;
  /** µs after sending at which it gives up; Infinity: its tries end it. */
  readonly maximumAge: number;
  /** Its own dead-letter queue, or null. */
  readonly deadLetterQueue: string | null;
}

export function sourceDelivery(world: World, trigger: TriggerState): SourceDelivery {
  const { slots, clock } = world;
  const { settings } = trigger;
  const rules = world.current.platform.rules;
  const faults = faultsOf(world, trigger);
  const denied = isDenied(world, trigger);
  const largest = ANNOUNCES.has(trigger.type) ? Number.POSITIVE_INFINITY : ruleValue('limits.async-payload', rules) * 1024;
  const waits = retryWaits(trigger, rules);
  const draw = (slot: number, purpose: number): number =>
    uniform(childWord(slots.keyHigh[slot] as number, slots.offers[slot] as number), slots.keyLow[slot] as number, purpose);
  return {
    wants: eventFilter(world, trigger),
    offer: (slot) => {
      slots.offers[slot] = (slots.offers[slot] as number) + 1;
      // invoke.too-large-413, invoke.denied-403
      if (denied || (slots.size[slot] as number) > largest) return 'refused';
      const rate = invokeApiErrorRate(faults, clock[0] as number);
      return rate > 0 && draw(slot, ATTEMPT_DRAW.invokeApi) <= rate ? 'failed' : 'accepted';
    },
    triesAgain: (slot) => (slots.offers[slot] as number) < waits.attempts,
    wait: (slot) => waits.before((slots.offers[slot] as number) + 1, draw(slot, ATTEMPT_DRAW.backoff)),
    maximumAge: typeof settings.maximumEventAge === 'number' ? settings.maximumEventAge : Number.POSITIVE_INFINITY,
    deadLetterQueue: typeof settings.deadLetterQueue === 'string' ? settings.deadLetterQueue : null,
  };
}
