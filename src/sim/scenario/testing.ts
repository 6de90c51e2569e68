/** For tests only: random valid scenarios of all simulated parts, small enough that one runs in well under 5,000 events. */
import fc from 'fast-check';
import {
  common,
  fitted,
  fn,
  millis,
  platform,
  share,
  simpleScenarioArbitrary,
  timelineEntry,
  trafficTo,
  varying,
} from './arbitrary/testing.ts';
import type { JsonInput, ScenarioInput } from './input.ts';

export { simpleScenarioArbitrary } from './arbitrary/testing.ts';

type Triggers = NonNullable<ScenarioInput['triggers']>;

/** Keys and bodies of events; `kind` is what filters look at. */
const carried = {
  keys: fc.option(fc.record({ count: fc.integer({ min: 1, max: 4 }), skew: fc.constantFrom(0, 1) })),
  bodies: fc.constantFrom([], [{ body: { kind: 'order' }, weight: 3 }, { body: { kind: 'other' } }]),
};

/** Steps that only the mix has: connections, caching, work for each record. */
const surroundings: fc.Arbitrary<JsonInput> = fc.oneof(
  fc.record({ call: fc.constant('database:Query'), on: fc.constant('db'), ...common }),
  fc.record({
    call: fc.constant('secretsmanager:GetSecretValue'),
    on: fc.constant('secret'),
    cacheFor: fc.constantFrom('0s', '5s', '300s'),
  }),
  fc.record({ call: fc.constant('ssm:GetParameter'), on: fc.constant('parameter'), cacheFor: fc.constantFrom(null, '300s') }),
  fc.record({ cpu: varying(0, 20), per: fc.constant('record') }),
);

/**
 * Steps of the first function that make events for the last one. They lead one way only, so that no chain of events grows without end:
 * loops have tests of their own.
 */
const emission = (last: string): fc.Arbitrary<JsonInput> =>
  fc.oneof(
    fc.record({
      call: fc.constantFrom('sqs:SendMessage', 'sqs:SendMessageBatch'),
      on: fc.constant('relay-queue'),
      body: fc.constantFrom(null, { kind: 'order' }),
      per: fc.constantFrom('invocation', 'record'),
    }),
    fc.constantFrom<JsonInput>(
      { call: 's3:PutObject', on: 'relay-bucket' },
      { call: 'sns:Publish', on: 'relay-topic' },
      { call: 'execute-api:Invoke', on: 'api-0' },
      { call: 'lambda:InvokeFunction', on: last },
      { call: 'lambda:InvokeFunction', on: last, invocationType: 'Event' },
    ),
  );

const everything = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const anybody = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'lambda:*', Resource: '*' }] };

/** Settings on top of those of any function. Both ways of keeping environments ready exclude each other. */
const extras: fc.Arbitrary<JsonInput> = fc
  .record({
    ready: fc.constantFrom('no', 'no', 'alias', 'function', 'snapStart'),
    role: fc.constantFrom<JsonInput | null>(null, null, null, everything, { Statement: [] }),
    resourcePolicy: fc.constantFrom<JsonInput | null>(null, null, anybody, { Statement: [] }),
    kmsKey: fc.constantFrom(null, null, 'key'),
    vpc: fc.boolean(),
    more: fc.array(surroundings, { maxLength: 2 }),
  })
  .map(({ ready, more, ...rest }) => ({ ...rest, ready, more }));

/** The function with its extras, as a scenario holds it. In small accounts nothing can be kept free. */
function combine(base: JsonInput, { ready, more, ...rest }: JsonInput, accountLimit: number): JsonInput {
  const plain = { ...base, ...rest, handler: [...(base.handler as JsonInput[]), ...(more as JsonInput[])] };
  const reserved = Math.max(3, Number(base.reservedConcurrentExecutions ?? 3));
  const kept = { ...plain, reservedConcurrentExecutions: base.reservedConcurrentExecutions === null ? null : reserved };
  if (ready === 'snapStart')
    return fitted({ ...plain, runtime: 'java21', package: { type: 'Zip', size: 12 }, snapStart: true }, accountLimit);
  if (ready === 'no' || accountLimit < 100) return fitted(plain, accountLimit);
  if (ready === 'function') return { ...kept, provisionedConcurrentExecutions: 2 };
  const live = { version: '1', weights: { 2: 0.3 }, provisionedConcurrentExecutions: 2 };
  return { ...kept, aliases: { live }, versions: { 2: { memorySize: 256 } } };
}

