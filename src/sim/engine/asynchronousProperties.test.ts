/** What holds of asynchronous events in every run: random sources, failures, faults, permissions, targets and changes mixed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import type { JsonInput } from '../scenario/input.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { ENDING, endings } from '../trace/endings.ts';
import { requestsAt } from '../trace/requestsAt.ts';
import { markKinds, originKinds, type Trace } from '../trace/tables.ts';
import { simulate } from './simulate.ts';

const RUNS = { numRuns: 60, seed: 20261124 };

const target = fc.constantFrom(null, null, 'topic', 'outbox', 'flaky');
const policy = (action: string) =>
  fc.constantFrom(
    null,
    null,
    { Statement: [] },
    { Statement: [{ Effect: 'Allow', Action: action, Resource: '*', ...(action === 'lambda:*' ? { Principal: '*' } : {}) }] },
  );

const functionArbitrary = fc.record({
  runtime: fc.constant('python3.13'),
  timeout: fc.constant('5s'),
  handler: fc.constantFrom<JsonInput[]>([{ io: '100ms' }], [{ io: '2s' }], [{ io: { exponential: '3s' } }]),
  errorRate: fc.constantFrom(0, 0.3, 1),
  reservedConcurrentExecutions: fc.constantFrom(null, 0, 1, 3),
  asyncConfig: fc.record({
    maximumRetryAttempts: fc.constantFrom(0, 1, 2),
    maximumEventAge: fc.constantFrom('60s', '6h'),
    onFailure: fc.oneof(target, fc.constant('helper')),
    onSuccess: fc.constantFrom(null, null, 'topic', 'helper'),
  }),
  deadLetterQueue: fc.constantFrom(null, 'topic', 'flaky'),
  role: policy('*'),
  resourcePolicy: policy('lambda:*'),
});

const deadLetters = { deadLetterQueue: fc.constantFrom(null, 'queue') };
const sources = fc.record({
  uploads: fc.record({
    type: fc.constant('s3'),
    source: fc.constant('bucket'),
    function: fc.constant('f'),
    prefix: fc.constantFrom('', 'raw/'),
  }),
  news: fc.record({ type: fc.constant('sns'), source: fc.constant('news-topic'), function: fc.constant('f'), ...deadLetters }),
  rule: fc.record({
    type: fc.constant('eventbridge'),
    source: fc.constant('bus'),
    function: fc.constant('f'),
    maximumRetryAttempts: fc.constantFrom(0, 3, 185),
    maximumEventAge: fc.constantFrom('60s', '24h'),
    ...deadLetters,
  }),
  clock: fc.record({
    type: fc.constant('schedule'),
    function: fc.constant('f'),
    expression: fc.constant('rate(1 minute)'),
    flexibleTimeWindow: fc.constantFrom('0s', '2m'),
  }),
});

const faultOn = fc.record({
  at: fc.constantFrom('0s', '20s'),
  fault: fc.record({
    on: fc.constantFrom('uploads', 'news', 'rule', 'clock', 'topic', 'outbox'),
    errorRate: fc.constantFrom(0.5, 1),
    for: fc.constantFrom('30s', '10m'),
  }),
});
const setOf = fc.record({ at: fc.constant('90s'), reserved: fc.constantFrom(null, 0, 2) }).map(({ at, reserved }) => ({
  at,
  set: { 'functions.f.reservedConcurrentExecutions': reserved },
}));

const bodies = [{ body: { key: 'raw/a' }, weight: 2 }, { body: { key: 'b' } }];

const scenarioArbitrary = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    f: functionArbitrary,
    triggers: sources,
    duplicateRate: fc.constantFrom(0, 0.2, 1),
    timeline: fc.array(fc.oneof(faultOn, setOf), { maxLength: 3 }),
  })
  .map(({ seed, f, triggers, duplicateRate, timeline }) => ({
    version: 1,
    seed,
    duration: '8m',
    platform: { duplicateRate },
    functions: { f, helper: { handler: [{ io: '50ms' }] } },
    resources: {
      bucket: { type: 's3' },
      'news-topic': { type: 'sns' },
      bus: { type: 'eventbridge' },
      queue: { type: 'sqs' },
      topic: { type: 'sns' },
      outbox: { type: 'eventbridge' },
      flaky: { type: 'sns', errorRate: 0.5 },
    },
    triggers: [
      ...Object.entries(triggers).map(([id, trigger]) => ({ id, ...trigger })),
      { id: 'at-topic', type: 'sns', source: 'topic', function: 'helper' },
      { id: 'at-outbox', type: 'eventbridge', source: 'outbox', function: 'helper' },
      { id: 'at-flaky', type: 'sns', source: 'flaky', function: 'helper' },
    ],
    traffic: ['bucket', 'news-topic', 'bus'].map((to) => ({ to, pattern: 'poisson', rate: 0.3, end: '2m', bodies })),
    timeline,
  }));

const always = (check: (trace: Trace) => void): void =>
  fc.assert(
    fc.property(scenarioArbitrary, (input) => {
      const result = parseScenario(input);
      if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
      const trace = simulate(result.scenario);
      expect(trace.stopped).toBeNull();
      check(trace);
    }),
    RUNS,
  );

const rowsOf = (trace: Trace): number[] => Array.from(trace.requests.sent, (_, row) => row);
const stateOf = (trace: Trace, row: number) => trace.machines.asynchronous[trace.requests.state[row] as number];
const kindOf = (trace: Trace, row: number): string => originKinds[trace.origins.kind[row] as number]?.name ?? '';

/** Marks of a kind on each request. */
const marksOn = (trace: Trace, name: string): Map<number, number> => {
  const code = markKinds.findIndex((kind) => kind.name === name);
  const counts = new Map<number, number>();
  trace.marks.subject.forEach((row, i) => {
    if (trace.marks.kind[i] === code) counts.set(row, (counts.get(row) ?? 0) + 1);
  });
  return counts;
};

