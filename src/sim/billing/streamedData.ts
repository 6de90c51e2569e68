/** How much functions streamed to the clients of their URLs beyond what is free of each response. */
import { ruleValue } from '../rules/index.ts';
import type { Scenario } from '../scenario/model.ts';
import { configurationOf } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import type { Trace } from '../trace/tables.ts';
import { type Architecture, gigabytes } from './prices.ts';

/** GB of one response that are charged: what lies above the free part (billing.streaming-free-part). `megabytes` is its size. */
export const chargedResponseGb = (megabytes: number): number =>
  gigabytes(Math.max(0, megabytes - ruleValue('billing.streaming-free-part')));

/** What one function streamed on one architecture. */
export interface Streamed {
  readonly function: number;
  readonly architecture: Architecture;
  /** Responses that are larger than their free part, and GB of all of them beyond it. */
  readonly responses: number;
  readonly gb: number;
}

/** Of the responses that were complete in from ≤ t < to, µs (billing.streaming-complete). */
export function streamedData(trace: Trace, from: number, to: number): readonly Streamed[] {
  if (!trace.triggers.some(({ type }) => type === 'function-url')) return [];
  // A timeline `set` may change what a URL does.
  const charges = trace.epochs.map(({ from: since, scenario }) => ({
    since,
    byTrigger: trace.triggers.map(({ id, type, call }) => (type === 'function-url' ? chargeOf(scenario, call?.through ?? id) : 0)),
  }));
  if (charges.every(({ byTrigger }) => byTrigger.every((gb) => gb === 0))) return [];
  const sums = new Map<string, Streamed>();
  const { invocations, requests, environments } = trace;
  for (let row = 0; row < invocations.length; row++) {
    if (invocations.ending[row] !== ENDING.succeeded) continue;
    const end = endOf(trace, row);
    if (end < from || end >= to) continue;
    const charge = charges.findLast(({ since }) => since <= (invocations.time[row] as number));
    const each = charge?.byTrigger[requests.trigger[invocations.request[row] as number] as number] ?? 0;
    if (each === 0) continue;
    const environment = invocations.environment[row] as number;
    const fn = environments.function[environment] as number;
    const { architecture } = configurationOf(trace, environment);
    const key = `${fn} ${architecture}`;
    const { responses = 0, gb = 0 } = sums.get(key) ?? {};
    sums.set(key, { function: fn, architecture, responses: responses + 1, gb: gb + each });
  }
  return [...sums.values()];
}

/** GB that each response of a function URL is charged for; 0 where it is not streamed. */
function chargeOf({ triggers }: Scenario, id: string): number {
  const settings = triggers.find((trigger) => trigger.id === id)?.settings;
  return settings?.invokeMode === 'RESPONSE_STREAM' && typeof settings.responseSize === 'number'
    ? chargedResponseGb(settings.responseSize / 1024)
    : 0;
}