const mappingOfQueue = fc.record({
  batchSize: fc.constantFrom(1, 3, 10),
  functionResponseTypes: fc.constantFrom([], ['ReportBatchItemFailures']),
  filter: fc.constantFrom<readonly JsonInput[]>([], [{ body: { kind: ['order'] } }]),
});

const mappingOfShards = fc
  .record({
    batchSize: fc.constantFrom(2, 5, 100),
    maximumBatchingWindow: fc.constantFrom('0s', '2s'),
    startingPosition: fc.constantFrom('LATEST', 'TRIM_HORIZON'),
    parallelizationFactor: fc.constantFrom(1, 1, 3),
    bisectBatchOnFunctionError: fc.boolean(),
    maximumRetryAttempts: fc.constantFrom(-1, 0, 2),
    maximumRecordAge: fc.constantFrom(null, '60s'),
    functionResponseTypes: fc.constantFrom([], ['ReportBatchItemFailures']),
    onFailure: fc.constantFrom(null, 'queue'),
  })
  // Without an end to the retries a destination would never get anything, of which the parser warns.
  .map((settings) => ({ ...settings, onFailure: settings.maximumRetryAttempts < 0 ? null : settings.onFailure }));

/** Retries and their like exist in provisioned mode only. */
const mappingOfTopic = fc
  .record({
    batchSize: fc.constantFrom(2, 5, 100),
    maximumBatchingWindow: fc.constantFrom('0s', '500ms', '2s'),
    filter: fc.constantFrom<readonly JsonInput[]>([], [{ value: { kind: ['order'] } }]),
    onFailure: fc.constantFrom(null, 'queue'),
    provisionedPollers: fc.constantFrom(null, {}, { maximumPollers: 1, pollerGroupName: 'group' }),
    maximumRetryAttempts: fc.constantFrom(-1, 0, 2),
    maximumRecordAge: fc.constantFrom(null, '60s'),
    bisectBatchOnFunctionError: fc.boolean(),
    functionResponseTypes: fc.constantFrom([], ['ReportBatchItemFailures']),
  })
  .map(({ maximumRetryAttempts, maximumRecordAge, bisectBatchOnFunctionError, functionResponseTypes, ...settings }) =>
    settings.provisionedPollers === null
      ? settings
      : { ...settings, maximumRetryAttempts, maximumRecordAge, bisectBatchOnFunctionError, functionResponseTypes },
  );

const deadLetters = { deadLetterQueue: fc.constantFrom(null, 'dead-letters') };

