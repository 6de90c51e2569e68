/** The moments of a run that are worth a stop: cold starts, refusals, failures, retries, and what a person did to it. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { sortIntegers } from '../../base/sortIntegers.ts';
import { NO_ROW } from '../../base/table.ts';
import { callerTimeouts } from './callerTimeouts.ts';
import { CREATION, END } from './causes.ts';
import { departureOf } from './departureOf.ts';
import { duplicatesOf } from './duplicatesOf.ts';
import { endings } from './endings.ts';
import { endOf } from './endOf.ts';
import { isColdStart } from './startOf.ts';
import { type MarkName, markKinds, type Trace } from './tables.ts';

/** Kinds of moments, with what `subjects` points at. Append only. */
export const interestingKinds = [
  { name: 'coldStart', subject: 'invocation', title: 'Cold start' },
  { name: 'throttle', subject: 'invocation', title: 'Throttled' },
  { name: 'functionError', subject: 'invocation', title: 'Function error' },
  { name: 'timeout', subject: 'invocation', title: 'Timeout' },
  { name: 'retry', subject: 'invocation', title: 'Retry' },
  { name: 'reclaimed', subject: 'environment', title: 'Environment reclaimed' },
  { name: 'faultStarted', subject: 'timeline', title: 'Fault begins' },
  { name: 'faultEnded', subject: 'timeline', title: 'Fault ends' },
  { name: 'set', subject: 'timeline', title: 'Setting changed' },
  { name: 'invoked', subject: 'timeline', title: 'Requests sent by hand' },
  { name: 'killed', subject: 'timeline', title: 'Environments killed' },
  { name: 'deployed', subject: 'timeline', title: 'Deployed' },
  { name: 'sentToDestination', subject: 'request', title: 'Sent to the on-failure destination' },
  { name: 'deadLettered', subject: 'request', title: 'Sent to the dead-letter queue' },
  { name: 'dropped', subject: 'request', title: 'Event dropped' },
  { name: 'stopped', subject: 'none', title: 'Run stopped' },
  { name: 'refused', subject: 'invocation', title: 'Refused' },
  { name: 'gatewayThrottled', subject: 'request', title: 'Throttled by the API' },
  { name: 'retryQuotaEmpty', subject: 'request', title: 'Not tried again: no retry tokens left' },
  { name: 'duplicate', subject: 'invocation', title: 'Handled a second time' },
  { name: 'expired', subject: 'request', title: 'Expired' },
  { name: 'recursionStopped', subject: 'request', title: 'Recursive loop stopped' },
  { name: 'denied', subject: 'request', title: 'Denied' },
  { name: 'spillover', subject: 'invocation', title: 'Spillover from provisioned concurrency' },
  { name: 'callerGone', subject: 'invocation', title: 'Caller stopped waiting' },
  { name: 'poisonArmed', subject: 'timeline', title: 'Poison sent' },
  { name: 'rotated', subject: 'timeline', title: 'Secret rotated' },
  { name: 'invalidResponse', subject: 'request', title: 'Response turned down' },
  { name: 'jobFailed', subject: 'request', title: 'Action of the pipeline failed' },
  { name: 'jobTimedOut', subject: 'request', title: 'Action of the pipeline timed out' },
] as const;

export type InterestingKind = (typeof interestingKinds)[number]['name'];

/** Moments in order of time, as columns. */
export interface InterestingEvents {
  readonly length: number;
  /** µs, ascending. */
  readonly times: Float64Array<ArrayBuffer>;
  /** Index into {@link interestingKinds}. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Row or index, as the kind says. */
  readonly subjects: Uint32Array<ArrayBuffer>;
}

/** One moment of {@link InterestingEvents}. */
export interface InterestingEvent {
  readonly time: number;
  readonly kind: InterestingKind;
  readonly subject: number;
  /** How many moments there are at this very time, this one included. */
  readonly count: number;
}

const kindCode = Object.fromEntries(interestingKinds.map(({ name }, code) => [name, code])) as Record<InterestingKind, number>;

const known = new WeakMap<Trace, InterestingEvents>();

/** All moments of a run. Built at the first call: one pass, and a radix sort when failures end out of order. */
export function interestingEvents(trace: Trace): InterestingEvents {
  const before = known.get(trace);
  if (before) return before;
  const events = new Growing();
  addAttempts(trace, events);
  addDepartures(trace, events);
  for (const row of duplicatesOf(trace).keys()) events.add(trace.invocations.time[row] as number, kindCode.duplicate, row);
  addEnvironments(trace, events);
  addMarks(trace, events);
  const built = events.sorted();
  known.set(trace, built);
  return built;
}

