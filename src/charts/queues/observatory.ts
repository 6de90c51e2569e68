/** The queues of a scenario: which there are, what belongs to which, and all of them at a moment. */
import { type Broker, brokerOf, queuesOf, type Scenario, scenarioAt, type Trace } from '../../sim/index.ts';
import { brokerDeadLetters } from './brokerDeadLetters.ts';
import { type Arrivals, arrivedUntil, givenUpTo } from './deadLetters.ts';
import { type EventsMoment, eventsAt } from './eventsAt.ts';
import { functionsWithEvents } from './eventWaits.ts';
import { isFifo, type QueueMoment, queueAt } from './queueAt.ts';
import { type ShardMoment, shardsAt } from './shardAt.ts';

/** A queue that something polls. */
export interface PolledQueue {
  readonly name: string;
  readonly isFifo: boolean;
  /** Of Amazon MQ; null: a queue of SQS. */
  readonly broker: Broker | null;
  /** Names of the functions that it invokes. */
  readonly functions: readonly string[];
  readonly deadLetterQueue: string | null;
}

/** Lambda's internal queue in front of a function. */
export interface EventQueue {
  /** Index into `trace.functions`. */
  readonly function: number;
  readonly name: string;
  /** Where what is given up goes: the on-failure destination, the dead-letter queue. */
  readonly targets: readonly string[];
}

/** A mapping on a stream. */
export interface StreamMapping {
  /** Index into `trace.triggers`. */
  readonly trigger: number;
  readonly source: string;
  readonly function: string;
  readonly onFailure: string | null;
}

/** What there is to observe in a run. */
export interface Observatory {
  readonly queues: readonly PolledQueue[];
  readonly events: readonly EventQueue[];
  readonly streams: readonly StreamMapping[];
}

/** All of it at a moment, in the same order. */
export interface ObservatoryMoment {
  readonly queues: readonly QueueMoment[];
  readonly events: readonly EventsMoment[];
  /** Shards, by mapping. */
  readonly streams: readonly (readonly ShardMoment[])[];
}

const known = new WeakMap<Trace, Observatory>();

/** The queues of a trace; the second call returns the first one's result. */
export function observatoryOf(trace: Trace): Observatory {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const scenario = scenarioAt(trace, 0);
  const observatory: Observatory = {
    queues: inOrder(queuesOf(trace).map((name) => polledQueue(trace, scenario, name))),
    events: functionsWithEvents(trace).map((fn) => eventQueue(trace, scenario, fn)),
    streams: trace.triggers.flatMap(({ machine }, trigger) => (machine === 'streamBatch' ? [streamMapping(trace, scenario, trigger)] : [])),
  };
  known.set(trace, observatory);
  return observatory;
}

/** Whether there is anything to observe in a run. */
export function hasQueues(trace: Trace): boolean {
  const { queues, events, streams } = observatoryOf(trace);
  return queues.length + events.length + streams.length > 0;
}

/** All queues at `t`, µs, with all that happens at that instant. Fast after the first call: it bisects and looks at what is there at `t`. */
export function observatoryAt(trace: Trace, t: number): ObservatoryMoment {
  const { queues, events, streams } = observatoryOf(trace);
  return {
    queues: queues.map(({ name }) => queueAt(trace, name, t)),
    events: events.map(({ function: fn }) => eventsAt(trace, fn, t)),
    streams: streams.map(({ trigger }) => shardsAt(trace, trigger, t)),
  };
}

/** What had gone to the queue or destination `target` by `t`: how many, and the newest ones, newest first. */
export function givenUpAt(
  trace: Trace,
  target: string,
  t: number,
  most: number,
): { readonly count: number; readonly newest: readonly { readonly request: number; readonly time: number }[] } {
  const arrivals: Arrivals | undefined = givenUpTo(trace).get(target);
  if (arrivals === undefined) return { count: 0, newest: [] };
  const count = arrivedUntil(arrivals, t);
  const newest = Array.from({ length: Math.min(most, count) }, (_, i) => ({
    request: arrivals.requests[count - 1 - i] as number,
    time: arrivals.times[count - 1 - i] as number,
  }));
  return { count, newest };
}

function polledQueue(trace: Trace, scenario: Scenario, name: string): PolledQueue {
  const deadLetterQueue = scenario.resources.find((resource) => resource.name === name)?.settings.deadLetterQueue;
  const broker = brokerOf(trace, name);
  const functions = scenario.triggers.flatMap((trigger) => (trigger.source === name ? [trigger.function] : []));
  return {
    name,
    isFifo: isFifo(trace, name),
    broker,
    functions: [...new Set(functions)],
    deadLetterQueue: broker !== null ? brokerDeadLetters(broker, name) : typeof deadLetterQueue === 'string' ? deadLetterQueue : null,
  };
}

/** Each queue right before the one that its dead letters go to. */
function inOrder(queues: readonly PolledQueue[]): readonly PolledQueue[] {
  const placed: PolledQueue[] = [];
  const place = (queue: PolledQueue): void => {
    if (placed.includes(queue)) return;
    placed.push(queue);
    const next = queues.find(({ name }) => name === queue.deadLetterQueue);
    if (next !== undefined) place(next);
  };
  const isTarget = ({ name }: PolledQueue): boolean => queues.some(({ deadLetterQueue }) => deadLetterQueue === name);
  for (const queue of queues) if (!isTarget(queue)) place(queue);
  for (const queue of queues) place(queue);
  return placed;
}

function eventQueue(trace: Trace, scenario: Scenario, fn: number): EventQueue {
  const name = trace.functions[fn] as string;
  const configuration = scenario.functions.find((each) => each.name === name);
  const targets = [configuration?.asyncConfig.onFailure, configuration?.deadLetterQueue].filter((target) => typeof target === 'string');
  return { function: fn, name, targets };
}

function streamMapping(trace: Trace, scenario: Scenario, trigger: number): StreamMapping {
  const { id, function: fn } = trace.triggers[trigger] as Trace['triggers'][number];
  const configured = scenario.triggers.find((each) => each.id === id);
  const onFailure = configured?.settings.onFailure;
  return {
    trigger,
    source: configured?.source ?? id,
    function: trace.functions[fn] as string,
    onFailure: typeof onFailure === 'string' ? onFailure : null,
  };
}
