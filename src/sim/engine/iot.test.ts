/** Rules of IoT Core: a few offers to Lambda, then the error action, and after that Lambda's queue as for every asynchronous source. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { markKinds, type Trace } from '../trace/tables.ts';
import { attemptTimes, outcomeCounts } from './reading.ts';

const run = (rule: object = {}, more: object = {}, fn: object = {}) =>
  simulateText({
    duration: '10m',
    platform: { provisioning: '0s', initDuration: '0s', rules: { 'async.queue-latency': 0 } },
    functions: { f: { timeout: '10s', ...fn } },
    resources: { meters: { type: 'iot' }, lost: { type: 'sqs' }, told: { type: 'sns' } },
    triggers: [{ id: 't', type: 'iot', source: 'meters', function: 'f', ...rule }],
    traffic: [{ to: 'meters', pattern: 'burst', count: 1 }],
    ...more,
  });

/** Times of offers that Lambda's Invoke API did not take, s. */
const refusals = ({ marks }: Trace): number[] =>
  Array.from(marks.time)
    .filter((_, row) => markKinds[marks.kind[row] as number]?.name === 'deliveryRefused')
    .map((t) => t / 1e6);

const down = (seconds: number) => ({ timeline: [{ at: '0s', fault: { on: 't', errorRate: 1, for: `${seconds}s` } }] });

describe('a rule of IoT Core', () => {
  it('hands a message to Lambda after its latency (iot.delivery-latency)', () => {
    expect(attemptTimes(run().trace)).toEqual([0.1]);
    expect(attemptTimes(run({ deliveryLatency: '2s' }).trace)).toEqual([2]);
    expect(outcomeCounts(run().trace)).toEqual({ succeeded: 1 });
  });

  it('offers it three times, a second apart, while the Invoke API fails, and then discards it', () => {
    cites('iot.attempts', 'iot.retry-wait');
    const { trace } = run({}, down(300));
    expect(refusals(trace)).toEqual([0.1, 1.1, 2.1]);
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
    expect(trace.invocations.length).toBe(0);
    expect(outcomeCounts(run({}, down(2)).trace)).toEqual({ succeeded: 1 });
    const five = { platform: { rules: { 'iot.attempts': 5, 'iot.retry-wait': 10 } } };
    expect(refusals(run({}, { ...down(300), ...five }).trace)).toEqual([0.1, 10.1, 20.1, 30.1, 40.1]);
  });

  it('hands to its error action what Lambda does not take, or may not take (iot.error-action)', () => {
    for (const errorAction of ['lost', 'told']) expect(outcomeCounts(run({ errorAction }, down(300)).trace)).toEqual({ deadLettered: 1 });
    const nobodyMay = { resourcePolicy: { Version: '2012-10-17', Statement: [] } };
    const denied = run({ errorAction: 'lost' }, {}, nobodyMay).trace;
    expect([outcomeCounts(denied), refusals(denied)]).toEqual([{ deadLettered: 1 }, [0.1]]);
    expect(outcomeCounts(run({}, {}, nobodyMay).trace)).toEqual({ denied: 1 });
  });

  it('takes an error action that is set in the middle of a run', () => {
    const timeline = [
      { at: '10s', set: { 'triggers.t.errorAction': 'lost' } },
      { at: '15s', fault: { on: 't', errorRate: 1, for: '60s' } },
    ];
    const { trace } = run({}, { traffic: [{ to: 'meters', pattern: 'burst', at: '20s', count: 1 }], timeline });
    expect(outcomeCounts(trace)).toEqual({ deadLettered: 1 });
  });

  it('is done with it once Lambda has taken it: an error of the function is Lambda’s to retry, and no matter of the error action', () => {
    const { trace, summary } = run({ errorAction: 'lost' }, {}, { errorRate: 1, asyncConfig: { maximumRetryAttempts: 1 } });
    expect(summary.functions.f?.Invocations).toBe(2);
    expect(outcomeCounts(trace)).toEqual({ dropped: 1 });
  });
});
