/** For tests only: what random scenarios are made of, and small ones around callers and one bucket. */
import fc from 'fast-check';
import type { JsonInput, ScenarioInput } from '../input.ts';

/** A duration between two bounds in ms, as text. */
export const millis = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((us) => `${us}us`);

const ordered = (values: readonly string[]): string[] => values.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));

/** Any distribution of a duration whose typical value lies between the bounds, in ms. */
export const varying = (min: number, max: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    millis(min, max),
    millis(Math.max(min, 1), max).map((mean) => ({ exponential: mean })),
    fc.tuple(millis(Math.max(min, 1), max), millis(Math.max(min, 1), max)).map((ends) => {
      const [p50, p99] = ordered(ends);
      return { lognormal: { p50, p99 } };
    }),
    fc.tuple(millis(min, max), millis(min, max)).map((ends) => ({ uniform: ordered(ends) })),
    fc.array(millis(min, max), { minLength: 1, maxLength: 4 }).map((empirical) => ({ empirical })),
  );

export const share = fc.constantFrom(0, 0, 0, 0.05, 0.3, 1);

export const common = {
  times: fc.constantFrom(1, 1, 1, 2),
  when: fc.constantFrom('every', 'every', 'first', 'later'),
  errorRate: fc.constantFrom(0, 0, 0, 0.1),
};

export const step: fc.Arbitrary<JsonInput> = fc.oneof(
  fc.record({ cpu: varying(0, 60), threads: fc.constantFrom(1, 1, 2, 6), ...common }),
  fc.record({ io: varying(0, 200), ...common }),
  fc.record({
    call: fc.constant('dynamodb:GetItem'),
    on: fc.constant('table'),
    maximumAttempts: fc.integer({ min: 1, max: 3 }),
    timeout: fc.option(millis(1, 500)),
    ...common,
  }),
  fc.record({ call: fc.constant('secretsmanager:GetSecretValue'), on: fc.constant('secret'), ...common }),
);

export const fn: fc.Arbitrary<JsonInput> = fc.record({
  runtime: fc.constantFrom('python3.13', 'nodejs22.x', 'java21', 'dotnet8', 'provided.al2023'),
  architecture: fc.constantFrom('x86_64', 'arm64'),
  package: fc.constantFrom({ type: 'Zip', size: 3 }, { type: 'Image', size: 400 }),
  memorySize: fc.constantFrom(128, 512, 1024, 1769, 4096),
  timeout: fc.constantFrom('1s', '2s', '3s', '10s'),
  init: fc.array(step, { maxLength: 2 }),
  handler: fc.array(step, { maxLength: 3 }),
  errorRate: share,
  crashRate: share,
  memoryUsed: fc.constantFrom(null, 60, 127, { uniform: [100, 140] }),
  reservedConcurrentExecutions: fc.option(fc.integer({ min: 0, max: 5 })),
  extensions: fc.constantFrom([], [], [{ name: 'monitor', type: 'external', init: '30ms' }], [{ name: 'inside', type: 'internal' }]),
  asyncConfig: fc.record({
    maximumRetryAttempts: fc.integer({ min: 0, max: 2 }),
    maximumEventAge: fc.constantFrom('60s', '300s', '6h'),
    onFailure: fc.constantFrom(null, 'queue'),
    onSuccess: fc.constantFrom(null, null, 'topic'),
  }),
  deadLetterQueue: fc.constantFrom(null, 'dead-letters'),
});

export const platform: fc.Arbitrary<JsonInput> = fc.record(
  {
    idleLifetime: fc.oneof(millis(100, 30_000), varying(1000, 60_000)),
    maximumAge: fc.constantFrom('100000h', '20s', { uniform: ['5s', '40s'] }),
    placement: fc.constantFrom('most-recently-used', 'newest', 'oldest', 'random'),
    provisioning: varying(0, 100),
    initDuration: fc.oneof(fc.constant(null), varying(0, 400), fc.constant('11s')),
  },
  { requiredKeys: [] },
);

export type TrafficInput = NonNullable<ScenarioInput['traffic']>[number];

/** Rates stay so low that all entries together send at most some hundred requests in 40 s. */
const rate = fc.constantFrom(0.2, 1, 3);

