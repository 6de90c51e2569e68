/** Services in front of Lambda's queue: oracles T13 and T14 of facts/triggers.md 11c, and section 3. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import type { LambdaFunction, TimelineEntry, Traffic } from '../scenario/model.ts';
import { markKinds, type Trace } from '../trace/tables.ts';
import { attemptTimes, outcomeCounts } from './reading.ts';
import { simulate } from './simulate.ts';
import { burst, io, resource, type ScenarioParts, scenario, seconds, trigger } from './testing.ts';

const DAY = 86_400;

/** Lambda's Invoke API fails for the trigger `t` during so many seconds. */
const down = (length: number, errorRate = 1): TimelineEntry => ({
  kind: 'fault',
  on: 't',
  at: 0,
  for: seconds(length),
  errorRate,
  latency: null,
  throttle: null,
  index: 0,
});

const to = (name: string, more: Partial<Traffic> = {}): Traffic => ({ ...burst(1), to: name, ...more }) as Traffic;

const refusals = (trace: Trace): number[] => {
  const code = markKinds.findIndex(({ name }) => name === 'deliveryRefused');
  return Array.from(trace.marks.time)
    .filter((_, row) => trace.marks.kind[row] === code)
    .map((t) => t / 1e6);
};

const run = (parts: ScenarioParts) => simulate(scenario({ resources: [resource('dlq', 0, 0, 'sqs')], ...parts }));

const nobodyMay: Partial<LambdaFunction> = { resourcePolicy: { Statement: [] } as never };

describe('SNS', () => {
  it('T13: whose calls of Lambda fail for ever makes 100,015 attempts in four phases over 23 days, and then gives up', () => {
    cites(
      'sns.immediate-attempts',
      'sns.pre-backoff-attempts',
      'sns.backoff-attempts',
      'sns.post-backoff-attempts',
      'sns.backoff-first',
      'sns.backoff-maximum',
      'sns.backoff-curve',
    );
    const trace = run({ duration: 24 * DAY, triggers: [trigger('sns')], traffic: [to('topic')], timeline: [down(24 * DAY)] });
    const times = refusals(trace);
    expect(times.length).toBe(100_015);
    expect(times.slice(0, 7)).toEqual([0, 0, 0, 1, 2, 3, expect.closeTo(3 + 20 ** (1 / 9), 5)]);
    const waits = times.slice(1).map((time, i) => Math.round((time - (times[i] as number)) * 1e6) / 1e6);
    // The ten waits of the third phase grow from 1 s to 20 s by one factor; the 100,000 after it last 20 s each: 23.15 days.
    expect(waits[13]).toBeCloseTo(20, 5);
    for (let i = 5; i < 14; i++) expect((waits[i] as number) / (waits[i - 1] as number)).toBeCloseTo(20 ** (1 / 9), 4);
    expect(waits.slice(14).every((wait) => wait === 20)).toBe(true);
    expect(waits.slice(14).length).toBe(100_000);
    expect((times.at(-1) as number) / DAY).toBeCloseTo(23.15, 2);
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
    expect(trace.invocations.length).toBe(0);
  });

  it('puts what it gives up into the dead-letter queue of the subscription (sns.subscription-dead-letters)', () => {
    const platform = { rules: { 'async.queue-latency': 0 } };
    const triggers = [trigger('sns', { deadLetterQueue: 'dlq' })];
    const trace = run({ platform, duration: 24 * DAY, triggers, traffic: [to('topic')], timeline: [down(24 * DAY)] });
    expect(outcomeCounts(trace)).toEqual({ deadLettered: 1 });
  });

  it('does not try again without permission: the message is denied, or goes to its dead-letter queue (sns.client-errors)', () => {
    const denied = (deadLetterQueue: string | null) =>
      run({ fn: nobodyMay, triggers: [trigger('sns', { deadLetterQueue })], traffic: [to('topic')] });
    expect(refusals(denied(null))).toEqual([0]);
    expect(outcomeCounts(denied(null))).toEqual({ denied: 1 });
    expect(outcomeCounts(denied('dlq'))).toEqual({ deadLettered: 1 });
  });
});

