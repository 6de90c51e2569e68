/** What was given up, and into which queue or destination it went: the arrivals of each, whether something polls it or not. */
import { firstAbove } from '../../base/bisect.ts';
import { batchOfItem, markKinds, queueOf, receivesOf, type Scenario, scenarioAt, type Trace } from '../../sim/index.ts';

export interface Arrivals {
  /** Name of the queue, topic, bucket, bus or function that they went to. */
  readonly target: string;
  /** When each came, ascending, µs. */
  readonly times: Float64Array;
  /** The event, message or first record (of a batch that was given up) that it tells of: rows of requests. */
  readonly requests: Uint32Array;
}

const known = new WeakMap<Trace, ReadonlyMap<string, Arrivals>>();

/** The arrivals of every dead-letter queue and on-failure destination that got any, by its name. */
export function givenUpTo(trace: Trace): ReadonlyMap<string, Arrivals> {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const found = new Map<string, { time: number; request: number }[]>();
  const batches = new Set<number>();
  const kinds = markKinds.map(({ name }) => name);
  for (let row = 0; row < trace.marks.length; row++) {
    const kind = kinds[trace.marks.kind[row] as number];
    if (kind !== 'deadLettered' && kind !== 'sentToDestination') continue;
    const request = trace.marks.subject[row] as number;
    const time = trace.marks.time[row] as number;
    if (isOfKnownBatch(trace, request, batches)) continue;
    const target = targetOf(trace, request, kind, scenarioAt(trace, time));
    if (target === null) continue;
    const list = found.get(target) ?? [];
    list.push({ time, request });
    found.set(target, list);
  }
  const arrivals = new Map([...found].map(([target, list]) => [target, columnsOf(target, list)]));
  known.set(trace, arrivals);
  return arrivals;
}

/** How many had come by `t`, µs. */
export const arrivedUntil = ({ times }: Arrivals, t: number): number => firstAbove(times, t);

function columnsOf(target: string, list: readonly { readonly time: number; readonly request: number }[]): Arrivals {
  const sorted = list.toSorted((a, b) => a.time - b.time);
  return { target, times: Float64Array.from(sorted, ({ time }) => time), requests: Uint32Array.from(sorted, ({ request }) => request) };
}

/** streams.on-failure: of a batch of records that is given up one message tells. */
function isOfKnownBatch(trace: Trace, request: number, batches: Set<number>): boolean {
  if (trace.triggers[trace.requests.trigger[request] as number]?.machine !== 'streamBatch') return false;
  const last = receivesOf(trace, request).reduce((latest, item) => Math.max(latest, batchOfItem(trace, item)), -1);
  if (last < 0) return false;
  const isKnown = batches.has(last);
  batches.add(last);
  return isKnown;
}

function targetOf(trace: Trace, request: number, kind: 'deadLettered' | 'sentToDestination', scenario: Scenario): string | null {
  const index = trace.requests.trigger[request] as number;
  const trigger = trace.triggers[index];
  const settings = scenario.triggers.find(({ id }) => id === trigger?.id)?.settings ?? {};
  if (trigger?.machine === 'queueMessage') return nameIn(resourceSettings(scenario, queueOf(trace, index)).deadLetterQueue);
  if (trigger?.machine === 'streamBatch') return nameIn(settings.onFailure);
  const fn = scenario.functions.find(({ name }) => name === trace.functions[trigger?.function ?? 0]);
  if (kind === 'sentToDestination') return fn?.asyncConfig.onFailure ?? null;
  const isOutside = trace.machines.asynchronous[trace.requests.state[request] as number]?.tags.includes('outside') ?? false;
  return isOutside ? nameIn(settings.deadLetterQueue) : (fn?.deadLetterQueue ?? null);
}

const resourceSettings = (scenario: Scenario, name: string | null): Readonly<Record<string, unknown>> =>
  scenario.resources.find((resource) => resource.name === name)?.settings ?? {};

const nameIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
