/** What Lambda refuses for other reasons than its limits: who may not, what has no key, what goes round in circles, and Lambda's own outages. */
import { describe, expect, it } from 'vitest';
import { recursiveInvocationsDropped } from '../metrics/recursiveInvocationsDropped.ts';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { explainInvocation } from '../trace/explainInvocation.ts';
import { endingCounts, outcomeCounts } from './reading.ts';
import { simulate } from './simulate.ts';
import { burst, lambda, scenario } from './testing.ts';

const quiet = { provisioning: '0s', initDuration: '0s', idleLifetime: '1h', maximumAge: '1h' };
const f = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: string | string[], Resource = '*', more: object = {}) => ({ Effect: 'Allow', Action, Resource, ...more });
const everyone = { Principal: '*' };

/** One request through a trigger at a function with these settings. */
const ask = (trigger: object, fn: object, more: object = {}) =>
  simulateText({
    duration: '1m',
    platform: quiet,
    functions: { f: { ...fn } },
    triggers: [{ id: 't', type: 'sdk', function: 'f', ...trigger }],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    ...more,
  });

describe('a trigger without permission', () => {
  const service = (principal: string) => allow('lambda:InvokeFunction', f, { Principal: { Service: principal } });

  it('never invokes: an API gets 403 from Lambda and tells its client 500 (invoke.denied-403, api-gateway.invoke-refused-500)', () => {
    const { trace, summary } = ask({ type: 'api-gateway' }, { resourcePolicy: policy() });
    expect(endingCounts(trace)).toEqual({ accessDenied: 1 });
    expect(summary.triggers.t?.outcomes).toMatchObject({ denied: 1, succeeded: 0 });
    expect(summary.functions.f).toMatchObject({ Invocations: 0, Throttles: 0, billedMs: 0 });
    expect(explainInvocation(trace, 0).sentence).toContain('Lambda answered 403 AccessDeniedException');
    expect(
      ask({ type: 'api-gateway' }, { resourcePolicy: policy(service('apigateway.amazonaws.com')) }).summary.triggers.t?.outcomes,
    ).toMatchObject({ succeeded: 1, denied: 0 });
  });

  it('is tried again by the client of an API, which sees a 5xx, and by no SDK', () => {
    expect(ask({ type: 'api-gateway', maximumAttempts: 3 }, { resourcePolicy: policy() }).trace.invocations.length).toBe(3);
    const never = policy({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' });
    const sdk = ask({ maximumAttempts: 3 }, { resourcePolicy: never });
    expect(sdk.trace.invocations.length).toBe(1);
    expect(outcomeCounts(sdk.trace)).toEqual({ denied: 1 });
  });

  it('of a function URL needs both permissions (iam.function-url-two-actions, function-url.denied-403)', () => {
    const open = { type: 'function-url', authType: 'NONE' };
    const both = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'];
    expect(outcomeCounts(ask(open, { resourcePolicy: policy(allow(both, f, everyone)) }).trace)).toEqual({ succeeded: 1 });
    for (const half of both) {
      expect(outcomeCounts(ask(open, { resourcePolicy: policy(allow(half, f, everyone)) }).trace)).toEqual({ denied: 1 });
    }
  });

  it('may be let in while the run goes on', () => {
    const timeline = [{ at: '10s', set: { 'functions.f.resourcePolicy': policy(service('apigateway.amazonaws.com')) } }];
    const traffic = [{ to: 't', pattern: 'constant', rate: 1, end: '20s' }];
    const { summary } = ask({ type: 'api-gateway' }, { resourcePolicy: policy() }, { timeline, traffic });
    expect(summary.triggers.t?.outcomes).toMatchObject({ denied: 10, succeeded: 10 });
  });
});

describe('a function whose variables are encrypted with a key', () => {
  const withKey = (state: string, more: object = {}, rest: object = {}, attempts = 3) =>
    ask({ maximumAttempts: attempts }, { kmsKey: 'key', ...more }, { resources: { key: { type: 'kms', state } }, ...rest });

  it('cannot start without it: 502 with the exception that says why (invoke.key-unusable-502)', () => {
    expect(endingCounts(withKey('Enabled').trace)).toEqual({ succeeded: 1 });
    // An SDK tries a 502 again.
    expect(endingCounts(withKey('Disabled').trace)).toEqual({ kmsDisabled: 3 });
    expect(endingCounts(withKey('PendingDeletion').trace)).toEqual({ kmsInvalidState: 3 });
    expect(outcomeCounts(withKey('Disabled').trace)).toEqual({ serviceError: 1 });
    expect(withKey('Disabled').summary.functions.f).toMatchObject({ Invocations: 0, Throttles: 0, Errors: 0 });
  });

  it('needs kms:Decrypt in its role', () => {
    expect(endingCounts(withKey('Enabled', { role: policy(allow('s3:GetObject')) }).trace)).toEqual({ kmsAccessDenied: 3 });
    expect(endingCounts(withKey('Enabled', { role: policy(allow('kms:Decrypt')) }).trace)).toEqual({ succeeded: 1 });
  });

  it('cannot start when the key is not there at all', () => {
    const trace = simulate(scenario({ functions: [lambda({ kmsKey: 'gone' })], traffic: [burst(1)] }));
    expect(endingCounts(trace)).toEqual({ kmsNotFound: 1 });
  });

  it('goes on in the environments that run when the key is disabled; new ones fail (invoke.key-at-creation)', () => {
    const { trace, summary } = withKey(
      'Enabled',
      { handler: [{ io: '100ms' }] },
      {
        traffic: [
          { id: 'calm', to: 't', pattern: 'constant', rate: 1, end: '30s' },
          { id: 'burst', to: 't', pattern: 'burst', count: 3, at: '20.5s' },
        ],
        timeline: [
          { at: '10s', set: { 'resources.key.state': 'Disabled' } },
          { at: '25.5s', kill: { function: 'f', count: 1 } },
        ],
      },
      1,
    );
    // Until the kill one environment serves all but two of the burst; after it nothing does.
    expect(trace.environments.length).toBe(1);
    expect(summary.triggers.t?.outcomes).toMatchObject({ succeeded: 26 + 1, serviceError: 4 + 2 });
  });
});

describe('an outage of Lambda’s Invoke API', () => {
  it('is 500 for the source that it is for, and for no other (invoke.service-error-500)', () => {
    const { summary } = simulateText({
      duration: '1m',
      platform: quiet,
      functions: { f: {} },
      triggers: ['t', 'u'].map((id) => ({ id, type: 'sdk', function: 'f', maximumAttempts: 1 })),
      traffic: ['t', 'u'].map((to) => ({ id: to, to, pattern: 'constant', rate: 1 })),
      timeline: [{ at: '10s', fault: { on: 't', errorRate: 1, for: '20s' } }],
    });
    expect(summary.triggers.t?.outcomes).toMatchObject({ serviceError: 20, succeeded: 40 });
    expect(summary.triggers.u?.outcomes).toMatchObject({ succeeded: 60 });
    expect(summary.functions.f).toMatchObject({ Invocations: 100, Throttles: 0, Errors: 0 });
  });

  it('hits a call through an API as it hits the API’s clients', () => {
    const { summary } = simulateText({
      duration: '1m',
      platform: quiet,
      functions: { f: { timeout: '10s', handler: [{ call: 'execute-api:Invoke', on: 'inner', maximumAttempts: 2 }] }, g: {} },
      triggers: [
        { id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 },
        { id: 'inner', type: 'api-gateway', function: 'g' },
      ],
      traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      timeline: [{ at: '0s', fault: { on: 'inner', errorRate: 1, for: '1m' } }],
    });
    expect(summary.triggers['f:inner']?.outcomes).toMatchObject({ serviceError: 1 });
    expect(summary.functions.g).toMatchObject({ Invocations: 0 });
    expect(summary.triggers.t?.outcomes).toMatchObject({ functionError: 1 });
  });
});

describe('a function that calls itself', () => {
  const circle = (more: object, calls: object = {}, settings: object = {}) =>
    simulateText({
      duration: '1m',
      platform: quiet,
      functions: {
        f: { timeout: '30s', handler: [{ io: '10ms' }, { call: 'lambda:InvokeFunction', on: 'f', maximumAttempts: 3, ...calls }], ...more },
      },
      triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
      traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      ...settings,
    });

  it('is stopped at the 17th invocation of the chain, with 400, which no SDK tries again', () => {
    cites('recursion.hops', 'invoke.recursion-400');
    const { trace, summary } = circle({});
    expect(summary.functions.f?.Invocations).toBe(16);
    expect(summary.triggers['f:f']?.outcomes).toMatchObject({ recursionStopped: 1, functionError: 15 });
    expect(summary.triggers.t?.outcomes).toMatchObject({ functionError: 1 });
    expect(endingCounts(trace)).toEqual({ handlerError: 16, recursionStopped: 1 });
    expect(recursiveInvocationsDropped.series(trace, 0, 0, trace.horizon, trace.horizon)).toEqual(Float64Array.of(1));
    expect(summary.functions.f).toMatchObject({ Throttles: 0, Errors: 16 });
  });

  it('is stopped elsewhere where the scenario says so: AWS says about 16', () => {
    expect(circle({}, {}, { platform: { ...quiet, rules: { 'recursion.hops': 5 } } }).summary.functions.f?.Invocations).toBeLessThanOrEqual(
      16,
    );
  });

  it('is stopped by its own timeout where loops are allowed', () => {
    const { summary } = circle({ recursiveLoop: 'Allow', timeout: '1s' });
    expect(summary.functions.f?.Invocations).toBeGreaterThan(50);
    expect(summary.triggers['f:f']?.outcomes).not.toHaveProperty('recursionStopped');
  });

  it('through an API is not seen (recursion.detected-services)', () => {
    const { summary } = simulateText({
      duration: '1m',
      platform: quiet,
      functions: { f: { timeout: '1s', handler: [{ io: '10ms' }, { call: 'execute-api:Invoke', on: 't', maximumAttempts: 1 }] } },
      triggers: [{ id: 't', type: 'api-gateway', function: 'f' }],
      traffic: [{ to: 't', pattern: 'burst', count: 1 }],
    });
    expect(summary.functions.f?.Invocations).toBeGreaterThan(50);
  });
});

describe('an event source mapping', () => {
  const polling = (role: object) =>
    simulateText({
      duration: '60s',
      platform: { provisioning: '0s', initDuration: '0s' },
      functions: { f: { handler: [{ io: '10ms' }], role } },
      resources: { data: { type: 'kinesis' } },
      triggers: [{ id: 'stream', type: 'kinesis', source: 'data', function: 'f' }],
      traffic: [{ to: 'data', pattern: 'constant', rate: 2 }],
    }).summary;

  it('reads nothing while the execution role does not let it', () => {
    cites('iam.mapping-uses-role');
    const denied = polling({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] });
    expect(denied.functions.f?.Invocations).toBe(0);
    expect(denied.triggers.stream).toMatchObject({ sent: 120, waiting: 120 });
    const allowed = polling({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'kinesis:*', Resource: '*' }] });
    expect(allowed.functions.f?.Invocations).toBeGreaterThan(50);
  });
});
