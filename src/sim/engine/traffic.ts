/** Where requests come from: every traffic entry with the triggers it reaches, merged in order of time. */

import { childWord } from '../../base/random.ts';
import type { LambdaFunction, Scenario, Traffic } from '../scenario/model.ts';
import type { Source } from '../trace/tables.ts';
import { type ClosedArrivals, createClosedArrivals } from './arrivals/closed.ts';
import { type Arrivals, createArrivals } from './arrivals/index.ts';
import { type ContentSampler, contentSampler, firstBodiesOf } from './content.ts';
import { ENTITY } from './purposes.ts';
import { SCHEDULE_SOURCE, scheduledTraffic } from './scheduledTraffic.ts';
import { nobody, type Waiting } from './send.ts';
import { textKey } from './textKey.ts';
import type { TriggerState } from './world.ts';

/** A traffic entry at work, or a schedule. */
export interface TrafficSource {
  /** Id of the entry, or null for a schedule. */
  readonly id: string | null;
  /** Key of its requests: the k-th is child k of both words. */
  readonly keyHigh: number;
  readonly keyLow: number;
  arrivals: Arrivals;
  readonly closed: ClosedArrivals | null;
  /** Whether each arrival is one open-loop request at one trigger. */
  readonly single: boolean;
  /** What its events carry, and who waits for them. */
  content: ContentSampler;
  readonly firstBody: number;
  readonly waiting: Waiting;
  /** Triggers that each arrival reaches, and the trace's source for each. */
  readonly triggers: readonly number[];
  readonly sources: readonly number[];
}

export interface TrafficState {
  readonly entries: readonly TrafficSource[];
  /** The trace's sources: one for each entry at each trigger, then one for each trigger's timeline invokes. */
  readonly sources: readonly Source[];
  /** Source of the timeline's invokes by trigger. */
  readonly invokeSources: readonly number[];
  /** Source of what follows from other events, by trigger. */
  readonly emittedSources: readonly number[];
  /** Timeline invokes so far by trigger. */
  readonly invokeCounts: number[];
  /** Whether some trigger has more than one source, so that the trace must tell which. */
  readonly manySources: boolean;
  /** When each entry's next arrival is due, as far as is known here: see {@link entryMoved}. */
  readonly times: Float64Array;
  /** Entry whose arrival is next, or -1, and its time. */
  next: number;
  nextTime: number;
}

/** Whether events of its source are sent to a trigger: of several mappings on one queue, which compete for messages, only to the first. */
export const takesEvents = (trigger: TriggerState, triggers: readonly TriggerState[]): boolean =>
  trigger.machine !== 'queueMessage' ||
  triggers.find(({ source, machine }) => machine === 'queueMessage' && source === trigger.source) === trigger;

/** Queues that a topic passes its messages on to. */
export function subscribersOf(scenario: Scenario, topic: string): readonly string[] {
  const subscriptions = scenario.resources.find(({ name }) => name === topic)?.settings.subscriptions;
  return Array.isArray(subscriptions) ? (subscriptions as string[]) : [];
}

/** The triggers that an arrival at `to` (a trigger's id or a resource's name) reaches. */
function reached(to: string, scenario: Scenario, triggers: readonly TriggerState[]): number[] {
  const sources = [to, ...subscribersOf(scenario, to)];
  return triggers.flatMap((trigger, index) =>
    trigger.id === to || (trigger.source !== null && sources.includes(trigger.source) && takesEvents(trigger, triggers)) ? [index] : [],
  );
}

/** Traffic at time 0. `sources` of the trace are numbered here. */
export function createTraffic(scenario: Scenario, triggers: readonly TriggerState[]): TrafficState {
  const sources: Source[] = [];
  const firstBodies = firstBodiesOf(scenario.traffic);
  const entries = scenario.traffic.map((traffic, place): TrafficSource => {
    const [keyHigh, keyLow] = textKey(scenario.seed, ENTITY.traffic, traffic.id);
    const indices = reached(traffic.to, scenario, triggers);
    const numbers = indices.map((trigger) => sources.push({ trigger, id: traffic.id }) - 1);
    const closed = traffic.pattern === 'closed' ? createClosedArrivals(traffic, keyHigh, keyLow) : null;
    const arrivals = closed ?? createArrivals(traffic, childWord(keyHigh, -2), childWord(keyLow, -2));
    return {
      id: traffic.id,
      keyHigh,
      keyLow,
      arrivals,
      closed,
      single: closed === null && indices.length === 1,
      firstBody: firstBodies[place] as number,
      content: contentSampler(traffic, firstBodies[place] as number),
      waiting: closed === null ? nobody : { closed: place, caller: -1, depth: 0 },
      triggers: indices,
      sources: numbers,
    };
  });
  // A schedule's source stands before the others of its trigger: see requestKey.
  entries.push(...schedulesOf(scenario, triggers, sources));
  const invokeSources = triggers.map((_, trigger) => sources.push({ trigger, id: 'invoke' }) - 1);
  const emittedSources = triggers.map((_, trigger) => sources.push({ trigger, id: 'emitted', kind: 'emitted' }) - 1);
  const invoked = scenario.timeline.flatMap((entry) =>
    entry.kind === 'invoke' ? [triggers.findIndex(({ id }) => id === entry.trigger)] : [],
  );
  const inUse = [...entries.flatMap((entry) => entry.triggers), ...new Set(invoked)];
  const arriving = entries.filter((entry) => entry.triggers.length > 0);
  const state: TrafficState = {
    entries: arriving,
    sources,
    invokeSources,
    emittedSources,
    invokeCounts: triggers.map(() => 0),
    manySources: new Set(inUse).size < inUse.length || canFollow(scenario),
    times: Float64Array.from(arriving, ({ arrivals }) => arrivals.next),
    next: -1,
    nextTime: 0,
  };
  findNext(state);
  return state;
}

