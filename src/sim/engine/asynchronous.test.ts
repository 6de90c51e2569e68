/** Lambda's event queue: oracles C20 of facts/core.md and T10–T12 of facts/triggers.md 11c. */
import { describe, expect, it } from 'vitest';
import { summarise } from '../metrics/summarise.ts';
import { cites } from '../rules/testing.ts';
import { markKinds } from '../trace/tables.ts';
import { attemptTimes, endingCounts, outcomeCounts } from './reading.ts';
import { simulate } from './simulate.ts';
import { burst, call, constant, io, resource, type ScenarioParts, scenario, seconds, trigger } from './testing.ts';

const upload = { ...burst(1), to: 'bucket' };
const queue = { maximumRetryAttempts: 2, maximumEventAge: seconds(21_600), onFailure: null, onSuccess: null };

/** One event to a function that fails after `work` seconds. */
const failing = (work: number, more: ScenarioParts = {}) =>
  simulate(
    scenario({
      duration: 22_000,
      triggers: [trigger('s3')],
      traffic: [upload],
      resources: [resource('failed', 0, 0, 'sqs'), resource('dlq', 0, 0, 'sqs')],
      ...more,
      fn: { errorRate: 1, handler: [io(seconds(work))], ...more.fn },
    }),
  );

const marksOf = (trace: ReturnType<typeof failing>) => Array.from(trace.marks.kind, (kind) => markKinds[kind]?.name);

