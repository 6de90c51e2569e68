import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { aFunction, aResource, aScenario, aTrace } from '../trace/testing.ts';
import { monthBillOf, runsPerMonth } from './monthBill.ts';

const DAY = 86_400e6;
const lineOf = (lines: readonly { item: string; quantity: number; usd: number }[], item: string) =>
  lines.find((line) => line.item === item);

/** `count` invocations of a second in a run of so many µs. */
const aRun = (duration: number, { freeTier = false, count = 1, memorySize = 1024 } = {}) =>
  aTrace({
    scenario: aScenario({ duration, functions: [aFunction({ memorySize })], account: { concurrentExecutions: 1000, freeTier } }),
    environments: Array.from({ length: count }, () => ({ created: 0 })),
    invocations: Array.from({ length: count }, (_, environment) => ({ time: 0, duration: 1e6, environment })),
  });

describe('a month of a run', () => {
  it('is that run over and over for 30 days', () => {
    cites('neighbours.month');
    const trace = aRun(DAY);
    expect(runsPerMonth(trace)).toBe(30);
    const { lines, totalUsd } = monthBillOf(trace, false);
    expect(lineOf(lines, 'requests')?.quantity).toBe(30);
    expect(totalUsd).toBeCloseTo(30 * (2e-7 + 0.0000166667), 12);
  });

  it('takes the free tier off once, whatever the account of the run says', () => {
    // 1,296,000 invocations of a GB-second each.
    for (const freeTier of [false, true]) {
      const { totalUsd } = monthBillOf(aRun(2e6, { freeTier }), true);
      expect(totalUsd).toBeCloseTo((1_296_000 - 400_000) * 0.0000166667 + 296_000 * 2e-7, 6);
    }
  });

  it('falls into the cheaper tiers where it is large enough', () => {
    cites('billing.duration-x86-tier-2');
    // 20,000 GB-seconds in every two seconds: 25.92 billion.
    const { lines } = monthBillOf(aRun(2e6, { count: 2000, memorySize: 10_240 }), false);
    expect(lineOf(lines, 'duration x86_64')?.quantity).toBeCloseTo(6e9, 0);
    expect(lineOf(lines, 'duration x86_64 tier 2')?.quantity).toBeCloseTo(9e9, 0);
    expect(lineOf(lines, 'duration x86_64 tier 3')?.quantity).toBeCloseTo(10.92e9, 0);
  });

  it('goes on with what stands ready: what is due only because a run ends is left out', () => {
    cites('billing.run-is-all', 'billing.snapstart-cache-minimum');
    const versions = [
      { function: 0, name: '$LATEST' },
      { function: 0, name: '1' },
    ];
    const scenario = aScenario({ duration: 3600e6, functions: [aFunction({ memorySize: 1024, snapStart: true })] });
    const line = lineOf(monthBillOf(aTrace({ scenario, versions }), true).lines, 'snapstart cache');
    expect(line?.quantity).toBeCloseTo(720 * 3600, 6);
  });
});

