/** How busy the first function would be on average, computed from the scenario alone: no run is needed, so the hint follows every keystroke. */
import { parseDuration, ruleValue, triggerByType } from '../../sim/index.ts';
import { type Batches, batchesOf } from './batches.ts';
import { getAt } from './path.ts';
import { meanDuration } from './quantity.ts';
import { entriesOf, isRecord, itemsOf, numberOr, textOr } from './record.ts';

export interface Load {
  /** Requests, messages or records per second on average; 0 when there are only bursts. */
  readonly rate: number;
  /** Seconds that one invocation for one event takes on a warm environment, calls to resources with an unset latency left out. */
  readonly seconds: number;
  /** The part of `seconds` that each further record of a batch takes again. */
  readonly perRecord: number;
  /** How a mapping batches the events; null when each is an invocation of its own. */
  readonly batches: Batches | null;
  /** The biggest burst and when it comes and how long it takes, µs; null without one. */
  readonly burst: { readonly count: number; readonly at: number; readonly over: number } | null;
  /** Null: unreserved. */
  readonly reserved: number | null;
  readonly accountLimit: number;
  /** Whether all of it comes through queues: what finds no room waits and is tried again, and no caller is refused. */
  readonly waits: boolean;
}

/** Null when the scenario has no function, no handler time can be told, or batches are mixed with other events. */
export function loadOf(json: unknown): Load | null {
  const [name, settings] = entriesOf(getAt(json, ['functions']))[0] ?? [];
  if (name === undefined) return null;
  const seconds = handlerSeconds(json, settings);
  if (seconds === null) return null;
  const traffic = trafficOf(json, name);
  const triggers = triggersOf(json, name);
  const keys = Math.max(0, ...traffic.map((entry) => numberOr(getAt(entry, ['keys', 'count']), 0)));
  const batches = triggers.map((trigger) => batchesOf(json, trigger, keys === 0 ? null : keys));
  if (batches.length > 1 && batches.some((each) => each !== null)) return null;
  const bursts = traffic
    .filter((entry) => entry.pattern === 'burst')
    .map((entry) => ({ count: numberOr(entry.count, 0), at: micros(entry.at), over: micros(entry.over) }));
  return {
    rate: traffic.reduce((sum, entry) => sum + rateOf(entry), 0),
    seconds: seconds.fixed + seconds.perRecord,
    perRecord: seconds.perRecord,
    batches: batches[0] ?? null,
    burst: bursts.toSorted((a, b) => b.count - a.count)[0] ?? null,
    reserved: numberOr(getAt(settings, ['reservedConcurrentExecutions']), null),
    accountLimit: numberOr(getAt(json, ['account', 'concurrentExecutions']), ruleValue('limits.account-concurrency')),
    waits: triggers.every((trigger) => !['synchronous', undefined].includes(triggerByType(textOr(trigger.type, ''))?.way)),
  };
}

const micros = (json: unknown): number => parseDuration(textOr(json, '0s')) ?? 0;

/** Traffic that reaches the function: sent to one of its triggers, or to a resource that triggers it. */
function trafficOf(json: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const doors = triggersOf(json, name).flatMap((trigger) => [trigger.id, trigger.source]);
  const entries = itemsOf(getAt(json, ['traffic'])).filter(isRecord);
  return entries.filter((entry) => doors.includes(entry.to));
}

function triggersOf(json: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  return itemsOf(getAt(json, ['triggers']))
    .filter(isRecord)
    .filter((trigger) => trigger.function === name);
}

function rateOf(entry: Readonly<Record<string, unknown>>): number {
  if (entry.pattern === 'ramp') return (numberOr(entry.startRate, 0) + numberOr(entry.endRate, 0)) / 2;
  if (entry.pattern === 'sine') return numberOr(entry.mean, 0);
  return numberOr(entry.rate, 0);
}

function handlerSeconds(json: unknown, settings: unknown): { readonly fixed: number; readonly perRecord: number } | null {
  let [fixed, perRecord] = [0, 0];
  for (const step of itemsOf(getAt(settings, ['handler']))) {
    if (!isRecord(step) || step.when === 'first') continue;
    const once = stepMicros(json, settings, step);
    if (once === null) return null;
    const seconds = (once * numberOr(step.times, 1)) / 1e6;
    if (step.per === 'record') perRecord += seconds;
    else fixed += seconds;
  }
  return fixed + perRecord > 0 ? { fixed, perRecord } : null;
}

function stepMicros(json: unknown, settings: unknown, step: Readonly<Record<string, unknown>>): number | null {
  if ('io' in step) return meanDuration(step.io);
  if ('cpu' in step) {
    const work = meanDuration(step.cpu);
    return work === null ? null : work / cpuShare(settings, numberOr(step.threads, 1));
  }
  return meanDuration(getAt(json, ['resources', textOr(step.on, ''), 'latency'])) ?? 0;
}

/** cpu.mb-per-vcpu: below one vCPU work takes longer; above it, only more threads are faster. */
function cpuShare(settings: unknown, threads: number): number {
  const memory = numberOr(getAt(settings, ['memorySize']), ruleValue('limits.memory-default'));
  return Math.min(memory / ruleValue('cpu.mb-per-vcpu'), threads);
}