describe('an asynchronous event', () => {
  it('C20, T10: that always fails after d seconds is tried at 0, d + 60 and 2d + 180 seconds, then dropped', () => {
    cites('async.retry-attempts', 'async.first-retry-wait', 'async.second-retry-wait', 'async.wait-from-end');
    const trace = failing(5);
    expect(attemptTimes(trace)).toEqual([0, 65, 190]);
    expect(endingCounts(trace)).toEqual({ handlerError: 3 });
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
    expect(marksOf(trace)).toEqual(['dropped']);
    expect(trace.requests.settled[0]).toBe(seconds(195));
  });

  it.each([
    [0, [0]],
    [1, [0, 65]],
  ])('T10b: with %i retries has its attempts at %j seconds', (maximumRetryAttempts, times) => {
    expect(attemptTimes(failing(5, { fn: { asyncConfig: { ...queue, maximumRetryAttempts } } }))).toEqual(times);
  });

  it('T10c: whose retry would be due at 65 s is given up at its age limit of 60 s (async.maximum-event-age, async.minimum-event-age)', () => {
    const trace = failing(5, { fn: { asyncConfig: { ...queue, maximumEventAge: seconds(60) } } });
    expect(attemptTimes(trace)).toEqual([0]);
    expect(trace.requests.settled[0]).toBe(seconds(60));
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
  });

  it('T11: that is throttled for ever is tried again after 1, 2, 4 … 300 s, 79 times, the last at 21,511 s, and leaves at six hours', () => {
    cites(
      'async.throttle-backoff-first',
      'async.throttle-backoff-factor',
      'async.throttle-backoff-maximum',
      'async.throttle-keeps-attempts',
    );
    const blocker = { name: 'f', reservedConcurrentExecutions: 1, handler: [io(seconds(30_000))], timeout: seconds(40_000) };
    const trace = simulate(
      scenario({
        duration: 30_000,
        fn: blocker,
        triggers: [trigger('sdk'), trigger('s3', {}, { id: 'uploads' })],
        traffic: [burst(1), { ...upload, id: 'upload', start: 0 }],
      }),
    );
    const times = attemptTimes(trace).slice(1);
    expect(times.length).toBe(80);
    expect(times.slice(0, 12)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811, 1111]);
    expect(times.at(-1)).toBe(21_511);
    expect(trace.requests.settled[1]).toBe(seconds(21_600));
    expect(outcomeCounts(trace)).toEqual({ inFlight: 1, dropped: 1 });
  });

  it('that was throttled keeps all its attempts for function errors', () => {
    const busy = { reservedConcurrentExecutions: 1, errorRate: 1, handler: [io(seconds(2))] };
    const trace = simulate(scenario({ duration: 600, fn: busy, triggers: [trigger('s3')], traffic: [{ ...burst(2), to: 'bucket' }] }));
    expect(endingCounts(trace).handlerError).toBe(6);
    expect(outcomeCounts(trace)).toEqual({ dropped: 2 });
  });

  it('T12, C19: with reserved concurrency 0 leaves at once, without an attempt (async.reserved-zero-drops)', () => {
    const trace = failing(5, { fn: { reservedConcurrentExecutions: 0 } });
    expect(endingCounts(trace)).toEqual({});
    expect(trace.requests.settled[0]).toBe(0);
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
  });

  it.each([
    ['async.on-failure-destination', { asyncConfig: { ...queue, onFailure: 'failed' } }, { sentToDestination: 1 }, ['sentToDestination']],
    ['async.dead-letter-queue', { deadLetterQueue: 'dlq' }, { deadLettered: 1 }, ['deadLettered']],
    [
      'async.both-delivered',
      { asyncConfig: { ...queue, onFailure: 'failed' }, deadLetterQueue: 'dlq' },
      { sentToDestination: 1 },
      ['deadLettered', 'sentToDestination'],
    ],
  ])('that is given up goes where %s says', (_rule, fn, outcomes, marks) => {
    cites('async.on-failure-destination', 'async.dead-letter-queue', 'async.both-delivered');
    const trace = failing(1, { fn });
    expect(outcomeCounts(trace)).toEqual(outcomes);
    expect(marksOf(trace)).toEqual(marks);
  });

  it('reaches the queue after its delivery latency, which its latency includes (s3.delivery-latency, async.queue-latency)', () => {
    const trace = simulate(
      scenario({
        fn: { handler: [io(seconds(2))] },
        triggers: [trigger('s3', { deliveryLatency: constant(seconds(1.5)) })],
        traffic: [upload],
        platform: { rules: { 'async.queue-latency': 0.25 } },
      }),
    );
    expect(attemptTimes(trace)).toEqual([1.75]);
    expect(trace.requests.settled[0]).toBe(seconds(3.75));
  });

  it('waits in the queue while it waits, and is in flight while it runs', () => {
    const at = (duration: number) => outcomeCounts(failing(5, { duration }));
    expect(at(3)).toEqual({ inFlight: 1 });
    expect(at(30)).toEqual({ waiting: 1 });
  });

  it('for which Lambda itself fails waits like a throttled one and uses up no attempt (async.system-errors-wait)', () => {
    const key = (state: string) => ({ ...resource('key', 0, 0, 'kms'), settings: { state } });
    const broken = scenario({
      fn: { kmsKey: 'key' },
      triggers: [trigger('s3')],
      traffic: [upload],
      resources: [key('Disabled')],
      duration: 600,
    });
    const mended = { ...broken, resources: [key('Enabled')] };
    const timeline = [{ kind: 'set', at: seconds(40), index: 0, changes: {}, scenario: mended } as const];
    const trace = simulate({ ...broken, timeline });
    expect(attemptTimes(trace)).toEqual([0, 1, 3, 7, 15, 31, 63]);
    expect(endingCounts(trace)).toEqual({ kmsDisabled: 6, succeeded: 1 });
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1 });
  });

  it('that closes a loop is stopped, and its record goes where failures go (async.recursion-stop, recursion.hops)', () => {
    const stopped = (fn: ScenarioParts['fn']) =>
      simulate(
        scenario({
          fn: { handler: [call('s3:PutObject', 'bucket')], ...fn },
          triggers: [trigger('s3')],
          traffic: [upload],
          resources: [resource('bucket', 0, 0, 's3'), resource('dlq', 0, 0, 'sqs')],
        }),
      );
    expect(endingCounts(stopped({}))).toEqual({ succeeded: 16, recursionStopped: 1 });
    expect(outcomeCounts(stopped({}))).toEqual({ succeeded: 16, recursionStopped: 1 });
    expect(marksOf(stopped({}))).toEqual(['recursionStopped']);
    expect(marksOf(stopped({ deadLetterQueue: 'dlq' }))).toEqual(['deadLettered', 'recursionStopped']);
  });

  it('C19: that waits in the queue when reserved concurrency becomes 0 stays there as one that is throttled', () => {
    const now = scenario({
      fn: { reservedConcurrentExecutions: 1, errorRate: 1 },
      triggers: [trigger('s3')],
      traffic: [upload],
      duration: 130,
    });
    const none = { ...now, functions: now.functions.map((fn) => ({ ...fn, reservedConcurrentExecutions: 0 })) };
    const trace = simulate({ ...now, timeline: [{ kind: 'set', at: seconds(30), index: 0, changes: {}, scenario: none }] });
    expect(endingCounts(trace)).toEqual({ handlerError: 1, throttledByReservedConcurrency: 7 });
    expect(outcomeCounts(trace)).toEqual({ waiting: 1 });
  });

  it('comes twice with the chance that the scenario gives, never without, and each runs on its own (async.at-least-once)', () => {
    const run = (duplicateRate: number) =>
      simulate(
        scenario({ triggers: [trigger('s3')], traffic: [{ ...burst(2000), to: 'bucket' }], platform: { duplicateRate }, account: 5000 }),
      );
    expect(summarise(run(0)).triggers.t).toMatchObject({ sent: 2000, duplicates: 0 });
    expect(summarise(run(1)).triggers.t).toMatchObject({ sent: 4000, duplicates: 2000, outcomes: { succeeded: 4000 } });
    const some = summarise(run(0.1)).triggers.t?.duplicates as number;
    expect(some).toBeGreaterThan(150);
    expect(some).toBeLessThan(250);
  });
});