/** The first moment after `t`, or null; of `events`, where only some of the run's are wanted. */
export function nextInteresting(trace: Trace, t: number, events = interestingEvents(trace)): InterestingEvent | null {
  return eventAt(events, firstAbove(events.times, t));
}

/** The first one of the last moments before `t`, or null; of `events`, where only some of the run's are wanted. */
export function previousInteresting(trace: Trace, t: number, events = interestingEvents(trace)): InterestingEvent | null {
  const last = firstAtLeast(events.times, t) - 1;
  return last < 0 ? null : eventAt(events, firstAtLeast(events.times, events.times[last] as number));
}

function eventAt(events: InterestingEvents, index: number): InterestingEvent | null {
  if (index >= events.length) return null;
  const time = events.times[index] as number;
  const kind = (interestingKinds[events.kinds[index] as number] as { name: InterestingKind }).name;
  return { time, kind, subject: events.subjects[index] as number, count: firstAbove(events.times, time, index) - index };
}

function addAttempts(trace: Trace, events: Growing): void {
  const { invocations } = trace;
  const outcomes = endings.map(({ outcome }) => outcome);
  for (let row = 0; row < invocations.length; row++) {
    const time = invocations.time[row] as number;
    const outcome = outcomes[invocations.ending[row] as number];
    if (invocations.environment[row] === NO_ROW) {
      events.add(time, outcome === 'refused' ? kindCode.refused : kindCode.throttle, row);
      continue;
    }
    if ((invocations.attempt[row] as number) > 1) events.add(time, kindCode.retry, row);
    if (isColdStart(trace, row)) {
      events.add(time, kindCode.coldStart, row);
      if (trace.environments.cause[invocations.environment[row] as number] === CREATION.spillover)
        events.add(time, kindCode.spillover, row);
    }
    if (outcome === 'functionError') events.add(endOf(trace, row), kindCode.functionError, row);
    else if (outcome === 'timedOut') events.add(endOf(trace, row), kindCode.timeout, row);
  }
}

/** Callers that stopped waiting while the function went on. */
function addDepartures(trace: Trace, events: Growing): void {
  const { invocations, horizon } = trace;
  const patience = trace.epochs
    .flatMap(({ scenario }) => callerTimeouts(trace, scenario))
    .reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  if (patience === Number.POSITIVE_INFINITY) return;
  for (let row = 0; row < invocations.length; row++) {
    if (endOf(trace, row) - (invocations.time[row] as number) <= patience) continue;
    const left = departureOf(trace, row);
    if (left < horizon) events.add(left, kindCode.callerGone, row);
  }
}

function addEnvironments(trace: Trace, events: Growing): void {
  const { ended, endCause, length } = trace.environments;
  for (let row = 0; row < length; row++) {
    const cause = endCause[row];
    if ((ended[row] as number) < trace.horizon && (cause === END.idle || cause === END.aged)) {
      events.add(ended[row] as number, kindCode.reclaimed, row);
    }
  }
}

function addMarks(trace: Trace, events: Growing): void {
  const { time, kind, subject, length } = trace.marks;
  const codes = markKinds.map(({ name }: { name: MarkName }) => (kindCode as Partial<Record<MarkName, number>>)[name]);
  for (let row = 0; row < length; row++) {
    const code = codes[kind[row] as number];
    if (code !== undefined) events.add(time[row] as number, code, subject[row] as number);
  }
}

/** Columns that grow by doubling, and the sort at the end. */
class Growing {
  private length = 0;
  private times = new Float64Array(256);
  private kinds = new Uint8Array(256);
  private subjects = new Uint32Array(256);

  add(time: number, kind: number, subject: number): void {
    if (this.length === this.times.length) this.widen();
    this.times[this.length] = time;
    this.kinds[this.length] = kind;
    this.subjects[this.length++] = subject;
  }

  sorted(): InterestingEvents {
    const { length, kinds, subjects } = this;
    const times = this.times.slice(0, length);
    const order = new Uint32Array(length);
    for (let i = 0; i < length; i++) order[i] = i;
    sortIntegers(times, order);
    return {
      length,
      times,
      kinds: Uint8Array.from(order, (i) => kinds[i] as number),
      subjects: Uint32Array.from(order, (i) => subjects[i] as number),
    };
  }

  private widen(): void {
    const size = this.length * 2;
    const times = new Float64Array(size);
    times.set(this.times);
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    const subjects = new Uint32Array(size);
    subjects.set(this.subjects);
    this.times = times;
    this.kinds = kinds;
    this.subjects = subjects;
  }
}