/** The schedules among the triggers, as sources of traffic. */
function schedulesOf(scenario: Scenario, triggers: readonly TriggerState[], sources: Source[]): TrafficSource[] {
  return triggers.flatMap(({ id, index }): TrafficSource[] => {
    const trigger = scenario.triggers.find((each) => each.id === id);
    const [keyHigh, keyLow] = textKey(scenario.seed, ENTITY.schedule, id);
    const traffic = trigger === undefined ? null : scheduledTraffic(trigger, scenario, keyHigh, keyLow);
    if (traffic === null) return [];
    const number = sources.push({ trigger: index, id: SCHEDULE_SOURCE, kind: 'schedule' }) - 1;
    return [
      {
        id: null,
        keyHigh,
        keyLow,
        arrivals: createArrivals(traffic, keyHigh, keyLow),
        closed: null,
        single: true,
        content: contentSampler(traffic, 0),
        firstBody: 0,
        waiting: nobody,
        triggers: [index],
        sources: [number],
      },
    ];
  });
}

/** Whether events may follow from other events: then the trace tells where each came from. */
function canFollow(scenario: Scenario): boolean {
  const scenarios = [scenario, ...scenario.timeline.flatMap((entry) => (entry.kind === 'set' ? [entry.scenario] : []))];
  const hands = ({ asyncConfig, deadLetterQueue, handler, init, versions }: LambdaFunction): boolean =>
    asyncConfig.onFailure !== null ||
    asyncConfig.onSuccess !== null ||
    deadLetterQueue !== null ||
    [...handler, ...init].some(({ kind }) => kind === 'call') ||
    Object.keys(versions).length > 0;
  return scenarios.some(
    ({ functions, resources, triggers, platform }) =>
      platform.duplicateRate > 0 ||
      functions.some(hands) ||
      resources.some(({ settings }) => settings.deadLetterQueue !== undefined && settings.deadLetterQueue !== null) ||
      triggers.some(
        ({ settings }) =>
          typeof settings.onFailure === 'string' ||
          typeof settings.deadLetterQueue === 'string' ||
          (typeof settings.inProgressReports === 'number' && settings.inProgressReports > 0),
      ),
  );
}

/** Entry `index` has another next arrival now. */
export function entryMoved(state: TrafficState, index: number): void {
  state.times[index] = (state.entries[index] as TrafficSource).arrivals.next;
  findNext(state);
}

/** Finds the entry whose arrival is next; of several at one time, the first in the scenario. */
function findNext(state: TrafficState): void {
  const { times } = state;
  let next = -1;
  let nextTime = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    if (time < nextTime) {
      nextTime = time;
      next = i;
    }
  }
  state.next = next;
  state.nextTime = nextTime;
}

/** Applies the traffic and schedules of a changed scenario from `now` on; entries are matched by id, schedules by their trigger's. */
export function retuneTraffic(state: TrafficState, triggers: readonly TriggerState[], scenario: Scenario, now: number): void {
  for (const entry of state.entries) {
    const changed = entry.id === null ? changedSchedule(entry, triggers, scenario) : scenario.traffic.find(({ id }) => id === entry.id);
    if (!changed) continue;
    entry.arrivals.retune(now, changed);
    entry.content = contentSampler(changed, entry.firstBody);
  }
  for (const index of state.entries.keys()) entryMoved(state, index);
}

function changedSchedule(entry: TrafficSource, triggers: readonly TriggerState[], scenario: Scenario): Traffic | null {
  const trigger = scenario.triggers.find(({ id }) => id === triggers[entry.triggers[0] as number]?.id);
  return trigger === undefined ? null : scheduledTraffic(trigger, scenario, entry.keyHigh, entry.keyLow);
}
