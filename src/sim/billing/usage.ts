/** What each function used up in a window: requests at their start, billed time at its end. */
import { NO_ROW } from '../../base/table.ts';
import { functionIn } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import type { Trace } from '../trace/tables.ts';
import { asyncRequestUnits } from './asyncRequestUnits.ts';
import { billedTimes } from './billedTime.ts';
import { type Architecture, chargedStorageGb, gigabytes } from './prices.ts';

/** Use of one function on one architecture (a timeline `set` may change it). */
export interface Usage {
  /** Index into `trace.functions`. */
  readonly function: number;
  readonly architecture: Architecture;
  /** Billed requests: a large asynchronous event counts as several. */
  requests: number;
  billedMs: number;
  gbSeconds: number;
  /** GB-seconds of /tmp above the free size. */
  storageGbSeconds: number;
}

/** Uses of all functions in order, of what happened in from ≤ t < to, µs. Each function has at least one, be it empty. */
export function usageOf(trace: Trace, from = 0, to = trace.horizon): Usage[] {
  const functions = trace.functions.length;
  const requests = new Float64Array(trace.epochs.length * functions);
  const milliseconds = new Float64Array(requests.length);
  countAttempts(trace, from, to, requests, milliseconds);
  return trace.functions.flatMap((_, fn) => {
    const uses: Usage[] = [];
    trace.epochs.forEach(({ scenario }, epoch) => {
      const { architecture, memorySize, ephemeralStorage } = functionIn(trace, scenario, fn);
      let use = uses.find((other) => other.architecture === architecture);
      const count = requests[epoch * functions + fn] as number;
      const billed = milliseconds[epoch * functions + fn] as number;
      if (!use) {
        if (epoch > 0 && count === 0 && billed === 0) return;
        use = { function: fn, architecture, requests: 0, billedMs: 0, gbSeconds: 0, storageGbSeconds: 0 };
        uses.push(use);
      }
      use.requests += count;
      use.billedMs += billed;
      use.gbSeconds += (billed / 1000) * gigabytes(memorySize);
      use.storageGbSeconds += (billed / 1000) * chargedStorageGb(ephemeralStorage);
    });
    return uses;
  });
}

function countAttempts(trace: Trace, from: number, to: number, requests: Float64Array, milliseconds: Float64Array): void {
  const { invocations, environments } = trace;
  const times = billedTimes(trace);
  const units = requestUnits(trace);
  const functions = trace.functions.length;
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW) continue;
    const use = (environments.epoch[environment] as number) * functions + (environments.function[environment] as number);
    const start = Math.max(invocations.time[row] as number, environments.ready[environment] as number);
    if (start >= from && start < to) requests[use] = (requests[use] as number) + (units ? units(row) : 1);
    if (invocations.ending[row] === ENDING.running) continue;
    const end = start === Number.POSITIVE_INFINITY ? endOf(trace, row) : start + (invocations.duration[row] as number);
    // billedMs, written out: this runs a million times.
    if (end >= from && end < to) milliseconds[use] = (milliseconds[use] as number) + Math.ceil((times[row] as number) / 1000);
  }
}

/** How many requests an attempt counts as; null when every one counts as one. */
export function requestUnits(trace: Trace): ((row: number) => number) | null {
  const scenario = (trace.epochs[0] as Trace['epochs'][number]).scenario;
  const bySource = trace.sources.map(({ trigger, id }) => {
    const payload = scenario.traffic.find((traffic) => traffic.id === id)?.payloadSize ?? 1;
    return trace.triggers[trigger]?.machine === 'asynchronous' ? asyncRequestUnits(payload) : 1;
  });
  if (bySource.every((units) => units === 1)) return null;
  const { requests, invocations, requestSources } = trace;
  const byTrigger = trace.triggers.map((_, trigger) => trace.sources.findIndex((source) => source.trigger === trigger));
  return (row) => {
    const request = invocations.request[row] as number;
    const source = requestSources[request] ?? byTrigger[requests.trigger[request] as number] ?? -1;
    return bySource[source] ?? 1;
  };
}