/** The sources that a scenario may have beside its caller and its API, with settings of their own. */
const sources: readonly fc.Arbitrary<Triggers[number]>[] = [
  fc.record({
    id: fc.constant('url-0'),
    type: fc.constant('function-url'),
    maximumAttempts: fc.constantFrom(1, 3),
    callerTimeout: fc.constantFrom(null, '2s'),
  }),
  fc.record({
    id: fc.constant('balancer'),
    type: fc.constant('alb'),
    idleTimeout: fc.constantFrom('1s', '60s', '60s'),
    multiValueHeaders: fc.boolean(),
    maximumAttempts: fc.constantFrom(1, 2),
  }),
  fc.record({
    id: fc.constant('pool'),
    type: fc.constant('cognito'),
    maximumAttempts: fc.constantFrom(1, 3),
    responseDeadline: fc.constantFrom('500ms', '5s'),
  }),
  fc
    .record({
      id: fc.constant('site'),
      type: fc.constant('cloudfront'),
      eventType: fc.constantFrom('viewer-request', 'origin-request', 'origin-response', 'viewer-response'),
      responseSize: fc.constantFrom(null, null, 30, 60),
    })
    .chain((settings) =>
      // A cache spares viewer events nothing, of which the parser warns.
      fc.constantFrom(0, 0.5).map((rate) => ({ ...settings, cacheHitRate: settings.eventType.startsWith('viewer') ? 0 : rate })),
    ),
  fc.record({
    id: fc.constant('meters'),
    type: fc.constant('iot'),
    source: fc.constant('devices'),
    errorAction: fc.constantFrom(null, 'dead-letters'),
  }),
  fc.record({
    id: fc.constant('action'),
    type: fc.constant('codepipeline'),
    source: fc.constant('release'),
    statusTimeout: fc.constantFrom('1m', '20m'),
    reportsFailure: fc.constantFrom(0, 0.3),
    reportsNothing: fc.constantFrom(0, 0.3),
    inProgressReports: fc.constantFrom(0, 0, 2),
    continuationWait: fc.constantFrom('1s', '30s'),
  }),
  fc.record({ id: fc.constant('uploads'), type: fc.constant('s3'), source: fc.constant('bucket'), deliveryLatency: varying(0, 500) }),
  fc.record({
    id: fc.constant('news'),
    type: fc.constant('sns'),
    source: fc.constant('news-topic'),
    filter: fc.constantFrom(null, { kind: ['order'] }),
    ...deadLetters,
  }),
  fc.record({
    id: fc.constant('rule'),
    type: fc.constant('eventbridge'),
    source: fc.constant('bus'),
    filter: fc.constantFrom(null, { detail: { kind: ['order'] } }),
    maximumRetryAttempts: fc.constantFrom(0, 185),
    ...deadLetters,
  }),
  fc.record({
    id: fc.constant('clock'),
    type: fc.constant('schedule'),
    expression: fc.constant('rate(1 minute)'),
    flexibleTimeWindow: fc.constantFrom('0s', '1m'),
  }),
  mappingOfQueue.chain((settings) =>
    fc
      .record({ maximumConcurrency: fc.constantFrom(null, 2, 5), maximumBatchingWindow: fc.constantFrom('0s', '1s') })
      .map((more) => ({ id: 'jobs-0', type: 'sqs', source: 'jobs', ...settings, ...more })),
  ),
  mappingOfQueue.map((settings) => ({ id: 'orders-0', type: 'sqs', source: 'orders', ...settings })),
  mappingOfShards.map((settings) => ({ id: 'stream-0', type: 'kinesis', source: 'stream', ...settings })),
  mappingOfShards.map((settings) => ({ id: 'changes-0', type: 'dynamodb-streams', source: 'table', ...settings })),
  fc.record({
    id: fc.constant('letters-0'),
    type: fc.constant('mq'),
    source: fc.constant('letters'),
    batchSize: fc.constantFrom(1, 3, 100),
    maximumBatchingWindow: fc.constantFrom('0s', '500ms', '1s'),
    filter: fc.constantFrom<readonly JsonInput[]>([], [{ data: { kind: ['order'] } }]),
  }),
  mappingOfTopic.map((settings) => ({ id: 'clicks-0', type: 'msk', source: 'clicks', ...settings })),
  mappingOfTopic.map((settings) => ({ id: 'payments-0', type: 'kafka', source: 'payments', ...settings })),
];

const callers: fc.Arbitrary<Triggers> = fc
  .record({
    attempts: fc.integer({ min: 1, max: 3 }),
    quota: fc.constantFrom(0, 10, 500),
    throttle: fc.constantFrom(null, { rate: 2, burst: 1 }),
  })
  .map(({ attempts, quota, throttle }) => [
    { id: 'sdk-0', type: 'sdk', maximumAttempts: attempts, callerTimeout: '3s', retryQuota: quota },
    { id: 'api-0', type: 'api-gateway', apiType: attempts === 1 ? 'HTTP' : 'REST', maximumAttempts: attempts, throttle },
  ]);

