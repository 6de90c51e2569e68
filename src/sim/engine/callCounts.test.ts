/** Counted calls agree with the steps of every invocation, played one by one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { simulateText } from '../testing.ts';
import { callCounts } from './callCounts.ts';
import { initWorkOf, type WorkStep, workOf } from './workOf.ts';

const refused = ['throttled', 'accessDenied', 'tooManyConnections', 'recursionStopped', 'cached'];

/** Attempts by "action on", of all handlers and inits. */
function played({ trace }: ReturnType<typeof simulateText>): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (steps: readonly WorkStep[]): void => {
    for (const { kind, label, attempts } of steps) {
      if (kind !== 'call') continue;
      const made = attempts.filter(({ outcome }) => !refused.includes(outcome)).length;
      if (made > 0) counts[label] = (counts[label] ?? 0) + made;
    }
  };
  for (let row = 0; row < trace.invocations.length; row++) if (trace.invocations.environment[row] !== NO_ROW) count(workOf(trace, row));
  for (let row = 0; row < trace.environments.length; row++) count(initWorkOf(trace, row));
  return counts;
}

function counted({ trace }: ReturnType<typeof simulateText>, from = 0, to = trace.horizon): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { action, on, count } of callCounts(trace, from, to).counts)
    counts[`${action} ${on}`] = (counts[`${action} ${on}`] ?? 0) + count;
  return counts;
}

const step = fc.record({
  call: fc.constantFrom('s3:GetObject', 's3:PutObject'),
  on: fc.constantFrom('plain', 'flaky', 'heard'),
  times: fc.integer({ min: 1, max: 3 }),
  when: fc.constantFrom('every', 'every', 'first', 'later'),
  maximumAttempts: fc.integer({ min: 1, max: 3 }),
});

const scenario = fc.record({
  seed: fc.integer({ min: 1, max: 1000 }),
  handler: fc.array(step, { minLength: 1, maxLength: 4 }),
  init: fc.constantFrom([], [{ call: 's3:GetObject', on: 'plain', times: 2 }]),
  errorRate: fc.constantFrom(0, 0.2),
  timeout: fc.constantFrom('1s', '30s'),
});

it('in runs with retries, failures, timeouts, recorded calls and steps of first invocations', () => {
  fc.assert(
    fc.property(scenario, ({ seed, handler, init, errorRate, timeout }) => {
      const run = simulateText({
        seed,
        duration: '3m',
        functions: { f: { handler, init, errorRate, timeout }, g: { handler: [{ io: '5ms' }] } },
        resources: {
          plain: { type: 's3', latency: '20ms' },
          flaky: { type: 's3', latency: { uniform: ['50ms', '900ms'] }, errorRate: 0.3 },
          heard: { type: 's3', latency: '30ms' },
        },
        triggers: [
          { id: 't', type: 'sdk', function: 'f' },
          { id: 'h', type: 's3', source: 'heard', function: 'g' },
        ],
        traffic: [{ to: 't', pattern: 'poisson', rate: 0.5 }],
        timeline: [{ at: '1m', fault: { on: 'flaky', throttle: 0.5, for: '30s' } }],
      });
      expect(counted(run)).toEqual(played(run));
    }),
    { numRuns: 40 },
  );
});

const many = (rate: number, more = {}) =>
  simulateText({
    duration: '10m',
    functions: { f: { timeout: '5s', handler: [{ call: 's3:GetObject', on: 'bucket' }] } },
    resources: { bucket: { type: 's3', latency: '10ms', ...more } },
    triggers: [{ id: 't', type: 'sdk', function: 'f' }],
    traffic: [{ to: 't', pattern: 'constant', rate }],
  });

it('from the configuration alone where no call can fail, part by part of the run', () => {
  const run = many(50);
  expect(callCounts(run.trace, 0, run.trace.horizon)).toMatchObject({ inQuestion: 0, lookedAt: 0 });
  expect(counted(run)).toEqual({ 's3:GetObject bucket': 30_000 });
  const parts = [0, 1, 2, 3].map((part) => counted(run, part * 150e6, (part + 1) * 150e6)['s3:GetObject bucket'] ?? 0);
  expect(parts.reduce((sum, count) => sum + count, 0)).toBe(30_000);
});

it('from some hundred invocations at most where calls fail: within a few per cent, and it says so', () => {
  const run = many(20, { errorRate: 0.5 });
  const { inQuestion, lookedAt } = callCounts(run.trace, 0, run.trace.horizon);
  expect(inQuestion).toBe(run.trace.invocations.length);
  expect(lookedAt).toBe(400);
  // 1 + 0.5 + 0.25 attempts each.
  const mean = (counted(run)['s3:GetObject bucket'] as number) / inQuestion;
  expect(mean).toBeGreaterThan(1.6);
  expect(mean).toBeLessThan(1.9);
});
