/** A small language for tests of the engine: parsed scenarios with everything switched off that a test does not ask for. */
import type {
  Distribution,
  LambdaFunction,
  Micros,
  Platform,
  Resource,
  Scenario,
  Step,
  TimelineEntry,
  Traffic,
  Trigger,
} from '../scenario/model.ts';
import { triggerByType } from '../triggers/index.ts';

/** Seconds in µs. */
export const seconds = (s: number): Micros => Math.round(s * 1e6);

export const constant = (value: number): Distribution => ({ kind: 'constant', value });
export const exponential = (mean: Micros): Distribution => ({ kind: 'exponential', mean });

const common = { times: 1, when: 'every', errorRate: 0, per: 'invocation' } as const;

/** A plain wait of a handler or init. */
export const io = (wait: Distribution | Micros, when: Step['when'] = 'every'): Step => ({
  ...common,
  kind: 'io',
  when,
  wait: typeof wait === 'number' ? constant(wait) : wait,
});

export const cpu = (work: Micros, threads = 1): Step => ({ ...common, kind: 'cpu', work: constant(work), threads });

export const call = (action: string, on: string, more: { maximumAttempts?: number; timeout?: Micros } = {}): Step => ({
  ...common,
  kind: 'call',
  action,
  on,
  maximumAttempts: more.maximumAttempts ?? 1,
  timeout: more.timeout ?? null,
  invocationType: 'RequestResponse',
  cacheFor: null,
  body: null,
});

/** A function that takes no time and costs no init, unless told. */
export function lambda(more: Partial<LambdaFunction> = {}): LambdaFunction {
  return {
    name: 'f',
    description: '',
    runtime: 'python3.13',
    architecture: 'x86_64',
    memorySize: 1769,
    timeout: seconds(900),
    ephemeralStorage: 512,
    entryPoint: 'app.handler',
    package: { type: 'Zip', size: 1, layers: [] },
    environment: {},
    kmsKey: null,
    vpc: false,
    extensions: [],
    init: [],
    handler: [],
    errorRate: 0,
    crashRate: 0,
    memoryUsed: null,
    reservedConcurrentExecutions: null,
    provisionedConcurrentExecutions: 0,
    snapStart: false,
    asyncConfig: { maximumRetryAttempts: 2, maximumEventAge: seconds(21_600), onFailure: null, onSuccess: null },
    deadLetterQueue: null,
    recursiveLoop: 'Terminate',
    aliases: {},
    versions: {},
    role: null,
    resourcePolicy: null,
    ...more,
  };
}

/** No provisioning, no init, environments that live for ever, a queue of Lambda that takes no time. */
export const quietPlatform: Platform = {
  idleLifetime: constant(seconds(1e9)),
  maximumAge: constant(seconds(1e9)),
  placement: 'most-recently-used',
  provisioning: constant(0),
  proactiveInit: 0,
  initDuration: constant(0),
  duplicateRate: 0,
  rules: { 'async.queue-latency': 0 },
};

/** A trigger of a type, with the settings a test cares for; an `sdk` caller does not retry and waits for ever. */
export function trigger(
  type: 'sdk' | 'api-gateway' | 's3' | 'sns' | 'eventbridge' | 'schedule',
  settings: Readonly<Record<string, unknown>> = {},
  more: Partial<Trigger> = {},
): Trigger {
  const defaults: Record<string, Readonly<Record<string, unknown>>> = {
    sdk: { maximumAttempts: 1, callerTimeout: Number.POSITIVE_INFINITY },
    'api-gateway': { timeout: seconds(29) },
    s3: { deliveryLatency: constant(0) },
    sns: { deliveryLatency: constant(0), filter: null, deadLetterQueue: null },
    eventbridge: {
      deliveryLatency: constant(0),
      filter: null,
      maximumRetryAttempts: 185,
      maximumEventAge: seconds(86_400),
      deadLetterQueue: null,
    },
    schedule: { flexibleTimeWindow: 0, maximumRetryAttempts: 185, maximumEventAge: seconds(86_400), deadLetterQueue: null },
  };
  if (triggerByType(type) === null) throw new Error(`no trigger type ${type}`);
  return {
    id: 't',
    type,
    source: { s3: 'bucket', sns: 'topic', eventbridge: 'bus' }[type as string] ?? null,
    function: 'f',
    qualifier: null,
    settings: { ...defaults[type], ...settings },
    ...more,
  };
}

type TrafficPattern = Traffic extends infer T
  ? T extends Traffic
    ? Omit<T, 'id' | 'to' | 'start' | 'end' | 'payloadSize' | 'keys' | 'bodies' | 'keepWarm'>
    : never
  : never;

/** Traffic to the trigger `t` for the whole run. */
export function traffic(pattern: TrafficPattern, more: Partial<Traffic> = {}): Traffic {
  return {
    id: 'traffic[0]',
    to: 't',
    start: 0,
    end: Number.MAX_SAFE_INTEGER,
    payloadSize: 1,
    keys: null,
    bodies: [],
    keepWarm: false,
    ...pattern,
    ...more,
  } as Traffic;
}

/** Requests at these times, s. */
export const arrivals = (...times: readonly number[]): Traffic => traffic({ pattern: 'replay', timestamps: times.map(seconds) });

/** `count` requests at one instant, s. */
export const burst = (count: number, at = 0): Traffic => traffic({ pattern: 'burst', at: seconds(at), count, over: 0 });

export const resource = (name: string, latency: Micros, errorRate = 0, type = 'dynamodb'): Resource => ({
  name,
  type,
  latency: constant(latency),
  errorRate,
  maxConcurrency: null,
  settings: {},
});

export interface ScenarioParts {
  readonly seed?: number;
  /** s. */
  readonly duration?: number;
  readonly account?: number;
  readonly platform?: Partial<Platform>;
  readonly fn?: Partial<LambdaFunction>;
  readonly functions?: readonly LambdaFunction[];
  readonly resources?: readonly Resource[];
  readonly triggers?: readonly Trigger[];
  readonly traffic?: readonly Traffic[];
  readonly timeline?: readonly TimelineEntry[];
}

/** A scenario of one function `f` behind one `sdk` trigger `t`, unless told otherwise. */
export function scenario(parts: ScenarioParts = {}): Scenario {
  const duration = seconds(parts.duration ?? 60);
  return {
    version: 1,
    name: 'test',
    description: '',
    seed: parts.seed ?? 1,
    duration,
    account: { concurrentExecutions: parts.account ?? 1000, freeTier: false },
    platform: { ...quietPlatform, ...parts.platform },
    functions: parts.functions ?? [lambda(parts.fn)],
    resources: parts.resources ?? [],
    triggers: parts.triggers ?? [trigger('sdk')],
    traffic: (parts.traffic ?? []).map((entry) => ({ ...entry, end: Math.min(entry.end, duration) })),
    timeline: parts.timeline ?? [],
  };
}
