/** Handlers whose calls depend on the world: waiting for functions, limited resources, connections, secrets, permissions. */
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { callOutcomes } from '../trace/tables.ts';

const s = 1e6;
const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };
const sdk = (fn: string, more = {}) => ({ id: 't', type: 'sdk', function: fn, maximumAttempts: 1, ...more });
const burst = (count: number, more = {}) => ({ to: 't', pattern: 'burst', count, ...more });

describe('a function that calls another one', () => {
  const calling = (callee: object, more: object = {}, caller: object = {}) =>
    simulateText({
      duration: '60s',
      platform: quiet,
      functions: {
        api: {
          timeout: '10s',
          handler: [{ io: '100ms' }, { call: 'lambda:InvokeFunction', on: 'inner', maximumAttempts: 1, ...more }, { io: '50ms' }],
          ...caller,
        },
        inner: { timeout: '20s', handler: [{ io: '2s' }], ...callee },
      },
      triggers: [sdk('api')],
      traffic: [burst(1)],
    });

  it('waits for it, and both are billed', () => {
    const { trace, summary } = calling({});
    expect([...trace.invocations.duration]).toEqual([2.15 * s, 2 * s]);
    expect(summary.triggers['api:inner']).toMatchObject({ sent: 1, outcomes: { succeeded: 1 } });
    expect(summary.functions.api?.billedMs).toBe(2150);
    expect(summary.functions.inner?.billedMs).toBe(2000);
    expect(trace.calls.length).toBe(1);
    expect(trace.calls.child[0]).toBe(1);
    expect(trace.origins.parent[0]).toBe(0);
  });

  it('fails when the called function fails', () => {
    const { summary } = calling({ errorRate: 1 });
    expect(summary.triggers.t?.outcomes.functionError).toBe(1);
    expect(summary.functions.api?.Errors).toBe(1);
    expect(summary.functions.inner?.Errors).toBe(1);
  });

  it('times out while it waits, and the called function runs on', () => {
    const { trace, summary } = calling({ handler: [{ io: '15s' }] });
    expect(summary.triggers.t?.outcomes.timedOut).toBe(1);
    expect(summary.triggers['api:inner']?.outcomes.callerGone).toBe(1);
    expect([...trace.invocations.duration]).toEqual([10 * s, 15 * s]);
    expect(summary.functions.inner?.billedMs).toBe(15_000);
  });

  it('gives up on a call after its timeout and goes on to fail', () => {
    const { summary } = calling({ handler: [{ io: '15s' }] }, { timeout: '1s' });
    expect(summary.triggers.t?.outcomes.functionError).toBe(1);
    expect(summary.triggers['api:inner']?.outcomes.callerGone).toBe(1);
    expect(summary.functions.api?.billedMs).toBe(1100);
  });

  it('is refused at once where the other has no concurrency', () => {
    const { summary } = calling({ reservedConcurrentExecutions: 0 });
    expect(summary.triggers['api:inner']?.outcomes.throttled).toBe(1);
    expect(summary.triggers.t?.outcomes.functionError).toBe(1);
  });

  it('hands over an event and does not wait for it', () => {
    const { summary } = calling({}, { invocationType: 'Event' });
    expect(summary.functions.api?.billedMs).toBe(150);
    expect(summary.triggers['api:inner']?.outcomes.succeeded).toBe(1);
  });
});

