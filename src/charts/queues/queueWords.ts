/** The queues at a moment in plain words: a sentence for each, and the tables behind the pictures. */
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { EventsMoment, WaitingEvent } from './eventsAt.ts';
import type { WaitKind } from './eventWaits.ts';
import type { FlightState } from './flightState.ts';
import type { QueueMoment } from './queueAt.ts';
import type { BatchState, ShardMoment } from './shardAt.ts';

/** A number with its noun. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${formatCount(n)} ${n === 1 ? one : many}`;

export const flightWords: Readonly<Record<FlightState, string>> = {
  atWork: 'at work',
  throttled: 'refused, held by a poller',
  returning: 'comes back',
  held: 'about to be tried',
};

export const waitWords: Readonly<Record<WaitKind, string>> = {
  delivering: 'on the way to Lambda',
  queued: 'for its first attempt',
  retry: 'failed, to be retried',
  throttled: 'refused, to be retried',
};

export const batchWords: Readonly<Record<BatchState, string>> = {
  atWork: 'at work',
  retry: 'failed, waits to be tried again',
  throttled: 'refused, waits to be tried again',
  waiting: 'comes next',
};

/** One or two sentences on a polled queue. `t`: the moment, µs; `ofBroker`: of Amazon MQ, where nothing has a visibility timeout. */
export function describeQueue(moment: QueueMoment, t: number, ofBroker = false): string {
  const { visible, inFlight, delayed, oldestAge, flightStates, messagesInFlight, overdue } = moment;
  if (visible + inFlight + delayed === 0) return 'The queue is empty.';
  const parts = [
    `${counted(visible, 'message')} ${visible === 1 ? 'waits' : 'wait'}`,
    `${formatCount(inFlight)} ${inFlight === 1 ? 'is' : 'are'} in flight${flightStates.atWork > 0 && inFlight > 1 ? `, ${formatCount(flightStates.atWork)} of them at work` : ''}`,
    ...(delayed > 0 ? [`${formatCount(delayed)} ${delayed === 1 ? 'is' : 'are'} delayed`] : []),
  ];
  const oldest = oldestAge === null ? '' : ` The oldest came ${formatDuration(oldestAge)} ago.`;
  const next = messagesInFlight.find(({ state }) => state === 'returning');
  const back = flightStates.returning;
  const returning =
    next === undefined
      ? ''
      : ` ${formatCount(back)} in flight ${back === 1 ? 'comes' : 'come'} back ${ofBroker ? 'after a failure' : 'when the visibility timeout ends'}, ${back === 1 ? '' : 'the first '}in ${formatDuration(next.hiddenUntil - t)}.`;
  const refused =
    flightStates.throttled === 0
      ? ''
      : ` Lambda refused ${formatCount(flightStates.throttled)}; ${ofBroker ? 'they are tried again' : 'their pollers try again until the timeout'}.`;
  const twice =
    overdue.length === 0
      ? ''
      : ` ${counted(overdue.length, 'message')} could be received again while an earlier invocation is still at work on ${overdue.length === 1 ? 'it' : 'them'}.`;
  return `${parts.join(', ')}.${oldest}${returning}${refused}${twice}`;
}

/** One or two sentences on a function's internal queue. */
export function describeEvents({ waiting, byKind, inFlight, events }: EventsMoment, t: number): string {
  if (waiting + inFlight === 0) return 'No event waits, and none is with the function.';
  const why = [
    ...(byKind.retry > 0 ? [`${formatCount(byKind.retry)} for another attempt after a failure`] : []),
    ...(byKind.throttled > 0 ? [`${formatCount(byKind.throttled)} because Lambda could not run the function`] : []),
    ...(byKind.queued > 0 ? [`${formatCount(byKind.queued)} for a first attempt`] : []),
    ...(byKind.delivering > 0 ? [`${formatCount(byKind.delivering)} on the way to Lambda`] : []),
  ];
  const waits = waiting === 0 ? 'No event waits' : `${counted(waiting, 'event')} ${waiting === 1 ? 'waits' : 'wait'}: ${why.join(', ')}`;
  const next = events.find(({ ends, kind }) => ends === 'attempt' && kind !== 'delivering');
  const clock = next === undefined ? '' : ` The next attempt is due in ${formatDuration(next.until - t)}.`;
  const running =
    inFlight === 0 ? 'None is with the function.' : `${formatCount(inFlight)} ${inFlight === 1 ? 'is' : 'are'} with the function.`;
  return `${waits}. ${running}${clock}`;
}

/** Attempts so far: only those that fail in the function count against its retries. */
export function attemptWords({ attempts, failures, mostFailures }: WaitingEvent): string {
  if (attempts === 0) return 'not tried yet';
  const refused = attempts - failures;
  const failed = failures === 0 ? '' : `${failures} of ${mostFailures} attempts failed`;
  const throttled = refused === 0 ? '' : `refused ${refused === 1 ? 'once' : `${refused} times`}`;
  return [failed, throttled].filter((part) => part !== '').join(', ');
}

/** What is left of a wait, in few characters: `823 ms`, `12.4 s`, `2:48`, `1:02:48`. */
export function shortLeft(left: number): string {
  if (!Number.isFinite(left)) return '∞';
  if (left < 59.95e6) return formatDuration(Math.max(0, left));
  const seconds = Math.round(left / 1e6);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** What comes next for an event that waits. */
export function clockWords({ kind, ends, until }: WaitingEvent, t: number): string {
  const left = formatDuration(until - t);
  if (ends === 'givenUp') return `given up in ${left}`;
  if (ends === 'runEnd') return 'waits until the run ends';
  return kind === 'delivering' ? `with Lambda in ${left}` : `next attempt in ${left}`;
}

/** With a capital letter. */
export const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** One sentence on a shard, or a partition. */
export function describeShard({ arrived, done, inFlight, checkpoint, blocks, lost }: ShardMoment, t: number): string {
  if (arrived === 0) return 'No record has arrived yet.';
  if (checkpoint === null) return `Caught up: all ${counted(arrived, 'record')} done with.${lostWords(lost)}`;
  const waiting = arrived - done - inFlight;
  const state = blocks.length > 0 ? 'Blocked: ' : '';
  const rest = `${formatCount(inFlight)} with the function, ${formatCount(waiting)} waiting, the oldest for ${formatDuration(t - checkpoint)}`;
  return `${state}${rest}.${lostWords(lost)}`;
}

const lostWords = (lost: number): string => (lost === 0 ? '' : ` ${counted(lost, 'record')} given up or expired.`);

/** A moment, and how long it is until then. */
export const inTime = (time: number, t: number, horizon: number): string =>
  Number.isFinite(time) ? `${formatClock(time, horizon)}, in ${formatDuration(Math.max(0, time - t))}` : 'without end';