describe.each(['eventbridge', 'schedule'] as const)('%s', (type) => {
  const traffic = type === 'schedule' ? [] : [to('bus')];
  const front = (settings: Readonly<Record<string, unknown>> = {}) => [trigger(type, { expression: 'rate(20 days)', ...settings })];

  it('T14: tries 185 times more when Lambda fails, ever more slowly, then drops the event', () => {
    cites(
      'eventbridge.retry-attempts',
      'eventbridge.retry-first',
      'eventbridge.retry-maximum',
      'eventbridge.retry-jitter',
      'schedule.retries',
    );
    const trace = run({ duration: 2 * DAY, triggers: front(), traffic, timeline: [down(2 * DAY)] });
    const times = refusals(trace);
    expect(times.length).toBe(186);
    const waits = times.slice(1).map((time, i) => time - (times[i] as number));
    waits.forEach((wait, i) => {
      const longest = Math.min(600, 2 ** i);
      expect(wait).toBeLessThanOrEqual(longest);
      expect(wait).toBeGreaterThanOrEqual(longest / 2);
    });
    expect(new Set(waits.slice(10)).size).toBeGreaterThan(100);
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
  });

  it('T14: stops at 24 hours, or the age it is set to, if that comes first (eventbridge.retry-age)', () => {
    const platform = { rules: { 'async.queue-latency': 0, 'eventbridge.retry-maximum': 1200 } };
    const slow = run({ platform, duration: 2 * DAY, triggers: front(), traffic, timeline: [down(2 * DAY)] });
    expect(refusals(slow).length).toBeLessThan(186);
    expect(slow.requests.settled[0]).toBe(seconds(DAY));
    const young = run({ duration: 200, triggers: front({ maximumEventAge: seconds(60) }), traffic, timeline: [down(200)] });
    expect(young.requests.settled[0]).toBe(seconds(60));
    expect(outcomeCounts(young)).toEqual({ dropped: 1 });
  });

  it.each([0, 1, 5])('makes %i retries when it is set so, and gives up to its dead-letter queue', (maximumRetryAttempts) => {
    cites('eventbridge.dead-letters');
    const trace = run({ duration: 900, triggers: front({ maximumRetryAttempts, deadLetterQueue: 'dlq' }), traffic, timeline: [down(900)] });
    expect(refusals(trace).length).toBe(1 + maximumRetryAttempts);
    expect(outcomeCounts(trace)).toEqual({ deadLettered: 1 });
  });

  it('brings the event to Lambda late, and once, when Lambda comes back', () => {
    const trace = run({ duration: 900, triggers: front(), traffic, timeline: [down(100)] });
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1 });
    expect(trace.invocations.length).toBe(1);
    expect(attemptTimes(trace)[0]).toBeGreaterThanOrEqual(100);
    expect(attemptTimes(trace)[0]).toBeLessThanOrEqual(300);
  });
});

describe('EventBridge', () => {
  it('T14: without permission makes no retry and goes to the dead-letter queue at once (eventbridge.no-retry-when-denied)', () => {
    const denied = (deadLetterQueue: string | null) =>
      run({ fn: nobodyMay, triggers: [trigger('eventbridge', { deadLetterQueue })], traffic: [to('bus')] });
    for (const trace of [denied(null), denied('dlq')]) {
      expect(refusals(trace)).toEqual([0]);
      expect(trace.requests.settled[0]).toBe(0);
      expect(trace.invocations.length).toBe(0);
    }
    expect(outcomeCounts(denied(null))).toEqual({ denied: 1 });
    expect(outcomeCounts(denied('dlq'))).toEqual({ deadLettered: 1 });
  });

  it('loses the event when its dead-letter queue fails, too', () => {
    const resources = [resource('dlq', 0, 1, 'sqs')];
    const triggers = [trigger('eventbridge', { deadLetterQueue: 'dlq' })];
    expect(outcomeCounts(run({ resources, fn: nobodyMay, triggers, traffic: [to('bus')] }))).toEqual({ dropped: 1 });
  });

  it('hands on what its pattern matches; a body is the detail, unless it has one (eventbridge.body-is-detail)', () => {
    const kinds = [{ kind: 'order' }, { kind: 'other' }, { source: 'shop', detail: { kind: 'order' } }, { source: 'bank', detail: {} }];
    const bodies = kinds.map((body) => ({ body, weight: 1 }));
    const counts = (filter: unknown) =>
      outcomeCounts(
        run({ triggers: [trigger('eventbridge', { filter })], traffic: [to('bus', { ...burst(400), to: 'bus', bodies } as Traffic)] }),
      );
    const matching = (filter: unknown) => counts(filter).succeeded ?? 0;
    expect(matching({ detail: { kind: ['order'] } })).toBeGreaterThan(150);
    expect(matching({ detail: { kind: ['order'] } })).toBeLessThan(250);
    expect(matching({ source: ['shop', 'bank'] })).toBeGreaterThan(150);
    expect(counts({ source: ['nobody'] })).toEqual({ filtered: 400 });
  });
});

