/** For tests only: random scenarios in which all sources are at work for minutes, so that retries, redrives and expiry come to their ends. */
import fc from 'fast-check';
import type { JsonInput, ScenarioInput } from '../../scenario/input.ts';
import { parseScenario } from '../../scenario/parseScenario.ts';
import { mixedScenarioArbitrary } from '../../scenario/testing.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';

/** Checks a property of the run of every random scenario. Within a file of tests each scenario is run once, however many properties look at it. */
export function always(check: (trace: Trace) => void, numRuns = 40): void {
  fc.assert(
    fc.property(longScenarioArbitrary, (input) => check(runOf(input))),
    { numRuns, seed: 20261125 },
  );
}

const runs = new Map<string, Trace>();

function runOf(input: ScenarioInput): Trace {
  const text = JSON.stringify(input);
  const known = runs.get(text);
  if (known) return known;
  const result = parseScenario(input);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const trace = simulate(result.scenario);
  runs.set(text, trace);
  return trace;
}

type Triggers = NonNullable<ScenarioInput['triggers']>;
type Traffic = NonNullable<ScenarioInput['traffic']>[number];
type Resources = NonNullable<ScenarioInput['resources']>;

/** Who listens where what failed, succeeded or was passed on goes to. All of it ends in the function `listener`, which makes nothing new. */
const listeners = fc
  .record({
    pollers: fc.constantFrom(null, { minimumPollers: 2, maximumPollers: 2 }),
    reports: fc.constantFrom([], ['ReportBatchItemFailures']),
    tumblingWindow: fc.constantFrom(null, '7s'),
    factor: fc.constantFrom(1, 2),
    retries: fc.constantFrom(0, 2),
  })
  .map(
    ({ pollers, reports, tumblingWindow, factor, retries }): Triggers => [
      { id: 'queue-0', type: 'sqs', source: 'queue', provisionedPollers: pollers },
      { id: 'dead-letters-0', type: 'sqs', source: 'dead-letters', functionResponseTypes: reports },
      { id: 'dead-fifo-0', type: 'sqs', source: 'dead-fifo', maximumConcurrency: 2 },
      { id: 'fan-0', type: 'sqs', source: 'fan', batchSize: 3 },
      { id: 'topic-0', type: 'sns', source: 'topic' },
      {
        id: 'stream-1',
        type: 'kinesis',
        source: 'stream',
        tumblingWindow,
        parallelizationFactor: factor,
        maximumRetryAttempts: retries,
        bisectBatchOnFunctionError: true,
        functionResponseTypes: reports,
        onFailure: 'queue',
      },
      { id: 'changes-1', type: 'dynamodb-streams', source: 'table', maximumRetryAttempts: retries, onFailure: 'queue' },
    ],
  );

const listener = fc.record({
  runtime: fc.constant('python3.13'),
  timeout: fc.constantFrom('2s', '10s'),
  handler: fc.constantFrom<JsonInput[]>(
    [{ io: '100ms' }],
    [{ io: { exponential: '1s' }, per: 'record', errorRate: 0.2 }],
    [
      { io: '300ms', errorRate: 0.3 },
      { call: 'dynamodb:GetItem', on: 'table' },
      { call: 'database:Query', on: 'db' },
    ],
  ),
});

/** Work that is always there, in the first minute: keys for the groups and shards, a burst that limits cannot take at once. */
const load = fc
  .record({ keys: fc.integer({ min: 1, max: 4 }), count: fc.integer({ min: 2, max: 12 }), over: fc.constantFrom('0s', '10s') })
  .map(({ keys, count, over }): ((to: string) => Traffic) => {
    return (to) => ({ to, pattern: 'burst', at: '1s', count, over, keys: { count: keys, skew: 0 }, bodies: [{ body: { kind: 'order' } }] });
  });

const loaded = ['jobs', 'orders', 'stream', 'table', 'clicks', 'payments', 'letters', 'bucket', 'url-0', 'site'];
const poisoned = fc.subarray(['jobs', 'orders', 'stream', 'table', 'clicks', 'payments', 'letters', 'dead-letters']);

/** The random mix of all sources, made to last, with listeners and load. */
export const longScenarioArbitrary: fc.Arbitrary<ScenarioInput> = fc
  .record({
    mix: mixedScenarioArbitrary(9),
    listener,
    listeners,
    load,
    poisoned,
    retention: fc.constantFrom('4d', '4d', '60s'),
  })
  .map(({ mix, retention, ...more }): ScenarioInput => {
    const triggers: Triggers = [...(mix.triggers ?? []), ...more.listeners.map((trigger) => ({ ...trigger, function: 'listener' }))];
    const here = new Set<unknown>(triggers.flatMap(({ id, source }) => [id, source]));
    const isHere = (name: string): boolean => here.has(name);
    return {
      ...mix,
      duration: '5m',
      functions: { ...mix.functions, listener: more.listener },
      resources: keptFor(retention, mix.resources ?? {}, 'jobs', 'dead-letters'),
      triggers,
      traffic: [...(mix.traffic ?? []).map((entry) => ({ ...entry, end: '40s' })), ...loaded.filter(isHere).map(more.load)],
      timeline: [
        ...(mix.timeline ?? []),
        ...more.poisoned.filter(isHere).map((resource) => ({ at: '1s', poison: { resource, count: 1 } })),
      ],
    };
  });

/** The resources, of which some queues keep messages for another time. */
const keptFor = (retention: string, resources: Resources, ...queues: readonly string[]): Resources =>
  Object.fromEntries(Object.entries(resources).map(([name, each]) => [name, queues.includes(name) ? { ...each, retention } : each]));