describe('the services around it', () => {
  const api = (apiType: string, count: number) =>
    aTrace({
      scenario: aScenario({
        duration: DAY,
        triggers: [{ id: 'api', type: 'api-gateway', source: null, function: 'work', qualifier: null, settings: { apiType } }],
      }),
      triggers: [{ id: 'api', type: 'api-gateway' }],
      invocations: Array.from({ length: count }, (_, i) => ({ time: i })),
    });
  const apiLines = (apiType: string, days: number) => {
    const trace = api(apiType, 1000);
    // A shorter run fits more often into a month: as many millions of requests as are asked for.
    const { lines } = monthBillOf({ ...trace, horizon: days }, false).neighbours;
    return lines
      .filter(({ item }) => item.startsWith('API'))
      .map(({ item, quantity, usd }) => [item, Math.round(quantity), Math.round(usd)]);
  };
  /** µs of a run of 1,000 requests that makes so many a month. */
  const runFor = (requests: number) => (30 * DAY * 1000) / requests;

  it('REST APIs have four prices', () => {
    cites('neighbours.rest-api-tier-1-limit', 'neighbours.rest-api-tier-2-limit', 'neighbours.rest-api-tier-3-limit');
    cites('neighbours.rest-api-tier-2-price', 'neighbours.rest-api-tier-3-price', 'neighbours.rest-api-tier-4-price');
    expect(apiLines('REST', runFor(333e6))).toEqual([['API Gateway REST API', 333e6, 1166]]);
    expect(apiLines('REST', runFor(2e9))).toEqual([
      ['API Gateway REST API', 333e6, 1166],
      ['API Gateway REST API tier 2', 667e6, 1868],
      ['API Gateway REST API tier 3', 1e9, 2380],
    ]);
    // The run must be long enough for its thousand requests.
    expect(apiLines('REST', runFor(25e9)).at(-1)).toEqual(['API Gateway REST API tier 4', 5e9, 7550]);
  });

  it('HTTP APIs have two', () => {
    cites('neighbours.http-api-tier-1-limit', 'neighbours.http-api-tier-2-price');
    expect(apiLines('HTTP', runFor(400e6))).toEqual([
      ['API Gateway HTTP API', 300e6, 300],
      ['API Gateway HTTP API tier 2', 100e6, 90],
    ]);
  });

  it('a million requests to queues and 14 million invocations of the scheduler are free', () => {
    cites('neighbours.sqs-free-requests', 'neighbours.scheduler-free-invocations');
    const { trace } = simulateText({
      duration: '1m',
      functions: { f: { handler: [{ call: 'sqs:SendMessage', on: 'queue' }] } },
      resources: { queue: { type: 'sqs' } },
      triggers: [
        { id: 'clock', type: 'schedule', expression: 'rate(1 minute)', function: 'f' },
        { id: 'calls', type: 'sdk', function: 'f' },
      ],
      traffic: [{ to: 'calls', pattern: 'burst', at: '1s', count: 99, over: '30s' }],
    });
    const { lines, totalUsd } = monthBillOf(trace, true).neighbours;
    const paid = monthBillOf(trace, false).neighbours;
    // 43,200 minutes, 100 messages each.
    expect(lineOf(lines, 'SQS requests')?.quantity).toBeCloseTo(4_320_000, 3);
    expect(lineOf(lines, 'free SQS requests')?.quantity).toBe(-1e6);
    expect(lineOf(lines, 'free EventBridge Scheduler')?.quantity).toBeCloseTo(-43_200, 3);
    expect(paid.totalUsd - totalUsd).toBeCloseTo(0.4 + 0.0432, 6);
  });

  it('T30: fetching a secret a million times a month costs $5.00, and keeping it $0.40', () => {
    cites('neighbours.secret-month-price', 'neighbours.secret-call-price');
    const { trace } = simulateText({
      duration: '2592s',
      functions: { f: { timeout: '9s', handler: [{ call: 'secretsmanager:GetSecretValue', on: 'password' }] } },
      resources: { password: { type: 'secret' } },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [{ to: 't', pattern: 'burst', at: '1s', count: 1000, over: '2000s' }],
    });
    const { lines } = monthBillOf(trace, true).neighbours;
    expect(lineOf(lines, 'Secrets Manager calls')?.usd).toBeCloseTo(5, 9);
    expect(lineOf(lines, 'secrets kept')?.usd).toBeCloseTo(0.4, 9);
  });

  it('T30b: ten busy environments whose extension keeps it 300 s fetch it for $0.432, and keeping it costs $0.40', () => {
    const { trace } = simulateText({
      duration: '1h',
      platform: { provisioning: '0s', initDuration: '0s' },
      functions: {
        f: { timeout: '20s', handler: [{ call: 'secretsmanager:GetSecretValue', on: 'password', cacheFor: '300s' }, { io: '10s' }] },
      },
      resources: { password: { type: 'secret', latency: '0s' } },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [{ to: 't', pattern: 'closed', users: 10, thinkTime: '0s' }],
    });
    const { lines } = monthBillOf(trace, true).neighbours;
    expect(lineOf(lines, 'Secrets Manager calls')).toMatchObject({ quantity: 86_400 });
    expect(lineOf(lines, 'Secrets Manager calls')?.usd).toBeCloseTo(0.432, 9);
    expect(lineOf(lines, 'secrets kept')?.usd).toBeCloseTo(0.4, 9);
  });

  it('a queue that only takes dead letters is on it too', () => {
    const scenario = aScenario({
      duration: DAY,
      functions: [aFunction({ deadLetterQueue: 'dead' })],
      resources: [aResource('dead', 'sqs')],
      triggers: [{ id: 'uploads', type: 's3', source: null, function: 'work', qualifier: null, settings: {} }],
    });
    const trace = aTrace({ scenario, requests: [{ sent: 0, trigger: 0 }], marks: [{ time: 7, kind: 'deadLettered', subject: 0 }] });
    expect(lineOf(monthBillOf(trace, false).neighbours.lines, 'SQS requests')).toMatchObject({ quantity: 30, resource: 'dead' });
  });
});
