/** What was given up, and into which queue or destination it went: the arrivals of each, whether something polls it or not. */

import { firstAbove } from '../../base/bisect.ts';
import { NumberColumn } from '../../base/numberColumn.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { sortIntegersInSlices } from '../../base/sortIntegers.ts';
import { batchOfItem, brokerOf, markKinds, queueOf, receivesOf, type Scenario, scenarioAt, type Trace } from '../../sim/index.ts';
import { brokerDeadLetters } from './brokerDeadLetters.ts';

export interface Arrivals {
  /** Name of the queue, topic, bucket, bus or function that they went to. */
  readonly target: string;
  /** When each came, ascending, µs. */
  readonly times: Float64Array;
  /** The event, message or first record (of a batch that was given up) that it tells of: rows of requests. */
  readonly requests: Uint32Array;
}

/** By name of the dead-letter queue or on-failure destination. */
export const arrivalsByTarget = onceFor((trace: Trace, _: null) => findArrivals(trace));

/** The arrivals of every dead-letter queue and on-failure destination that got any, by its name. */
export const givenUpTo = (trace: Trace): ReadonlyMap<string, Arrivals> => arrivalsByTarget.now(trace, null);

function* findArrivals(trace: Trace): Slices<ReadonlyMap<string, Arrivals>> {
  const found = new Map<string, Record<'times' | 'requests', NumberColumn>>();
  const batches = new Set<number>();
  const kinds = markKinds.map(({ name }) => name);
  yield* eachIndex(trace.marks.length, (row) => {
    const kind = kinds[trace.marks.kind[row] as number];
    if (kind !== 'deadLettered' && kind !== 'sentToDestination') return;
    const request = trace.marks.subject[row] as number;
    const time = trace.marks.time[row] as number;
    const scenario = scenarioAt(trace, time);
    const target = targetOf(trace, request, kind, scenario);
    // kafka.topic-gets-records: every one of them.
    const isTopic = scenario.resources.some(({ name, type }) => name === target && type === 'kafka');
    if (target === null || (!isTopic && isOfKnownBatch(trace, request, batches))) return;
    const own = found.get(target) ?? { times: new NumberColumn(), requests: new NumberColumn() };
    found.set(target, own);
    own.times.push(time);
    own.requests.push(request);
  });
  const arrivals = new Map<string, Arrivals>();
  for (const [target, own] of found) {
    const times = own.times.build();
    const requests = Uint32Array.from(own.requests.build());
    yield* sortIntegersInSlices(times, requests);
    arrivals.set(target, { target, times, requests });
  }
  return arrivals;
}

/** How many had come by `t`, µs. */
export const arrivedUntil = ({ times }: Arrivals, t: number): number => firstAbove(times, t);

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
  if (trigger?.machine === 'queueMessage') {
    const queue = queueOf(trace, index) ?? '';
    const broker = brokerOf(trace, queue);
    return broker === null ? nameIn(resourceSettings(scenario, queue).deadLetterQueue) : brokerDeadLetters(broker, queue);
  }
  if (trigger?.machine === 'streamBatch') return nameIn(settings.onFailure);
  const fn = scenario.functions.find(({ name }) => name === trace.functions[trigger?.function ?? 0]);
  if (kind === 'sentToDestination') return fn?.asyncConfig.onFailure ?? null;
  const isOutside = trace.machines.asynchronous[trace.requests.state[request] as number]?.tags.includes('outside') ?? false;
  return isOutside ? nameIn(settings.deadLetterQueue) : (fn?.deadLetterQueue ?? null);
}

const resourceSettings = (scenario: Scenario, name: string | null): Readonly<Record<string, unknown>> =>
  scenario.resources.find((resource) => resource.name === name)?.settings ?? {};

const nameIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
