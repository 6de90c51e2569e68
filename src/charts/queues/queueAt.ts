/** A polled queue at a moment: how many messages are where, those in flight with what is left of their visibility timeout, and who waits. */

import { firstAbove } from '../../base/bisect.ts';
import { onceFor } from '../../base/onceFor.ts';
import { countHolding, endingNext, holding, type Stretches } from '../../base/stretches.ts';
import { batchOfItem, oldestMessages, receivesOf, scenarioAt, type Trace } from '../../sim/index.ts';
import { type FlightState, flightState } from './flightState.ts';
import { type GroupMoment, groupsAt } from './groupsAt.ts';
import { queuePhases } from './queuePhases.ts';
import { soonest } from './soonest.ts';

/** How many messages in flight, and how many of the others, a moment names one by one unless told. */
const MOST = 24;

/** A message in flight. Times in µs. */
export interface MessageInFlight {
  /** Row of the request. */
  readonly request: number;
  readonly state: FlightState;
  /** When it was received. */
  readonly since: number;
  /** When its visibility timeout ends. */
  readonly hiddenUntil: number;
  /** How often it has been received, this time included. */
  readonly receiveCount: number;
}

/** A message that could be received, or will be when its delay is over. */
export interface WaitingMessage {
  readonly request: number;
  readonly receiveCount: number;
  /** Since when it is in this phase, and for a delayed one until when it is, µs. */
  readonly since: number;
  readonly until: number;
}

export interface QueueMoment {
  readonly queue: string;
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** Age of the oldest message as ApproximateAgeOfOldestMessage has it, µs; null: there is none. */
  readonly oldestAge: number | null;
  /** Those whose timeout ends next. */
  readonly messagesInFlight: readonly MessageInFlight[];
  /** How many in flight are in each state. */
  readonly flightStates: Readonly<Record<FlightState, number>>;
  /** The first ones of each, in the order in which they came into the phase (delayed ones: in which they will leave it). */
  readonly messagesVisible: readonly WaitingMessage[];
  readonly messagesDelayed: readonly WaitingMessage[];
  /** Rows of messages that are visible again while an earlier invocation is still at work on them. */
  readonly overdue: readonly number[];
  /** Of a FIFO queue, busiest first; null for a standard queue. */
  readonly groups: readonly GroupMoment[] | null;
}

/** The queue named `queue`, which something polls, at `t` (µs), with all that happens at that instant. At most `most` messages in each place are named. */
export function queueAt(trace: Trace, queue: string, t: number, most = MOST): QueueMoment {
  const { delayed, visible, received, overdue } = queuePhases(trace, queue);
  const flights = holding(received, t);
  const next = soonest(flights, (place) => hiddenUntilOf(trace, received.subject[place] as number), most);
  return {
    queue,
    visible: countHolding(visible, t),
    inFlight: flights.length,
    delayed: countHolding(delayed, t),
    oldestAge: oldestAge(trace, queue, t),
    messagesInFlight: next.map((place) => inFlight(trace, received.subject[place] as number, t)),
    flightStates: statesOf(trace, received, flights, t),
    messagesVisible: holding(visible, t, most).map((place) => waitingMessage(trace, visible, place, t)),
    messagesDelayed: endingNext(delayed, t, most).map((place) => waitingMessage(trace, delayed, place, t)),
    overdue: holding(overdue, t).map((place) => trace.batchItems.request[overdue.subject[place] as number] as number),
    groups: isFifo(trace, queue) ? groupsAt(trace, queue, received, flights, visible, holding(visible, t), t) : null,
  };
}

const hiddenUntilOf = (trace: Trace, item: number): number => trace.batches.hiddenUntil[batchOfItem(trace, item)] as number;

function inFlight(trace: Trace, item: number, t: number): MessageInFlight {
  const batch = batchOfItem(trace, item);
  return {
    request: trace.batchItems.request[item] as number,
    state: flightState(trace, batch, t),
    since: trace.batches.formed[batch] as number,
    hiddenUntil: trace.batches.hiddenUntil[batch] as number,
    receiveCount: trace.batchItems.receiveCount[item] as number,
  };
}

function statesOf(trace: Trace, received: Stretches, flights: readonly number[], t: number): Readonly<Record<FlightState, number>> {
  const counts: Record<FlightState, number> = { atWork: 0, throttled: 0, returning: 0, held: 0 };
  // Messages of a batch stand together.
  let [batch, state]: [number, FlightState] = [-1, 'held'];
  for (const place of flights) {
    const own = batchOfItem(trace, received.subject[place] as number);
    if (own !== batch) [batch, state] = [own, flightState(trace, own, t)];
    counts[state]++;
  }
  return counts;
}

function waitingMessage(trace: Trace, stretches: Stretches, place: number, t: number): WaitingMessage {
  const request = stretches.subject[place] as number;
  return {
    request,
    receiveCount: receiveCountAt(trace, request, t),
    since: stretches.start[place] as number,
    until: stretches.end[place] as number,
  };
}

/** How often the message has been received up to `t`. */
function receiveCountAt(trace: Trace, request: number, t: number): number {
  let count = 0;
  for (const item of receivesOf(trace, request)) {
    if ((trace.batches.formed[batchOfItem(trace, item)] as number) <= t) count = trace.batchItems.receiveCount[item] as number;
  }
  return count;
}

/** The oldest message of a queue at every moment. */
export const oldestByQueue = onceFor((trace: Trace, queue: string) => oldestMessages(trace, [queue]));

/** sqs.oldest-message */
function oldestAge(trace: Trace, queue: string, t: number): number | null {
  const { start, end, since } = oldestByQueue.now(trace, queue);
  const place = firstAbove(start, t) - 1;
  return place < 0 || (end[place] as number) <= t ? null : t - (since[place] as number);
}

/** Whether `queue` is a FIFO queue. */
export const isFifo = (trace: Trace, queue: string): boolean =>
  scenarioAt(trace, 0).resources.find(({ name }) => name === queue)?.settings.fifo === true;