describe('a resource with a limit', () => {
  const database = (settings: object, count: number, handler: object[] = [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }]) =>
    simulateText({
      duration: '60s',
      platform: quiet,
      functions: { f: { handler } },
      resources: { db: { type: 'database', latency: '1s', ...settings } },
      triggers: [sdk('f')],
      traffic: [burst(count)],
    });

  it('refuses connections beyond its maximum (interview 43)', () => {
    cites('services.database-connections');
    const { trace, summary } = database({ maxConnections: 100 }, 500);
    expect(summary.triggers.t?.outcomes).toMatchObject({ succeeded: 100, functionError: 400 });
    expect(trace.environments.length).toBe(500);
  });

  it('keeps a connection for as long as its environment lives', () => {
    const { summary } = simulateText({
      duration: '60s',
      platform: quiet,
      functions: { f: { handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }] } },
      resources: { db: { type: 'database', latency: '1s', maxConnections: 1 } },
      triggers: [sdk('f')],
      traffic: [burst(1), { ...burst(1, { at: '5s' }), id: 'again' }, { ...burst(2, { at: '10s' }), id: 'two' }],
      timeline: [
        { at: '20s', kill: { function: 'f', count: 2 } },
        { at: '30s', invoke: { trigger: 't', count: 1 } },
      ],
    });
    // One of the two at 10 s needs a second environment, which gets no connection; after the kill there is one again.
    expect(summary.triggers.t?.outcomes).toMatchObject({ succeeded: 4, functionError: 1 });
  });

  it('throttles calls above its concurrency, which the SDK tries again', () => {
    cites('services.maximum-concurrency');
    const limited = { type: 'http', latency: '100ms', maxConcurrency: 2 };
    const run = (maximumAttempts: number) =>
      simulateText({
        duration: '600s',
        platform: quiet,
        functions: { f: { timeout: '300s', handler: [{ call: 'http:Request', on: 'api', maximumAttempts }] } },
        resources: { api: limited },
        triggers: [sdk('f')],
        traffic: [burst(10)],
      });
    expect(run(1).summary.triggers.t?.outcomes).toMatchObject({ succeeded: 2, functionError: 8 });
    expect(run(10).summary.triggers.t?.outcomes).toMatchObject({ succeeded: 10, functionError: 0 });
  });
});

describe('a secret', () => {
  const withSecret = (init: object[], handler: object[], more: object = {}) =>
    simulateText({
      duration: '20m',
      platform: quiet,
      functions: { f: { timeout: '30s', init, handler: [...handler, { call: 'database:Query', on: 'db', maximumAttempts: 1 }] } },
      resources: { password: { type: 'secret', latency: '50ms' }, db: { type: 'database', latency: '10ms', credentials: 'password' } },
      triggers: [sdk('f')],
      traffic: [{ to: 't', pattern: 'constant', rate: 0.1 }],
      timeline: [{ at: '5m', rotate: { resource: 'password' } }],
      ...more,
    });
  const read = { call: 'secretsmanager:GetSecretValue', on: 'password' };

  it('that is read at init is stale after a rotation until the environment ends', () => {
    cites('services.stale-credentials');
    const { summary } = withSecret([read], []);
    expect(summary.triggers.t?.outcomes.functionError).toBeGreaterThan(80);
    expect(summary.triggers.t?.outcomes.succeeded).toBeLessThan(35);
  });

  it('that is read for every request is never stale', () => {
    const { summary } = withSecret([], [read]);
    expect(summary.triggers.t?.outcomes.functionError).toBe(0);
  });

  it('that the extension caches is stale for its time to live at most', () => {
    cites('services.cache-per-environment');
    const { trace, summary } = withSecret([], [{ ...read, cacheFor: '60s' }]);
    // Ten seconds apart: the cache that was filled in the minute before the rotation serves six requests at most.
    expect(summary.triggers.t?.outcomes.functionError).toBeGreaterThan(0);
    expect(summary.triggers.t?.outcomes.functionError).toBeLessThanOrEqual(6);
    const reads = Array.from(trace.calls.step).filter((step) => step === 0).length;
    expect(reads).toBe(120);
  });
});

