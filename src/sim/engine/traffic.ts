/** Where requests come from: every traffic entry with the triggers it reaches, merged in order of time. */
import { childWord } from '../../base/random.ts';
import type { Scenario, Traffic } from '../scenario/model.ts';
import type { Source } from '../trace/tables.ts';

import { type ClosedArrivals, createClosedArrivals } from './arrivals/closed.ts';
import { type Arrivals, createArrivals } from './arrivals/index.ts';
import { ENTITY } from './purposes.ts';
import type { TriggerState } from './triggerState.ts';
import { textKey } from './world.ts';

/** A traffic entry at work. */
export interface TrafficSource {
  readonly id: string;
  /** Key of its requests: the k-th is child k of both words. */
  readonly keyHigh: number;
  readonly keyLow: number;
  arrivals: Arrivals;
  readonly closed: ClosedArrivals | null;
  /** Whether each arrival is one open-loop request at one trigger. */
  readonly single: boolean;
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
  /** Timeline invokes so far by trigger. */
  readonly invokeCounts: number[];
  /** Whether some trigger has more than one source, so that the trace must tell which. */
  readonly manySources: boolean;
  /** Entry whose arrival is next, or -1, and its time. */
  next: number;
  nextTime: number;
}

/** The triggers that an arrival at `to` (a trigger's id or a resource's name) reaches. */
function reached(to: string, scenario: Scenario, triggers: readonly TriggerState[]): number[] {
  return triggers.flatMap((trigger, index) => {
    const source = scenario.triggers.find(({ id }) => id === trigger.id)?.source;
    return trigger.id === to || source === to ? [index] : [];
  });
}

/** Traffic at time 0. `sources` of the trace are numbered here. */
export function createTraffic(scenario: Scenario, triggers: readonly TriggerState[]): TrafficState {
  const sources: Source[] = [];
  const entries = scenario.traffic.map((traffic): TrafficSource => {
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
      triggers: indices,
      sources: numbers,
    };
  });
  const invokeSources = triggers.map((_, trigger) => sources.push({ trigger, id: 'invoke' }) - 1);
  const invoked = scenario.timeline.flatMap((entry) =>
    entry.kind === 'invoke' ? [triggers.findIndex(({ id }) => id === entry.trigger)] : [],
  );
  const inUse = [...entries.flatMap((entry) => entry.triggers), ...new Set(invoked)];
  const state: TrafficState = {
    entries: entries.filter((entry) => entry.triggers.length > 0),
    sources,
    invokeSources,
    invokeCounts: triggers.map(() => 0),
    manySources: new Set(inUse).size < inUse.length,
    next: -1,
    nextTime: 0,
  };
  findNext(state);
  return state;
}

/** Finds the entry whose arrival is next; of several at one time, the first in the scenario. */
export function findNext(state: TrafficState): void {
  const { entries } = state;
  let next = -1;
  let nextTime = Number.POSITIVE_INFINITY;
  for (let i = 0; i < entries.length; i++) {
    const time = (entries[i] as TrafficSource).arrivals.next;
    if (time < nextTime) {
      nextTime = time;
      next = i;
    }
  }
  state.next = next;
  state.nextTime = nextTime;
}

/** Applies changed traffic from `now` on; entries are matched by id. */
export function retuneTraffic(state: TrafficState, traffic: readonly Traffic[], now: number): void {
  for (const entry of state.entries) {
    const changed = traffic.find(({ id }) => id === entry.id);
    if (changed) entry.arrivals.retune(now, changed);
  }
  findNext(state);
}
