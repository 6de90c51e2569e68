import { describe, expect, it } from 'vitest';
import type { Scenario } from './model.ts';
import { parseScenario } from './parseScenario.ts';

const parsed = (json: unknown): Scenario => {
  const result = parseScenario(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
};

const withTraffic = (entry: Record<string, unknown>, more = {}) =>
  parsed({ duration: '5m', functions: { f: {} }, triggers: [{ id: 'api', type: 'sdk' }], traffic: [{ to: 'api', ...entry }], ...more })
    .traffic[0];

describe('defaults', () => {
  it('make a scenario of one empty function whole', () => {
    const scenario = parsed({ functions: { f: {} } });
    expect(scenario).toMatchObject({
      version: 1,
      name: 'Untitled',
      seed: 1,
      duration: 60_000_000,
      account: { concurrentExecutions: 1000, freeTier: false },
      platform: {
        idleLifetime: { kind: 'uniform', min: 300_000_000, max: 420_000_000 },
        maximumAge: { kind: 'uniform', min: 7_200_000_000, max: 21_600_000_000 },
        placement: 'most-recently-used',
        provisioning: { kind: 'constant', value: 50_000 },
        proactiveInit: 0,
        initDuration: null,
        duplicateRate: 0,
        rules: {},
      },
      resources: [],
      triggers: [],
      traffic: [],
      timeline: [],
    });
  });

  it('of a function are those of AWS', () => {
    expect(parsed({ functions: { f: {} } }).functions[0]).toEqual({
      name: 'f',
      description: '',
      runtime: 'python3.13',
      architecture: 'x86_64',
      memorySize: 128,
      timeout: 3_000_000,
      ephemeralStorage: 512,
      entryPoint: 'index.handler',
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
      asyncConfig: { maximumRetryAttempts: 2, maximumEventAge: 21_600_000_000, onFailure: null, onSuccess: null },
      deadLetterQueue: null,
      recursiveLoop: 'Terminate',
      aliases: {},
      versions: {},
      role: null,
      resourcePolicy: null,
    });
  });

  it('of an API depend on its type', () => {
    const { triggers } = parsed({
      functions: { f: {} },
      triggers: [{ type: 'api-gateway' }, { type: 'api-gateway', apiType: 'HTTP' }, { type: 'sdk' }],
    });
    expect(triggers.map(({ id, settings }) => [id, settings.timeout ?? settings.callerTimeout])).toEqual([
      ['api-gateway-1', 29_000_000],
      ['api-gateway-2', 30_000_000],
      ['sdk-3', 60_000_000],
    ]);
    expect(triggers[2]?.settings.maximumAttempts).toBe(3);
  });

  it('follow the scenario’s own values for rules', () => {
    const rules = { 'lifecycle.idle-lifetime-minimum': 60, 'lifecycle.provisioning': 10, 'services.s3-latency-p50': 7 };
    const scenario = parsed({ functions: { f: {} }, platform: { rules }, resources: { b: { type: 's3' } } });
    expect(scenario.platform.idleLifetime).toEqual({ kind: 'uniform', min: 60_000_000, max: 420_000_000 });
    expect(scenario.platform.provisioning).toEqual({ kind: 'constant', value: 10_000 });
    expect(scenario.resources[0]?.latency).toMatchObject({ kind: 'lognormal', p50: 7000 });
  });

  it('are what null means, where there is none', () => {
    const [fn] = parsed({ functions: { f: { reservedConcurrentExecutions: null, memoryUsed: null, role: null } } }).functions;
    expect(fn?.reservedConcurrentExecutions).toBeNull();
  });
});

describe('notes', () => {
  it('may stand on any object, and $schema at the root', () => {
    const description = 'A note.';
    const result = parseScenario({
      $schema: './coldstart.schema.json',
      description,
      account: { description },
      platform: { description, idleLifetime: { description, exponential: '2s' }, rules: { description } },
      functions: {
        f: {
          description,
          handler: [{ description, cpu: { description, lognormal: { description, p50: '1s', p99: '2s' } } }],
          asyncConfig: { description },
          package: { description, layers: [{ description, name: 'x' }] },
        },
      },
      resources: { b: { description, type: 's3' } },
      triggers: [{ description, type: 'sdk', id: 'api' }],
      traffic: [{ description, to: 'api', pattern: 'step', steps: [{ description, at: '0s', rate: 1 }] }],
      timeline: [{ description, at: '1s', kill: { description, function: 'f' } }],
    });
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });
});

describe('steps', () => {
  it('become work, wait and action', () => {
    const handler = [
      { cpu: '80ms', threads: 2 },
      { io: { exponential: '2s' }, when: 'later' },
      { call: 'dynamodb:GetItem', on: 't', timeout: '1s', times: 3 },
    ];
    const [fn] = parsed({ functions: { f: { handler } }, resources: { t: { type: 'dynamodb' } } }).functions;
    expect(fn?.handler).toEqual([
      { kind: 'cpu', work: { kind: 'constant', value: 80_000 }, threads: 2, times: 1, when: 'every', errorRate: 0, per: 'invocation' },
      { kind: 'io', wait: { kind: 'exponential', mean: 2_000_000 }, times: 1, when: 'later', errorRate: 0, per: 'invocation' },
      {
        kind: 'call',
        action: 'dynamodb:GetItem',
        on: 't',
        maximumAttempts: 3,
        timeout: 1_000_000,
        invocationType: 'RequestResponse',
        cacheFor: null,
        body: null,
        times: 3,
        when: 'every',
        errorRate: 0,
        per: 'invocation',
      },
    ]);
  });

  it.each([
    ['3s', { kind: 'constant', value: 3_000_000 }],
    [{ normal: { mean: '2s', sd: '100ms' } }, { kind: 'normal', mean: 2_000_000, sd: 100_000 }],
    [{ pareto: { min: '1s', alpha: 1.5 } }, { kind: 'pareto', min: 1_000_000, alpha: 1.5 }],
    [{ uniform: ['1s', '2s'] }, { kind: 'uniform', min: 1_000_000, max: 2_000_000 }],
    [{ empirical: ['1s', '5s'] }, { kind: 'empirical', values: [1_000_000, 5_000_000] }],
    [{ replay: ['5.5s', '6.5s'] }, { kind: 'replay', values: [5_500_000, 6_500_000] }],
  ])('read %j', (io, wait) => {
    expect(parsed({ functions: { f: { handler: [{ io }] } } }).functions[0]?.handler[0]).toMatchObject({ kind: 'io', wait });
  });
});

describe('what is more than one value', () => {
  it('of a step: for each record, kept for a while, with a body of its own', () => {
    const handler = [
      { call: 'secretsmanager:GetSecretValue', on: 's', cacheFor: '300s' },
      { call: 'sqs:SendMessage', on: 'q', per: 'record', body: { kind: 'copy' } },
    ];
    const [fn] = parsed({ functions: { f: { handler } }, resources: { s: { type: 'secret' }, q: { type: 'sqs' } } }).functions;
    expect(fn?.handler).toMatchObject([
      { cacheFor: 300_000_000, per: 'invocation', body: null },
      { cacheFor: null, per: 'record', body: { kind: 'copy' } },
    ]);
  });

  it('of an alias: a target unless there is none, and scheduled actions by time', () => {
    const autoScaling = {
      minCapacity: 1,
      schedule: [
        { at: '2m', minCapacity: 5 },
        { at: '1m', maxCapacity: 50 },
      ],
    };
    const aliases = { live: { autoScaling }, plain: { autoScaling: { ...autoScaling, targetUtilization: null } }, none: {} };
    const [fn] = parsed({ functions: { f: { aliases } } }).functions;
    expect(fn?.aliases.live?.autoScaling).toEqual({
      minCapacity: 1,
      maxCapacity: 100,
      targetUtilization: 0.7,
      schedule: [
        { at: 60_000_000, minCapacity: null, maxCapacity: 50 },
        { at: 120_000_000, minCapacity: 5, maxCapacity: null },
      ],
    });
    expect(fn?.aliases.plain?.autoScaling?.targetUtilization).toBe(null);
    expect(fn?.aliases.none?.autoScaling).toBe(null);
  });

  it('of traffic: bodies with weights', () => {
    const bodies = [{ body: { kind: 'order' }, weight: 3 }, { body: 'text' }];
    const { traffic } = parsed({
      functions: { f: {} },
      triggers: [{ id: 't', type: 'sdk' }],
      traffic: [
        { to: 't', pattern: 'poisson', bodies },
        { to: 't', pattern: 'poisson' },
      ],
    });
    expect(traffic.map((entry) => entry.bodies)).toEqual([
      [
        { body: { kind: 'order' }, weight: 3 },
        { body: 'text', weight: 1 },
      ],
      [],
    ]);
  });

  it('of the timeline: a rotation, poison, and a fault of Lambda itself', () => {
    const { timeline } = parsed({
      functions: { f: {} },
      resources: { s: { type: 'secret', rotation: '30d' } },
      triggers: [{ id: 't', type: 'sdk' }],
      timeline: [
        { at: '3s', poison: { trigger: 't', count: 2 } },
        { at: '1s', rotate: { resource: 's' } },
        { at: '2s', fault: { on: 't', errorRate: 0.5, for: '4s' } },
      ],
    });
    expect(timeline).toEqual([
      { at: 1_000_000, index: 1, kind: 'rotate', resource: 's' },
      { at: 2_000_000, index: 2, kind: 'fault', on: 't', errorRate: 0.5, latency: null, throttle: null, for: 4_000_000 },
      { at: 3_000_000, index: 0, kind: 'poison', target: 't', count: 2 },
    ]);
  });
});

describe('traffic', () => {
  it('lasts as long as the run unless it says otherwise', () => {
    expect(withTraffic({ pattern: 'constant', rate: 2 })).toMatchObject({ id: 'traffic[0]', start: 0, end: 300_000_000, rate: 2 });
    expect(withTraffic({ pattern: 'poisson', start: '1m', end: '9m' })).toMatchObject({ start: 60_000_000, end: 300_000_000 });
  });

  it('of a burst comes at its start, all at once', () => {
    expect(withTraffic({ pattern: 'burst', start: '10s', count: 5 })).toMatchObject({ at: 10_000_000, count: 5, over: 0 });
  });

  it('of a replay is sorted and kept within its time', () => {
    expect(withTraffic({ pattern: 'replay', timestamps: ['5m', '2s', '1s', '2s'], end: '4m' })).toMatchObject({
      timestamps: [1_000_000, 2_000_000, 2_000_000],
    });
  });

  it('by minute is spread evenly', () => {
    expect(withTraffic({ pattern: 'replay', perMinute: [2, 0, 3], start: '1m' })).toMatchObject({
      timestamps: [60_000_000, 90_000_000, 180_000_000, 200_000_000, 220_000_000],
    });
  });

  it('of a schedule has its times', () => {
    expect(withTraffic({ pattern: 'schedule', expression: 'rate(2 minutes)' })).toMatchObject({ times: [0, 120_000_000, 240_000_000] });
  });

  it('of a hundred thousand recorded times is read quickly', () => {
    const timestamps = Array.from({ length: 100_000 }, (_, i) => `${i / 1000}s`);
    expect(withTraffic({ pattern: 'replay', timestamps })).toMatchObject({ timestamps: expect.objectContaining({ length: 100_000 }) });
  });
});

describe('the timeline', () => {
  const scenario = parsed({
    functions: { f: { memorySize: 128 } },
    resources: { t: { type: 'dynamodb' } },
    triggers: [{ id: 'api', type: 'sdk' }],
    traffic: [{ id: 'people', to: 'api', pattern: 'constant' }],
    timeline: [
      { at: '20s', set: { 'functions.f.memorySize': 512, 'traffic.people.rate': 5 } },
      { at: '10s', set: { 'functions.f.timeout': '9s' } },
      { at: '10s', fault: { on: 't', errorRate: 1 } },
      { at: '5s', invoke: { trigger: 'api', count: 50 } },
      { at: '30s', deploy: { function: 'f' } },
    ],
  });

  it('is sorted by time, then by place', () => {
    expect(scenario.timeline.map(({ at, index, kind }) => [at / 1e6, index, kind])).toEqual([
      [5, 3, 'invoke'],
      [10, 1, 'set'],
      [10, 2, 'fault'],
      [20, 0, 'set'],
      [30, 4, 'deploy'],
    ]);
  });

  it('carries with each set the whole scenario as all sets up to it leave it', () => {
    const sets = scenario.timeline.flatMap((entry) => (entry.kind === 'set' ? [entry.scenario] : []));
    expect(
      sets.map(({ functions, traffic, timeline }) => [functions[0]?.memorySize, functions[0]?.timeout, traffic[0], timeline.length]),
    ).toEqual([
      [128, 9_000_000, expect.objectContaining({ rate: 1 }), 0],
      [512, 9_000_000, expect.objectContaining({ rate: 5 }), 0],
    ]);
    expect(scenario.functions[0]).toMatchObject({ memorySize: 128, timeout: 3_000_000 });
  });

  it('has faults that last until the end unless they say for how long', () => {
    expect(scenario.timeline[2]).toMatchObject({ kind: 'fault', on: 't', errorRate: 1, latency: null, throttle: null, for: 50_000_000 });
  });
});