describe('S3', () => {
  it('keeps trying, from one second up to five minutes apart, for as long as Lambda fails (s3.delivery-retry-first, s3.delivery-retry-maximum)', () => {
    cites('s3.no-dead-letter-queue', 's3.at-least-once');
    const trace = run({ duration: 10 * DAY, triggers: [trigger('s3')], traffic: [to('bucket')], timeline: [down(9 * DAY)] });
    expect(refusals(trace).slice(0, 11)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811]);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1 });
  });

  it('is denied without permission, and does not count the size of the object as that of the event', () => {
    expect(outcomeCounts(run({ fn: nobodyMay, triggers: [trigger('s3')], traffic: [to('bucket')] }))).toEqual({ denied: 1 });
    const large = to('bucket', { payloadSize: 50_000 });
    expect(outcomeCounts(run({ triggers: [trigger('s3')], traffic: [large] }))).toEqual({ succeeded: 1 });
  });

  it('announces objects with its prefix and suffix; one without a key passes (s3.key-of-object)', () => {
    const counts = (body: unknown, settings: Readonly<Record<string, unknown>>) =>
      outcomeCounts(run({ triggers: [trigger('s3', settings)], traffic: [to('bucket', { bodies: [{ body, weight: 1 }] })] }));
    const settings = { prefix: 'raw/', suffix: '.jpg' };
    expect(counts({ key: 'raw/a.jpg' }, settings)).toEqual({ succeeded: 1 });
    expect(counts({ key: 'raw/a.png' }, settings)).toEqual({ filtered: 1 });
    expect(counts({ key: 'small/a.jpg' }, settings)).toEqual({ filtered: 1 });
    expect(counts({}, settings)).toEqual({ succeeded: 1 });
  });
});

describe('an event', () => {
  it('of more than 1 MB is refused with 413 by the Invoke API and tried no more (limits.async-payload)', () => {
    const counts = (payloadSize: number, deadLetterQueue: string | null = null) =>
      outcomeCounts(run({ triggers: [trigger('sns', { deadLetterQueue })], traffic: [to('topic', { payloadSize })] }));
    expect(counts(1024)).toEqual({ succeeded: 1 });
    expect(counts(1025)).toEqual({ denied: 1 });
    expect(counts(1025, 'dlq')).toEqual({ deadLettered: 1 });
  });

  it('that was accepted is no more the business of its source: throttles are absorbed by Lambda’s queue (async.accepted-first)', () => {
    const fn = { reservedConcurrentExecutions: 1, handler: [io(seconds(2))] };
    const trace = run({ duration: 3600, fn, triggers: [trigger('sns')], traffic: [{ ...burst(10), to: 'topic' }] });
    expect(refusals(trace)).toEqual([]);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 10 });
  });

  it('fails to be taken by luck of its own at each offer', () => {
    const trace = run({
      duration: 900,
      triggers: [trigger('sns')],
      traffic: [{ ...burst(1000), to: 'topic' }],
      timeline: [down(900, 0.5)],
    });
    const tries = refusals(trace).length;
    expect(tries).toBeGreaterThan(850);
    expect(tries).toBeLessThan(1150);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1000 });
  });
});
