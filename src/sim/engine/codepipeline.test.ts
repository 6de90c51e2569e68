/** Actions of CodePipeline: only a report counts, and who waits for one in vain times out (C6, T36). */
import { describe, expect, it } from 'vitest';
import { asyncEventsDropped } from '../metrics/asyncEventsDropped.ts';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { markKinds, originKinds, type Trace } from '../trace/tables.ts';
import { attemptTimes, outcomeCounts } from './reading.ts';

const MINUTE = 60;

const run = (action: object = {}, fn: object = {}, more: object = {}) =>
  simulateText({
    duration: '2h',
    platform: { provisioning: '0s', initDuration: '0s', rules: { 'async.queue-latency': 0, 'codepipeline.delivery-latency': 0 } },
    functions: { f: { timeout: '15m', handler: [{ io: '1s' }], ...fn } },
    resources: { release: { type: 'codepipeline' }, lost: { type: 'sqs' } },
    triggers: [{ id: 't', type: 'codepipeline', source: 'release', function: 'f', deliveryLatency: '0s', ...action }],
    traffic: [{ to: 'release', pattern: 'burst', count: 1 }],
    ...more,
  });

/** Times of marks of one kind, s. */
const marked = ({ marks }: Trace, name: string): number[] =>
  Array.from(marks.time)
    .filter((_, row) => markKinds[marks.kind[row] as number]?.name === name)
    .map((t) => t / 1e6);

/** AsyncEventsDropped of each minute up to the fifth. */
const dropped = (trace: Trace): number[] => [...asyncEventsDropped.series(trace, null, 0, 300e6, 60e6)];

const settled = ({ requests }: Trace): number[] => Array.from(requests.settled, (t) => t / 1e6);

