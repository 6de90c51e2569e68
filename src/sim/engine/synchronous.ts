/** Drives requests whose sender waits for the answer: the API in front, attempts, the caller's retries and patience, and endings. */
import { ENDING, endings } from '../trace/endings.ts';
import { isCached } from './edge.ts';
import { passGateway } from './gateway.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { attemptDraw, requestEvent } from './requestEvents.ts';
import { type Failure, refundRetry, retryKind, spendOnRetry } from './retryClient.ts';
import { backoff } from './work.ts';
import type { Driver, TriggerState, World } from './world.ts';

/** Owns the requests of callers who wait. */
export const synchronousDriver: Driver = { arrived, refused, ended, due };

/** The events of a request's machine for what an attempt came to: when it was the last one, and when the caller tries again. */
const failureEvents: Readonly<Record<Failure, readonly [last: string, retries: string]>> = {
  functionError: ['FUNCTION_ERROR_LAST', 'FUNCTION_ERROR_RETRIES'],
  timedOut: ['TIMED_OUT_LAST', 'TIMED_OUT_RETRIES'],
  throttled: ['THROTTLED_LAST', 'THROTTLED_RETRIES'],
  gatewayThrottled: ['THROTTLED_LAST', 'THROTTLED_RETRIES'],
  denied: ['DENIED_LAST', 'DENIED_RETRIES'],
  tooLarge: ['DENIED_LAST', 'DENIED_RETRIES'],
  gatewayTooLarge: ['DENIED_LAST', 'DENIED_RETRIES'],
  recursionStopped: ['RECURSION_STOPPED_LAST', 'RECURSION_STOPPED_RETRIES'],
  serviceError: ['SERVICE_ERROR_LAST', 'SERVICE_ERROR_RETRIES'],
  keyUnusable: ['SERVICE_ERROR_LAST', 'SERVICE_ERROR_RETRIES'],
  callerGone: ['CALLER_TIMEOUT_LAST', 'CALLER_TIMEOUT_RETRIES'],
};

function arrived(world: World, trigger: TriggerState, slot: number): void {
  const { slots } = world;
  slots.retryCost[slot] = 0;
  const { edge } = trigger;
  if (edge !== null && isCached(edge, slots.keyHigh[slot] as number, slots.keyLow[slot] as number)) {
    requestEvent(world, trigger, slot, trigger.column.CACHED as number, delayEnd);
    return;
  }
  send(world, trigger, slot, trigger.column.SEND as number);
}

/** Sends the request to Lambda with the event `column` of its machine, unless the API in front of Lambda keeps it. */
function send(world: World, trigger: TriggerState, slot: number, column: number): void {
  const { slots, recorder } = world;
  const answer = passGateway(world, trigger, slot);
  if (answer === 'passes') {
    requestEvent(world, trigger, slot, column, delayEnd);
    return;
  }
  slots.attempt[slot] = (slots.attempt[slot] as number) + 1;
  if (answer === 'gatewayThrottled') recorder.mark('gatewayThrottled', slots.row[slot] as number);
  failed(world, trigger, slot, answer);
}

function refused(world: World, trigger: TriggerState, slot: number, ending: number): void {
  failed(world, trigger, slot, failureOf(ending));
}

function ended(world: World, trigger: TriggerState, slot: number, ending: number): void {
  if (ending !== ENDING.succeeded) {
    failed(world, trigger, slot, failureOf(ending));
    return;
  }
  // cloudfront.response-502
  if (trigger.edge?.takesResponse === false) {
    requestEvent(world, trigger, slot, trigger.column.INVALID_RESPONSE as number, delayEnd);
    return;
  }
  refundRetry(world, trigger, slot);
  requestEvent(world, trigger, slot, trigger.column.SUCCEEDED as number, delayEnd);
}

/** What an attempt that ended so is to its caller. */
function failureOf(ending: number): Failure {
  switch (ending) {
    case ENDING.serviceFailed:
      return 'serviceError';
    case ENDING.accessDenied:
      return 'denied';
    case ENDING.requestTooLarge:
      return 'tooLarge';
    case ENDING.recursionStopped:
      return 'recursionStopped';
    case ENDING.kmsDisabled:
    case ENDING.kmsAccessDenied:
    case ENDING.kmsInvalidState:
    case ENDING.kmsNotFound:
      return 'keyUnusable';
    default: {
      const outcome = endings[ending]?.outcome;
      return outcome === 'throttled' || outcome === 'timedOut' ? outcome : 'functionError';
    }
  }
}

/** The attempt has failed: the caller tries again, if it is one that does, has attempts left, and has the tokens. */
function failed(world: World, trigger: TriggerState, slot: number, failure: Failure): void {
  const { slots } = world;
  const kind = retryKind(world, trigger, failure);
  // To an SDK a function error is an answer.
  if (kind === 'none' && (failure === 'functionError' || failure === 'timedOut')) refundRetry(world, trigger, slot);
  const left = (slots.attempt[slot] as number) < trigger.maximumAttempts;
  const retries = left && kind !== 'none' && spendOnRetry(world, trigger, slot, kind);
  slots.failures[slot] = (slots.failures[slot] as number) + 1;
  slots.throttles[slot] = kind === 'throttle' ? (slots.throttles[slot] as number) + 1 : 0;
  requestEvent(world, trigger, slot, trigger.column[failureEvents[failure][retries ? 1 : 0]] as number, delayEnd);
}

/** A wait is over, or the caller's patience. */
function due(world: World, trigger: TriggerState, slot: number, column: number): void {
  const { slots, environments } = world;
  if (column === trigger.column['after.backoff']) {
    send(world, trigger, slot, column);
    return;
  }
  const environment = slots.environment[slot] as number;
  if (environment >= 0) {
    // The caller is gone; the function runs on.
    environments.slot[environment] = -1;
    slots.environment[slot] = -1;
  }
  if (column === trigger.column.CALLER_TIMEOUT_RETRIES) failed(world, trigger, slot, 'callerGone');
  else requestEvent(world, trigger, slot, column, delayEnd);
}

/** When a delay that begins now ends, µs. */
function delayEnd(world: World, trigger: TriggerState, slot: number, name: string): number {
  if (name !== 'backoff') throw new Error(`${trigger.table.id}: no duration for the delay ${name}`);
  const { slots } = world;
  const failures = (slots.attempt[slot] as number) - 1;
  const luck = attemptDraw(world, slot, ATTEMPT_DRAW.backoff);
  return (world.clock[0] as number) + backoff(world.work.backoff, (slots.throttles[slot] as number) > 0, failures, luck);
}
