/** Outcomes that several triggers share, by who deals with a failure. */
import { type InvokedFunction, type Outcome, quietSurroundings, type Surroundings } from './defineTrigger.ts';

type Settings = Readonly<Record<string, unknown>>;

/** The outcomes whose condition holds. */
const those = (...conditions: readonly (readonly [Outcome, boolean])[]): Outcome[] =>
  conditions.flatMap(([outcome, holds]) => (holds ? [outcome] : []));

const isDeniable = (fn: InvokedFunction): boolean => fn.resourcePolicy !== null && fn.resourcePolicy !== undefined;

/** A caller waits and is told. `mayLeave`: it, or the front door before the function, may stop waiting first. */
export function callerOutcomes(
  fn: InvokedFunction,
  { serviceFails, tooLarge = false }: Surroundings = quietSurroundings,
  mayLeave = true,
): readonly Outcome[] {
  return [
    'succeeded',
    'functionError',
    'throttled',
    'timedOut',
    ...those(['callerGone', mayLeave], ['denied', isDeniable(fn) || tooLarge], ['serviceError', serviceFails]),
  ];
}

/**
 * Lambda's queue retries and then hands a failed event on: to the destination, else to the dead-letter queue, else nowhere. Where both are set
 * both are delivered (`async.both-delivered`) and the destination counts. A hand-over that fails loses the event.
 */
export function queueOutcomes(fn: InvokedFunction, { targetFails }: Surroundings = quietSurroundings): readonly Outcome[] {
  const hasDestination = fn.asyncConfig.onFailure !== null;
  const hasQueue = fn.deadLetterQueue !== null;
  return [
    'succeeded',
    ...those(
      ['sentToDestination', hasDestination],
      ['deadLettered', hasQueue && (!hasDestination || targetFails)],
      ['dropped', (!hasDestination && !hasQueue) || targetFails],
    ),
  ];
}

/** A loop that Lambda detects and stops. A record of the event goes where failed events go (`async.recursion-stop`). */
export function recursionOutcomes(fn: InvokedFunction, { loops }: Surroundings = quietSurroundings): readonly Outcome[] {
  return those(['recursionStopped', loops && fn.recursiveLoop !== 'Allow']);
}

/**
 * What a service in front of Lambda's queue adds, that delivers to Lambda and may be refused: without permission, because the event is too large,
 * or because Lambda is down for longer than it tries. What it gives up goes to its own dead-letter queue, if it has one.
 */
export function deliveryOutcomes(
  settings: Settings,
  fn: InvokedFunction,
  { serviceFails, targetFails, tooLarge = false }: Surroundings = quietSurroundings,
): readonly Outcome[] {
  const refusedForGood = isDeniable(fn) || tooLarge;
  const hasQueue = isName(settings.deadLetterQueue);
  return those(
    ['deadLettered', (refusedForGood || serviceFails) && hasQueue],
    ['denied', refusedForGood && !hasQueue],
    ['dropped', hasQueue ? (refusedForGood || serviceFails) && targetFails : serviceFails],
  );
}

/** An asynchronous source without a dead-letter queue of its own that never gives up delivering. */
export function deniedOutcomes(fn: InvokedFunction): readonly Outcome[] {
  return those(['denied', isDeniable(fn)]);
}

/** A stream's records are retried until they succeed, are given up (which has to be asked for), or leave the stream. */
export function streamOutcomes(
  settings: Settings,
  _fn?: InvokedFunction,
  _source?: Settings,
  { targetFails }: Surroundings = quietSurroundings,
): readonly Outcome[] {
  const retries = settings.maximumRetryAttempts;
  const givesUp = (typeof retries === 'number' && retries >= 0) || typeof settings.maximumRecordAge === 'number';
  const isTold = isName(settings.onFailure);
  return [
    'succeeded',
    ...those(
      ['filtered', hasFilter(settings)],
      ['sentToDestination', givesUp && isTold],
      ['dropped', givesUp && (!isTold || targetFails)],
      ['expired', true],
    ),
  ];
}

/** Those of Kafka: a destination alone limits the retries (`kafka.retries-with-destination`), and a record that is too large is never delivered. */
export function kafkaOutcomes(
  settings: Settings,
  _fn?: InvokedFunction,
  _source?: Settings,
  { targetFails, tooLarge = false }: Surroundings = quietSurroundings,
): readonly Outcome[] {
  const retries = settings.maximumRetryAttempts;
  const isTold = isName(settings.onFailure);
  const givesUp = isTold || tooLarge || (typeof retries === 'number' && retries >= 0) || typeof settings.maximumRecordAge === 'number';
  return [
    'succeeded',
    ...those(
      ['filtered', hasFilter(settings)],
      ['sentToDestination', isTold],
      ['dropped', givesUp && (!isTold || targetFails)],
      ['expired', true],
    ),
  ];
}

/** A broker's messages come back until they succeed; only ActiveMQ gives them up, and only a time to live ends them. */
export function brokerOutcomes(
  settings: Settings,
  _fn?: InvokedFunction,
  source: Settings = {},
  { tooLarge = false }: Surroundings = quietSurroundings,
): readonly Outcome[] {
  return [
    'succeeded',
    ...those(
      ['filtered', hasFilter(settings)],
      ['deadLettered', source.engineType !== 'RabbitMQ'],
      ['expired', typeof source.timeToLive === 'number'],
      ['dropped', tooLarge],
    ),
  ];
}

/** Whether the trigger leaves some events out. */
export function hasFilter(settings: Settings): boolean {
  const { filter } = settings;
  return Array.isArray(filter) ? filter.length > 0 : filter !== null && filter !== undefined;
}

/** `filtered`, where the trigger leaves some events out. */
export function filteredOutcomes(settings: Settings): readonly Outcome[] {
  return those(['filtered', hasFilter(settings)]);
}

/** Each outcome once, in the order of their first mention. */
export function unite(...lists: readonly (readonly Outcome[])[]): readonly Outcome[] {
  return [...new Set(lists.flat())];
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