const relays: Triggers = [
  { id: 'relay-queue-0', type: 'sqs', source: 'relay-queue', batchSize: 5 },
  { id: 'relay-bucket-0', type: 's3', source: 'relay-bucket' },
  { id: 'relay-topic-0', type: 'sns', source: 'relay-topic' },
];

type Resources = NonNullable<ScenarioInput['resources']>;

const resources: fc.Arbitrary<Resources> = fc
  .record({
    delay: fc.constantFrom('0s', '1s'),
    visibilityTimeout: fc.constantFrom('10s', '30s'),
    maxReceiveCount: fc.constantFrom(1, 2, 5),
    redrive: fc.boolean(),
    shards: fc.constantFrom(1, 2, 3),
    engineType: fc.constantFrom('ActiveMQ', 'ActiveMQ', 'RabbitMQ'),
    timeToLive: fc.constantFrom(null, '20s'),
    rotation: fc.constantFrom(null, '7s'),
    maxConnections: fc.constantFrom(1, 5, 100),
    maxConcurrency: fc.constantFrom(null, 2),
    errorRate: share,
    keyState: fc.constantFrom('Enabled', 'Enabled', 'Disabled'),
  })
  .map(
    ({
      delay,
      visibilityTimeout,
      maxReceiveCount,
      redrive,
      shards,
      engineType,
      timeToLive,
      rotation,
      maxConnections,
      maxConcurrency,
      errorRate,
      keyState,
    }) => {
      const queue = { type: 'sqs', visibilityTimeout, maxReceiveCount };
      return {
        bucket: { type: 's3' },
        bus: { type: 'eventbridge' },
        clicks: { type: 'kafka', partitions: shards },
        db: { type: 'database', maxConnections, credentials: 'secret' },
        devices: { type: 'iot' },
        'dead-fifo': { type: 'sqs', fifo: true },
        'dead-letters': { type: 'sqs', errorRate: errorRate === 1 ? 1 : 0 },
        fan: { type: 'sqs' },
        jobs: { ...queue, delay, deadLetterQueue: redrive ? 'dead-letters' : null },
        key: { type: 'kms', state: keyState },
        letters: { type: 'mq', engineType, timeToLive },
        orders: { ...queue, fifo: true, deadLetterQueue: redrive ? 'dead-fifo' : null },
        parameter: { type: 'parameter' },
        payments: { type: 'kafka', partitions: shards },
        queue: { type: 'sqs' },
        release: { type: 'codepipeline' },
        'relay-bucket': { type: 's3' },
        'relay-queue': queue,
        'relay-topic': { type: 'sns' },
        secret: { type: 'secret', rotation },
        stream: { type: 'kinesis', shards },
        table: { type: 'dynamodb', errorRate: 0.02, maxConcurrency, streamShards: shards },
        'news-topic': { type: 'sns', subscriptions: ['fan'] },
        topic: { type: 'sns' },
      };
    },
  );

const mixedTimeline: fc.Arbitrary<JsonInput> = fc.oneof(
  timelineEntry,
  millis(0, 20_000).chain((at) =>
    fc.constantFrom<JsonInput>(
      { at, rotate: { resource: 'secret' } },
      { at, poison: { trigger: 'sdk-0', count: 2 } },
      { at, fault: { on: 'sdk-0', errorRate: 1, for: '3s' } },
      { at, fault: { on: 'dead-letters', errorRate: 1, for: '5s' } },
      { at, deploy: { function: 'f0' } },
    ),
  ),
);

/** Where a trigger leads: which function, and whether through its alias. */
function connect(trigger: Triggers[number], to: number, functions: readonly JsonInput[]): Triggers[number] {
  if (trigger.type === 'cloudfront') return { ...trigger, function: 'edge', qualifier: '1' };
  const index = to % functions.length;
  const aliased = (functions[index] as JsonInput).aliases !== undefined;
  return { ...trigger, function: `f${index}`, ...(aliased ? { qualifier: 'live' } : {}) };
}

