/** The ways between the parts of the stage: what sends where, what invokes what, what is called, and where failures go. */
import type { Scenario, Trace } from '../../sim/index.ts';
import { failureTargets, feedsOf } from './failureTargets.ts';
import type { StagePart } from './stageParts.ts';

/** A way between two parts. There is one at most in each direction. */
export interface StageWay {
  /** Places in the model's list of parts. */
  readonly from: number;
  readonly to: number;
  /** Triggers whose events enter a queue on it, and those whose attempts reach a function on it. */
  readonly sends: readonly number[];
  readonly invokes: readonly number[];
  /** Resource that a function calls on it, or null. */
  readonly calls: string | null;
  /** Whether failed events take it. */
  readonly isFailure: boolean;
}

/** Every way between `parts`; what leads from one part to the same other one shares a way. */
export function waysOf(trace: Trace, scenario: Scenario, parts: readonly StagePart[]): StageWay[] {
  const ways = new Map<string, Draft>();
  const functionPart = (fn: number): number => parts.findIndex((part) => part.kind === 'function' && part.function === fn);
  const queuePart = (fn: number): number => parts.findIndex((part) => part.kind === 'queue' && part.function === fn);
  const resourcePart = (name: string): number => parts.findIndex((part) => part.kind === 'resource' && part.name === name);
  const way = (from: number, to: number): Draft => {
    const found = ways.get(`${from}/${to}`) ?? { from, to, sends: [], invokes: [], calls: null, isFailure: false };
    ways.set(`${from}/${to}`, found);
    return found;
  };
  const ownPart = (trigger: number): number => parts.findIndex((part) => part.kind !== 'queue' && part.triggers.includes(trigger));
  trace.triggers.forEach(({ id, machine, function: fn, call }, trigger) => {
    // A trigger without a part of its own stands for calls in a function's code; they may go through an API or a function URL.
    const caller = functionPart(trace.functions.indexOf(id.slice(0, id.indexOf(':'))));
    const front = ownPart(trace.triggers.findIndex((other) => other.id === call?.through));
    const own = ownPart(trigger);
    const from = own >= 0 ? own : front >= 0 ? front : caller;
    const to = functionPart(fn);
    if (own < 0 && front >= 0) way(caller, front).sends.push(trigger);
    if (machine !== 'asynchronous') way(from, to).invokes.push(trigger);
    else {
      way(from, queuePart(fn)).sends.push(trigger);
      way(queuePart(fn), to).invokes.push(trigger);
    }
    for (const target of failureTargets(trace, scenario, trigger)) {
      const end = resourcePart(target.to);
      if (end >= 0) way(target.from === 'function' ? to : from, end).isFailure = true;
    }
  });
  parts.forEach((part, from) => {
    if (part.kind !== 'resource') return;
    for (const queue of feedsOf(scenario, part.name)) {
      const to = resourcePart(queue);
      const isFedByTraffic = scenario.traffic.some((entry) => entry.to === queue);
      // Where a queue has traffic of its own, too, the record does not tell which message came which way.
      way(from, to).sends.push(...(isFedByTraffic ? [] : (parts[to]?.triggers.slice(0, 1) ?? [])));
    }
  });
  trace.functions.forEach((name, fn) => {
    const { init, handler } = scenario.functions.find((candidate) => candidate.name === name) ?? { init: [], handler: [] };
    for (const step of [...init, ...handler]) {
      const to = step.kind === 'call' ? resourcePart(step.on) : -1;
      if (step.kind === 'call' && to >= 0) way(functionPart(fn), to).calls = step.on;
    }
  });
  return [...ways.values()].filter(({ from, to }) => from >= 0 && to >= 0);
}

type Draft = { -readonly [key in keyof StageWay]: StageWay[key] extends readonly number[] ? number[] : StageWay[key] };