describe('an action of a pipeline', () => {
  it('reaches Lambda after its latency (codepipeline.delivery-latency), and succeeds when the function says so (codepipeline.must-report)', () => {
    const { trace, summary } = run({ deliveryLatency: '2s' });
    expect(attemptTimes(trace)).toEqual([2]);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 1 });
    expect(settled(trace)).toEqual([3]);
    expect(summary.triggers.t?.outcomes).toEqual({ succeeded: 1, timedOut: 0 });
  });

  it('fails when the function says so, though the invocation is a success, and nothing is tried again', () => {
    const { trace, summary } = run({ reportsFailure: 1 });
    expect(outcomeCounts(trace)).toEqual({ jobFailed: 1 });
    expect([settled(trace), marked(trace, 'jobFailed')]).toEqual([[1], [1]]);
    expect(summary.functions.f).toMatchObject({ Invocations: 1, Errors: 0 });
    expect(dropped(trace)).toEqual([0, 0, 0, 0, 0]);
  });

  it('T36: times out after 20 minutes when the function returns without a report (codepipeline.status-timeout)', () => {
    const { trace, summary } = run({ reportsNothing: 1 });
    expect(outcomeCounts(trace)).toEqual({ timedOut: 1 });
    expect([settled(trace), marked(trace, 'jobTimedOut')]).toEqual([[20 * MINUTE], [20 * MINUTE]]);
    expect(summary.functions.f).toMatchObject({ Invocations: 1, Errors: 0 });
    expect(settled(run({ reportsNothing: 1, statusTimeout: '5m' }).trace)).toEqual([5 * MINUTE]);
  });

  it('is not failed by an error of the function: Lambda tries twice more and gives up, and the pipeline waits on (codepipeline.report-at-end)', () => {
    const { trace, summary } = run({}, { errorRate: 1, deadLetterQueue: 'lost' });
    expect(attemptTimes(trace)).toEqual([0, 61, 182]);
    expect(outcomeCounts(trace)).toEqual({ timedOut: 1 });
    expect(marked(trace, 'deadLettered')).toEqual([183]);
    expect(settled(trace)).toEqual([20 * MINUTE]);
    expect(summary.functions.f).toMatchObject({ Invocations: 3, Errors: 3 });
    // Lambda drops it when it gives it up, not when the action ends.
    expect(dropped(trace)).toEqual([0, 0, 0, 1, 0]);
  });

  it('has timed out while Lambda goes on with the event: what is reported then comes too late', () => {
    const { trace, summary } = run({ statusTimeout: '1m' }, { handler: [{ io: '2m' }] });
    expect(marked(trace, 'jobTimedOut')).toEqual([MINUTE]);
    expect(outcomeCounts(trace)).toEqual({ timedOut: 1 });
    expect(settled(trace)).toEqual([2 * MINUTE]);
    expect(summary.functions.f?.billedMs).toBe(120_000);
    const throttled = run(
      { statusTimeout: '1m' },
      { reservedConcurrentExecutions: 1 },
      {
        traffic: [{ to: 'release', pattern: 'burst', count: 2 }],
        functions: { f: { timeout: '15m', handler: [{ io: '10m' }], reservedConcurrentExecutions: 1 } },
      },
    ).trace;
    expect(marked(throttled, 'jobTimedOut')).toEqual([MINUTE, MINUTE]);
    expect(outcomeCounts(throttled)).toEqual({ timedOut: 2 });
    expect(throttled.invocations.length).toBeGreaterThan(3);
  });

  it('goes on with every report in progress: the function is invoked again with the token, and the 20 minutes start anew', () => {
    cites('codepipeline.continuation', 'codepipeline.continuation-wait');
    const { trace, summary } = run({ inProgressReports: 3, continuationWait: '19m' });
    expect(attemptTimes(trace)).toEqual([0, 19 * MINUTE + 1, 38 * MINUTE + 2, 57 * MINUTE + 3]);
    expect(outcomeCounts(trace)).toEqual({ continued: 3, succeeded: 1 });
    expect(Array.from(trace.origins.kind, (kind) => originKinds[kind]?.name)).toEqual(['continuation', 'continuation', 'continuation']);
    expect(Array.from(trace.origins.parent)).toEqual([0, 1, 2]);
    expect(summary.triggers.t?.sent).toBe(4);
    expect(attemptTimes(run({ inProgressReports: 1 }).trace)).toEqual([0, 31]);
  });

  it('that goes on times out when nobody reports in time: in the wait for the next invocation, or in that', () => {
    const late = run({ inProgressReports: 3, continuationWait: '21m' }).trace;
    expect(outcomeCounts(late)).toEqual({ timedOut: 1 });
    expect(settled(late)).toEqual([20 * MINUTE + 1]);
    // The first job reports after 11 minutes; the second begins 10 minutes later, and takes longer than the other 10.
    const slow = run({ inProgressReports: 1, continuationWait: '10m' }, { handler: [{ io: '11m' }] });
    expect(outcomeCounts(slow.trace)).toEqual({ continued: 1, timedOut: 1 });
    expect(marked(slow.trace, 'jobTimedOut')).toEqual([31 * MINUTE]);
  });

  it('T36: ends after 24 hours at the latest, whatever is reported (codepipeline.action-limit)', () => {
    const { trace } = run({ inProgressReports: 2000, continuationWait: '19m' }, {}, { duration: '26h' });
    const { continued = 0, timedOut = 0, ...others } = outcomeCounts(trace);
    expect([timedOut, others]).toEqual([1, {}]);
    expect(continued).toBe(Math.floor((24 * 3600) / (19 * MINUTE + 1)));
    expect(marked(trace, 'jobTimedOut')).toEqual([24 * 3600]);
  });

  it('fails at once when Lambda does not take its job (codepipeline.not-delivered)', () => {
    const { trace } = run({}, {}, { timeline: [{ at: '0s', fault: { on: 't', errorRate: 1, for: '5m' } }] });
    expect(outcomeCounts(trace)).toEqual({ jobFailed: 1 });
    expect([settled(trace), trace.invocations.length]).toEqual([[0], 0]);
  });

  it('needs no permission in the policy of the function: the pipeline’s own role has it', () => {
    expect(outcomeCounts(run({}, { resourcePolicy: { Version: '2012-10-17', Statement: [] } }).trace)).toEqual({ succeeded: 1 });
  });

  it('draws what is reported for each invocation: a share of each, and the rest succeeds', () => {
    const { trace } = run(
      { reportsNothing: 0.3, reportsFailure: 0.2 },
      {},
      { traffic: [{ to: 'release', pattern: 'constant', rate: 1, end: '1000s' }] },
    );
    const { succeeded = 0, jobFailed = 0, timedOut = 0 } = outcomeCounts(trace);
    expect(succeeded + jobFailed + timedOut).toBe(1000);
    expect(Math.abs(timedOut - 300)).toBeLessThan(50);
    expect(Math.abs(jobFailed - 200)).toBeLessThan(45);
  });

  it('is waited for at the end of the run like any other event', () => {
    const { trace, summary } = run({ reportsNothing: 1 }, {}, { duration: '10m' });
    expect(settled(trace)).toEqual([Number.NaN]);
    expect(summary.triggers.t).toMatchObject({ waiting: 1, inFlight: 0 });
  });
});