/** The function that a distribution runs, where there is one: the others have what the edge does not take. */
const atTheEdge = (triggers: Triggers): Record<string, JsonInput> =>
  triggers.some(({ type }) => type === 'cloudfront')
    ? { edge: { runtime: 'nodejs22.x', timeout: '1s', handler: [{ io: { exponential: '50ms' } }], errorRate: 0.1 } }
    : {};

/** What traffic can go to: callers themselves, and the sources behind all others. */
const targetsOf = (triggers: Triggers): readonly string[] =>
  triggers.flatMap(({ id, type, source }) => (type === 'schedule' ? [] : [String(source ?? id)]));

/** `fewest`: how many sources there are at least beside the callers. */
const bases = (fewest: number) =>
  fc.record({
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    duration: fc.constantFrom('5s', '20s', '40s'),
    accountLimit: fc.constantFrom(10, 120, 1000),
    platform: fc
      .tuple(platform, fc.constantFrom({}, { duplicateRate: 0.1 }, { proactiveInit: 0.5 }))
      .map(([one, two]) => ({ ...one, ...two })),
    functions: fc.array(fc.tuple(fn, extras), { minLength: 1, maxLength: 3 }),
    resources,
    callers,
    sources: fc.subarray([...sources], { minLength: fewest }).chain((chosen) => fc.tuple(...chosen)),
    routes: fc.array(fc.nat(2), { minLength: 24, maxLength: 24 }),
    timeline: fc.array(mixedTimeline, { maxLength: 3 }),
  });

/** A valid scenario, as plain JSON: one to three functions, a mix of `fewest` simulated sources or more, events that follow from events. */
export const mixedScenarioArbitrary = (fewest = 1): fc.Arbitrary<ScenarioInput> =>
  bases(fewest).chain((base) => {
    const last = `f${base.functions.length - 1}`;
    const chained = base.functions.length > 1;
    const own = [...base.callers, ...base.sources];
    return fc
      .record({
        emissions: chained ? fc.array(emission(last), { maxLength: 2 }) : fc.constant<JsonInput[]>([]),
        traffic: fc.array(trafficTo(targetsOf(own), carried), { minLength: 3, maxLength: 8 }),
      })
      .map(({ emissions, traffic }): ScenarioInput => {
        const made = base.functions.map(([one, more]) => combine(one, more, base.accountLimit));
        const functions = made.map((each, i) => (i === 0 ? { ...each, handler: [...(each.handler as JsonInput[]), ...emissions] } : each));
        // What the first function makes goes to the last one, and so does the API that it may call.
        const routeOf = (id: unknown, i: number): number =>
          chained && id === 'api-0' ? functions.length - 1 : id === 'sdk-0' ? 0 : (base.routes[i] as number);
        const triggers = own.map((trigger, i) => connect(trigger, routeOf(trigger.id, i), functions));
        const onward = chained ? relays.map((trigger) => connect(trigger, functions.length - 1, functions)) : [];
        return {
          version: 1,
          name: 'Random mix',
          seed: base.seed,
          duration: base.duration,
          account: { concurrentExecutions: base.accountLimit },
          platform: base.platform,
          functions: { ...Object.fromEntries(functions.map((each, i) => [`f${i}`, each])), ...atTheEdge(own) },
          resources: base.resources,
          triggers: [...triggers, ...onward],
          traffic,
          timeline: settable(base.timeline, functions, base.accountLimit),
        };
      });
  });

/** A `set` of reserved concurrency needs an account that allows it, and nothing provisioned that it would fall below. */
function settable(timeline: readonly JsonInput[], functions: readonly JsonInput[], accountLimit: number): JsonInput[] {
  const [first] = functions;
  const isReady = first?.aliases !== undefined || first?.provisionedConcurrentExecutions !== undefined;
  return timeline.filter((entry) => !('set' in entry) || (accountLimit >= 100 && !isReady));
}

/** A valid scenario, as plain JSON: sometimes a simple one, mostly a mix of everything that is simulated. */
export const scenarioArbitrary: fc.Arbitrary<ScenarioInput> = fc.oneof(
  { arbitrary: simpleScenarioArbitrary, weight: 1 },
  { arbitrary: mixedScenarioArbitrary(), weight: 2 },
);