/** Traffic of any pattern to one of the targets; `common` goes into each entry. */
export function trafficTo(targets: readonly string[], common: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<TrafficInput> {
  const base = { to: fc.constantFrom(...targets), ...common };
  return fc.oneof(
    fc.record({ ...base, pattern: fc.constantFrom('constant', 'poisson'), rate, start: fc.constantFrom('0s', '3s') }),
    fc.record({ ...base, pattern: fc.constant('ramp'), startRate: fc.constant(0), endRate: rate }),
    fc.record({
      ...base,
      pattern: fc.constant('step'),
      steps: rate.map((high) => [
        { at: '0s', rate: 0.5 },
        { at: '5s', rate: high },
      ]),
    }),
    fc.record({
      ...base,
      pattern: fc.constant('burst'),
      at: millis(0, 15_000),
      count: fc.integer({ min: 1, max: 20 }),
      over: fc.constantFrom('0s', '1s'),
    }),
    fc.record({ ...base, pattern: fc.constant('sine'), mean: rate, amplitude: fc.constant(0.2), period: fc.constant('10s') }),
    fc.record({ ...base, pattern: fc.constant('schedule'), expression: fc.constant('rate(1 minute)') }),
    fc.record({
      ...base,
      pattern: fc.constant('closed'),
      users: fc.integer({ min: 1, max: 3 }),
      thinkTime: fc.constantFrom('2s', { exponential: '3s' }),
    }),
    fc.record({ ...base, pattern: fc.constant('replay'), timestamps: fc.array(millis(0, 20_000), { maxLength: 20 }) }),
  ) as fc.Arbitrary<TrafficInput>;
}

export const timelineEntry: fc.Arbitrary<JsonInput> = fc.record({ at: millis(0, 20_000) }).chain(({ at }) =>
  fc.oneof(
    fc
      .constantFrom({ errorRate: 1 }, { throttle: 0.5 }, { latency: '400ms' })
      .map((how) => ({ at, fault: { on: 'table', for: '5s', ...how } })),
    fc.integer({ min: 0, max: 5 }).map((n) => ({ at, set: { 'functions.f0.reservedConcurrentExecutions': n } })),
    fc.constantFrom(256, 2048).map((n) => ({ at, set: { 'functions.f0.memorySize': n } })),
    fc.integer({ min: 1, max: 5 }).map((count) => ({ at, invoke: { trigger: 'sdk-0', count } })),
    fc.constant({ at, kill: { function: 'f0', count: 2 } }),
    fc.constant({ at, deploy: { function: 'f0' } }),
  ),
);

const triggers = (functions: number): NonNullable<ScenarioInput['triggers']> => {
  const last = `f${functions - 1}`;
  return [
    { id: 'sdk-0', type: 'sdk', function: 'f0', maximumAttempts: 2, callerTimeout: '3s' },
    { id: 'api-0', type: 'api-gateway', function: last },
    { id: 'uploads', type: 's3', source: 'bucket', function: last, deliveryLatency: '50ms' },
  ];
};

const resources: NonNullable<ScenarioInput['resources']> = {
  bucket: { type: 's3' },
  table: { type: 'dynamodb', errorRate: 0.02 },
  secret: { type: 'secret' },
  queue: { type: 'sqs' },
  'dead-letters': { type: 'sqs' },
  topic: { type: 'sns' },
};

/** A valid scenario, as plain JSON: one or two functions, a caller, an API and a bucket, any traffic, some timeline. */
export const simpleScenarioArbitrary: fc.Arbitrary<ScenarioInput> = fc
  .record({
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    duration: fc.constantFrom('5s', '20s', '40s'),
    accountLimit: fc.constantFrom(10, 120, 1000),
    platform,
    functions: fc.array(fn, { minLength: 1, maxLength: 2 }),
    traffic: fc.array(trafficTo(['sdk-0', 'api-0', 'bucket']), { minLength: 1, maxLength: 4 }),
    timeline: fc.array(timelineEntry, { maxLength: 3 }),
  })
  .map(({ seed, duration, accountLimit, platform: surroundings, functions, traffic: entries, timeline }) => ({
    version: 1,
    name: 'Random',
    seed,
    duration,
    account: { concurrentExecutions: accountLimit },
    platform: surroundings,
    functions: Object.fromEntries(functions.map((each, i) => [`f${i}`, fitted(each, accountLimit)])),
    resources,
    triggers: triggers(functions.length),
    traffic: entries,
    timeline: accountLimit < 100 ? timeline.filter((entry) => !('set' in entry)) : timeline,
  }));

/** Small accounts cannot reserve anything. */
export function fitted(each: JsonInput, accountLimit: number): JsonInput {
  return accountLimit < 100 ? { ...each, reservedConcurrentExecutions: null } : each;
}