describe('what fetching a secret costs', () => {
  /** Calls to Secrets Manager in an hour of ten environments that are always busy. */
  const fetches = (cacheFor: string) => {
    const { trace } = simulateText({
      duration: '1h',
      platform: quiet,
      functions: { f: { timeout: '60s', handler: [{ call: 'secretsmanager:GetSecretValue', on: 'password', cacheFor }, { io: '20s' }] } },
      resources: { password: { type: 'secret', latency: '0s' } },
      triggers: [sdk('f')],
      traffic: [{ to: 't', pattern: 'closed', users: 10, thinkTime: '0s' }],
    });
    const made = Array.from(trace.calls.outcome).filter((outcome) => callOutcomes[outcome] === 'succeeded').length;
    return { invocations: trace.invocations.length, environments: trace.environments.length, made };
  };
  const price = ruleValue('neighbours.secret-call-price');

  it('T30: without a cache each invocation fetches it: $5.00 for a million', () => {
    cites('neighbours.secret-call-price');
    const { invocations, made } = fetches('0s');
    expect(made).toBe(invocations);
    expect(1e6 * price).toBeCloseTo(5, 9);
  });

  it('T30b: with the extension ten busy environments fetch it every 300 s: 86,400 times in 30 days, for $0.432', () => {
    cites('services.cache-per-environment');
    const { environments, made } = fetches('300s');
    expect([environments, made]).toEqual([10, 120]);
    expect(made * 24 * 30).toBe(86_400);
    expect(made * 24 * 30 * price).toBeCloseTo(0.432, 9);
  });
});

describe('a call that the role does not allow', () => {
  it('fails with a function error, and is written down as denied', () => {
    const role = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::resized-bucket/*' }],
    };
    const { trace, summary } = simulateText({
      duration: '10m',
      platform: quiet,
      functions: { resize: { handler: [{ call: 's3:PutObject', on: 'photo-resized' }], role } },
      resources: { photos: { type: 's3' }, 'photo-resized': { type: 's3' } },
      triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'resize' }],
      traffic: [{ to: 'photos', pattern: 'burst', count: 1 }],
    });
    expect(summary.functions.resize).toMatchObject({ Invocations: 3, Errors: 3 });
    expect(summary.triggers.uploads?.outcomes.dropped).toBe(1);
    expect([...trace.calls.outcome]).toEqual([5, 5, 5]);
  });
});

describe('a handler that changes a resource', () => {
  it('makes the resource announce it, whether or not the handler succeeds afterwards', () => {
    const { trace, summary } = simulateText({
      duration: '60s',
      platform: quiet,
      functions: {
        first: { handler: [{ call: 's3:PutObject', on: 'out', times: 2 }], errorRate: 1, asyncConfig: { maximumRetryAttempts: 0 } },
        second: { handler: [{ io: '10ms' }] },
      },
      resources: { in: { type: 's3' }, out: { type: 's3' } },
      triggers: [
        { id: 'in-first', type: 's3', source: 'in', function: 'first' },
        { id: 'out-second', type: 's3', source: 'out', function: 'second' },
      ],
      traffic: [{ to: 'in', pattern: 'burst', count: 3 }],
    });
    expect(summary.triggers['in-first']?.outcomes.dropped).toBe(3);
    expect(summary.triggers['out-second']).toMatchObject({ sent: 6, outcomes: { succeeded: 6 } });
    expect(Array.from(trace.origins.parent).every((row) => row !== NO_ROW)).toBe(true);
  });

  it('that triggers itself is stopped after 16 rounds, unless loops are allowed', () => {
    cites('recursion.hops', 'recursion.guard');
    const loop = (recursiveLoop: string, duration = '10m') =>
      simulateText({
        duration,
        platform: quiet,
        functions: { f: { handler: [{ call: 's3:PutObject', on: 'photos' }], recursiveLoop } },
        resources: { photos: { type: 's3' } },
        triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'f' }],
        traffic: [{ to: 'photos', pattern: 'burst', count: 1 }],
      });
    expect(loop('Terminate').summary.functions.f?.Invocations).toBe(16);
    const allowed = loop('Allow', '6h');
    expect(allowed.trace.stopped).toMatch(/1000 times in a row/);
  });
});
