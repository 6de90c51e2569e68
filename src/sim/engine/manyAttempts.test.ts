/** Attempts beyond what one byte of the record counts: the engine counts on, and every question to the record gets the true number. */
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { explainInvocation } from '../trace/explainInvocation.ts';
import { LAST_NUMBERED_ATTEMPT, type Trace } from '../trace/tables.ts';
import { triggers } from '../triggers/index.ts';
import { messagesAt, queueScenario } from './polling/queueTesting.ts';
import { recordsAt, setAt, streamScenario } from './polling/streamTesting.ts';
import { outcomeCounts } from './reading.ts';
import { simulate } from './simulate.ts';
import { burst, call, exponential, io, lambda, resource, scenario, seconds, trigger } from './testing.ts';
import { workOf } from './workOf.ts';

/** The rows of each request or batch in turn must be numbered 1, 2, 3 … */
const numbers = (trace: Trace, rows: readonly number[]): number[] => rows.map((row) => attemptNumber(trace, row));
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const allRows = (trace: Trace): number[] => Array.from(trace.invocations.request, (_, row) => row);

/** Steps found again from their draws take as long as the record says: true only with the number that the engine drew with. */
function expectSameDraws(trace: Trace): void {
  for (let row = 0; row < trace.invocations.length; row++) {
    if (trace.invocations.environment[row] === NO_ROW) continue;
    const took = workOf(trace, row).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(took).toBe(trace.invocations.duration[row]);
  }
}

const drawn = [io(exponential(seconds(0.1)))];

describe('a batch of a stream', () => {
  it('T32c: that was throttled 500 times is in its 501st attempt, and has both its retries left (streams.throttles-not-counted)', () => {
    const parts = { settings: { maximumRetryAttempts: 2 }, traffic: [recordsAt(0.5)], duration: 9 * 3600 };
    const opens = 64 + 493 * 60 + 1;
    const open = streamScenario({ ...parts, fn: { handler: drawn, errorRate: 1 } });
    const trace = simulate(streamScenario({ ...parts, fn: { reservedConcurrentExecutions: 0 }, timeline: [setAt(opens, open)] }));
    expect(numbers(trace, allRows(trace))).toEqual(upTo(503));
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
    expect(explainInvocation(trace, 500).sentence).toMatch(/^Attempt 501 of request 1 /);
    expectSameDraws(trace);
  });

  it('that fails for a day is given up after exactly as many retries as its mapping allows, each with luck of its own (streams.maximum-retries)', () => {
    const settings = { maximumRetryAttempts: 400 };
    const trace = simulate(
      streamScenario({ settings, fn: { handler: drawn, errorRate: 1 }, traffic: [recordsAt(0.5)], duration: 9 * 3600 }),
    );
    expect(numbers(trace, allRows(trace))).toEqual(upTo(401));
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
    expect(new Set(trace.invocations.duration).size).toBeGreaterThan(390);
    expectSameDraws(trace);
  });

  it('that is tried more than 65,536 times goes on being counted', () => {
    const rules = { 'streams.retry-delay': 1, 'streams.retry-delay-maximum': 1 };
    const trace = simulate(streamScenario({ rules, fn: { errorRate: 1 }, traffic: [recordsAt(0.5)], duration: 65_600 }));
    expect(attemptNumber(trace, trace.invocations.length - 1)).toBe(65_599);
    expect(trace.invocations.attempt.subarray(LAST_NUMBERED_ATTEMPT - 1).every((n) => n === LAST_NUMBERED_ATTEMPT)).toBe(true);
  });
});

describe('a batch of a queue', () => {
  it('is numbered by its own attempts, whatever number of them its poller makes before the messages come back', () => {
    const rules = { 'sqs.throttle-retry-maximum': 1 };
    const closed = { visibility: 400, rules, duration: 500, traffic: [messagesAt(0)] };
    const open = queueScenario({ ...closed, fn: { handler: drawn } });
    const trace = simulate(queueScenario({ ...closed, fn: { reservedConcurrentExecutions: 0 }, timeline: [setAt(450, open)] }));
    const second = trace.invocations.time.findIndex((time) => time >= seconds(400));
    const rows = allRows(trace);
    expect(second).toBeGreaterThan(300);
    expect(numbers(trace, rows.slice(0, second))).toEqual(upTo(second));
    expect(numbers(trace, rows.slice(second))).toEqual(upTo(rows.length - second));
    // Its messages were received twice, and so are far from any redrive.
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1 });
    expectSameDraws(trace);
  });
});

describe('an asynchronous event', () => {
  it('that is throttled hundreds of times keeps count of them, and both its retries (async.throttle-keeps-attempts)', () => {
    const blocker = lambda({ handler: drawn, errorRate: 1, reservedConcurrentExecutions: 1 });
    const closing = { kind: 'constant', value: seconds(600) } as const;
    const platform = { rules: { 'async.queue-latency': 0, 'async.throttle-backoff-factor': 1 } };
    const whole = (handler: typeof drawn, errorRate: number) =>
      scenario({
        duration: 1200,
        platform,
        functions: [{ ...blocker, handler, errorRate }],
        triggers: [trigger('s3'), trigger('sdk', { maximumAttempts: 1, callerTimeout: null }, { id: 'held' })],
        traffic: [
          { ...burst(1), to: 'held', id: 'first' },
          { ...burst(1), to: 'bucket', id: 'late' },
        ],
      });
    const later = setAt(550, whole(drawn, 1));
    const trace = simulate({ ...whole([io(closing)], 0), timeline: [later] });
    const late = trace.triggers.findIndex(({ id }) => id === 't');
    const rows = allRows(trace).filter((row) => trace.requests.trigger[trace.invocations.request[row] as number] === late);
    expect(rows.length).toBeGreaterThan(500);
    expect(numbers(trace, rows)).toEqual(upTo(rows.length));
    expect(rows.filter((row) => trace.invocations.environment[row] !== NO_ROW)).toHaveLength(3);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1, dropped: 1 });
    expectSameDraws(trace);
  });
});

describe('callers and calls', () => {
  it('cannot be set to make so many attempts that their number is lost', () => {
    const most = triggers
      .map(({ fields }) => fields.maximumAttempts)
      .flatMap((field) => (field?.kind === 'integer' ? [field.max ?? Infinity] : [1]));
    expect(Math.max(...most)).toBeLessThan(LAST_NUMBERED_ATTEMPT);
    const called = (maximumAttempts: number) =>
      parseScenario({
        functions: { f: { handler: [{ call: 'dynamodb:GetItem', on: 'table', maximumAttempts }] } },
        resources: { table: { type: 'dynamodb' } },
      }).ok;
    expect([called(100), called(LAST_NUMBERED_ATTEMPT)]).toEqual([true, false]);
  });

  it('number the last of a hundred attempts of a call (sdk.maximum-attempts)', () => {
    const trace = simulate(
      scenario({
        duration: 3600,
        fn: { handler: [call('dynamodb:GetItem', 'table', { maximumAttempts: 100 })] },
        resources: [{ ...resource('table', 1000, 1), maxConcurrency: 1 }],
        traffic: [burst(1)],
      }),
    );
    expect(Array.from(trace.calls.attempt)).toEqual(upTo(100));
    expect(explainInvocation(trace, 0).sentence).toContain('answered with an error 100 times');
  });
});