describe('of asynchronous events', () => {
  it('every one is on its way, waiting, in flight, or at one outcome that its trigger lists, at every instant', () => {
    always((trace) => {
      const moments = [...trace.requests.sent, ...trace.requests.settled, ...trace.invocations.time].filter((t) => t >= 0);
      for (const t of [...moments.filter((_, i) => i % 7 === 0), trace.horizon]) {
        for (const { sent, inFlight, waiting, outcomes } of requestsAt(trace, t)) {
          expect(Object.values(outcomes).reduce((sum, count) => sum + count, inFlight + waiting)).toBe(sent);
          expect(Math.min(inFlight, waiting)).toBeGreaterThanOrEqual(0);
        }
      }
      for (const row of rowsOf(trace)) {
        const outcome = stateOf(trace, row)?.outcome ?? null;
        expect(Number.isNaN(trace.requests.settled[row] as number)).toBe(outcome === null);
        if (outcome !== null) expect(trace.triggers[trace.requests.trigger[row] as number]?.outcomes).toContain(outcome);
      }
    });
  });

  it('each is run at most once more than its retries, and whatever else was tried was refused', () => {
    always((trace) => {
      const ran = new Map<number, number>();
      const { request, environment, ending } = trace.invocations;
      for (let row = 0; row < trace.invocations.length; row++) {
        if (environment[row] === NO_ROW) expect(['throttled', 'refused']).toContain(endings[ending[row] as number]?.outcome);
        else ran.set(request[row] as number, (ran.get(request[row] as number) ?? 0) + 1);
      }
      for (const [row, count] of ran) {
        const trigger = trace.triggers[trace.requests.trigger[row] as number];
        const fn = trace.epochs[0]?.scenario.functions[trigger?.function as number];
        expect(count).toBeLessThanOrEqual(1 + (fn?.asyncConfig.maximumRetryAttempts as number));
      }
    });
  });

  it('a second delivery comes only with the switch on, once at most for each event, and never of a second delivery', () => {
    always((trace) => {
      const copies = new Set<number>();
      const originals = new Set<number>();
      for (let row = 0; row < trace.origins.length; row++) {
        if (kindOf(trace, row) !== 'duplicate') continue;
        expect(trace.epochs[0]?.scenario.platform.duplicateRate).toBeGreaterThan(0);
        expect(originals.has(trace.origins.parent[row] as number)).toBe(false);
        originals.add(trace.origins.parent[row] as number);
        copies.add(trace.origins.request[row] as number);
      }
      for (const row of originals) expect(copies.has(row)).toBe(false);
    });
  });

  it('every one that was given up arrives once at each target that took it, and nothing else arrives there', () => {
    always((trace) => {
      const arrived = new Map<string, number>();
      for (let row = 0; row < trace.origins.length; row++) {
        const place = `${kindOf(trace, row)} ${trace.origins.parent[row]}`;
        arrived.set(place, (arrived.get(place) ?? 0) + 1);
        expect(arrived.get(place)).toBe(1);
      }
      const taken = marksOn(trace, 'sentToDestination');
      const dead = marksOn(trace, 'deadLettered');
      for (const row of rowsOf(trace)) {
        const state = stateOf(trace, row)?.name;
        const at = (kind: string): boolean => arrived.has(`${kind} ${row}`);
        // The dead-letter queues of the sources have nobody who listens to them.
        const atSource = state === 'undeliveredDeadLettered';
        expect(at('onFailure')).toBe(taken.has(row));
        expect(at('deadLetter')).toBe(dead.has(row) && !atSource);
        if (state === 'succeeded' || state === 'dropped' || state === 'denied' || state === 'filtered')
          expect(at('onFailure') || at('deadLetter')).toBe(false);
        if (at('onSuccess')) expect(state).toBe('succeeded');
      }
    });
  });

  it('every one that was lost with a target had its writes refused, and every failed write is marked', () => {
    always((trace) => {
      const lost = marksOn(trace, 'deadLetterError');
      const failed = marksOn(trace, 'destinationDeliveryFailed');
      for (const row of rowsOf(trace)) {
        if (stateOf(trace, row)?.name !== 'dropped') continue;
        const trigger = trace.triggers[trace.requests.trigger[row] as number];
        const fn = trace.epochs[0]?.scenario.functions[trigger?.function as number];
        expect(lost.has(row)).toBe(fn?.deadLetterQueue !== null);
        expect(failed.has(row)).toBe(fn?.asyncConfig.onFailure !== null);
      }
    });
  });

  it('none is invoked that its source did not hand over: filtered, refused, or denied', () => {
    always((trace) => {
      const invoked = new Set(trace.invocations.request);
      for (const row of rowsOf(trace)) {
        const state = stateOf(trace, row);
        if (state?.tags.includes('outside')) expect(invoked.has(row), state.name).toBe(false);
        if (state?.name === 'succeeded') expect(invoked.has(row)).toBe(true);
      }
      for (let row = 0; row < trace.invocations.length; row++) expect(trace.invocations.ending[row]).not.toBe(ENDING.accessDenied);
    });
  });

  it('the random runs reach every ending but the stop of a loop and those of jobs, so that none of this holds for want of cases', () => {
    const reached = new Set<string>();
    always((trace) => {
      for (const row of rowsOf(trace)) {
        const state = stateOf(trace, row);
        if (state?.outcome) reached.add(state.name);
      }
    });
    const endings = lifecycleTables.asynchronous.states.filter(({ outcome }) => outcome !== null).map(({ name }) => name);
    // Jobs of pipelines: see codepipeline.test.ts, and the mixed runs.
    const elsewhere = new Set(['recursionStopped', 'continued', 'jobFailed', 'actionTimedOut', 'undeliveredFailed']);
    expect([...reached].sort()).toEqual(endings.filter((name) => !elsewhere.has(name)).sort());
  });
});
