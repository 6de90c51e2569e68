/** What becomes of messages whose invocation fails, is throttled, is late, or is a loop. */
import { describe, expect, it } from 'vitest';
import { recursiveInvocationsDropped } from '../../metrics/recursiveInvocationsDropped.ts';
import { cites } from '../../rules/testing.ts';
import { parseScenario } from '../../scenario/parseScenario.ts';
import { messageLife } from '../../trace/messageLife.ts';
import { originKinds } from '../../trace/tables.ts';
import { endingCounts, outcomeCounts } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { burst, call, io, seconds } from '../testing.ts';
import { messageStates, messagesAt, poisonFrom, queueBatches, queueScenario, runningAt } from './queueTesting.ts';

const always = { errorRate: 1 };
const perRecord = { handler: [{ ...io(1000), per: 'record' as const }] };
const reports = { functionResponseTypes: ['ReportBatchItemFailures'] };

describe('a message whose invocation fails', () => {
  it('T4b: comes back after each visibility timeout and is dead-lettered instead of a sixth receive (sqs.visibility, sqs.redrive)', () => {
    const trace = simulate(queueScenario({ visibility: 180, maxReceiveCount: 5, fn: always, traffic: [messagesAt(0)], duration: 1200 }));
    expect(queueBatches(trace).map(({ at, counts }) => [at, counts[0]])).toEqual([
      [0, 1],
      [180, 2],
      [360, 3],
      [540, 4],
      [720, 5],
    ]);
    expect(messageStates(trace)).toEqual([['deadLettered', 900]]);
  });

  it('T4c: by a timeout after 30 s is there again at 180 s, not at 30 s (sqs.visibility)', () => {
    const fn = { timeout: seconds(30), handler: [io(seconds(60))] };
    const trace = simulate(queueScenario({ visibility: 180, fn, traffic: [messagesAt(0)], duration: 200 }));
    expect(queueBatches(trace).map(({ at }) => at)).toEqual([0, 180]);
    expect(endingCounts(trace).timedOut).toBe(1);
  });

  it('comes back with its whole batch (sqs.whole-batch-returns)', () => {
    const trace = simulate(
      queueScenario({
        settings: { batchSize: 5, maximumBatchingWindow: seconds(1) },
        fn: perRecord,
        traffic: [burst(5)],
        timeline: [poisonFrom(0)],
        duration: 40,
      }),
    );
    expect(queueBatches(trace).map(({ counts }) => counts)).toEqual([
      [1, 1, 1, 1, 1],
      [2, 2, 2, 2, 2],
    ]);
  });

  it('makes its mapping work on fewer batches, unless it reports which items failed (sqs.error-backoff, sqs.partial-response-no-backoff)', () => {
    const running = (settings: Readonly<Record<string, unknown>>): number => {
      const trace = simulate(
        queueScenario({
          visibility: 900,
          settings,
          fn: { handler: [io(seconds(1))] },
          traffic: [burst(2000)],
          timeline: [poisonFrom(0, 5)],
          duration: 3,
        }),
      );
      return runningAt(trace, 1.05);
    };
    // Five failures halve 10 that often, but never below one; the level then grows again by five a second.
    expect(running({})).toBeLessThan(5);
    expect(running(reports)).toBe(10);
  });
});

describe('ReportBatchItemFailures', () => {
  const window = { ...reports, batchSize: 5, maximumBatchingWindow: seconds(1) };

  it('T5: brings back the messages that are named, and deletes the others (sqs.partial-batch-response)', () => {
    const trace = simulate(
      queueScenario({
        visibility: 20,
        settings: { ...window, batchSize: 6 },
        fn: perRecord,
        traffic: [messagesAt(0, 0.2, 0.3, 0.5, 0.6)],
        timeline: [poisonFrom(0.1), { ...poisonFrom(0.4), index: 1 }],
        duration: 40,
      }),
    );
    const deleted = messageStates(trace).map(([state]) => state === 'succeeded');
    expect(deleted).toEqual([true, false, true, false, true]);
    const [first, second] = queueBatches(trace);
    expect(first).toMatchObject({ at: 1, messages: [0, 1, 2, 3, 4] });
    // Back at 21 s, gathered for a second.
    expect(second).toMatchObject({ at: 22, messages: [1, 3], counts: [2, 2] });
  });

  it('T5b: with a name that is no message id brings back the whole batch, and does not scale the mapping down (sqs.malformed-response)', () => {
    const parts = {
      visibility: 20,
      settings: { ...window, batchSize: 6, reportedIds: 'unknown' },
      fn: perRecord,
      traffic: [messagesAt(0, 0.2, 0.3, 0.5, 0.6)],
      duration: 40,
    };
    const trace = simulate(queueScenario({ ...parts, timeline: [poisonFrom(0.1), { ...poisonFrom(0.4), index: 1 }] }));
    const [first, second] = queueBatches(trace);
    expect(first).toMatchObject({ at: 1, messages: [0, 1, 2, 3, 4] });
    expect(second).toMatchObject({ at: 22, messages: [0, 1, 2, 3, 4], counts: [2, 2, 2, 2, 2] });
    // To Lambda both invocations succeeded: no Errors, no back-off.
    expect(endingCounts(trace)).toEqual({ succeeded: 2 });
    expect(messageLife(trace, 0)?.phases[1]?.receive).toMatchObject({ result: 'reported', ruleId: 'sqs.malformed-response' });
    // T5c holds of it, too: a list without names is a success.
    expect(outcomeCounts(simulate(queueScenario(parts)))).toEqual({ succeeded: 5 });
  });

  it('T5c: without a name deletes all of them (sqs.partial-batch-response)', () => {
    const trace = simulate(queueScenario({ settings: window, fn: perRecord, traffic: [burst(5)] }));
    expect(outcomeCounts(trace)).toEqual({ succeeded: 5 });
    expect(queueBatches(trace)).toHaveLength(1);
  });

  it('T5d: of a FIFO queue names the failed message and all behind it; its group waits for it (sqs.fifo-blocks)', () => {
    const keys = { count: 1, skew: 0 };
    const trace = simulate(
      queueScenario({
        fifo: true,
        visibility: 20,
        maxReceiveCount: 2,
        settings: { ...reports, batchSize: 3 },
        fn: { handler: [{ ...io(seconds(1)), per: 'record' as const }] },
        traffic: [{ ...messagesAt(0, 1.1, 1.2, 1.3), keys }],
        timeline: [poisonFrom(1.05)],
        duration: 90,
      }),
    );
    const states = messageStates(trace);
    expect(states[0]).toEqual(['succeeded', 1]);
    expect(states[1]?.[0]).toBe('deadLettered');
    // Behind the poisoned message nothing is handled until it has left.
    const left = states[1]?.[1] as number;
    for (const [state, at] of states.slice(2)) {
      expect(state).toBe('succeeded');
      expect(at).toBeGreaterThan(left);
    }
  });
});

describe('a throttled batch', () => {
  const throttled = { fn: { reservedConcurrentExecutions: 0 }, traffic: [messagesAt(0)] };

  it('is tried again after 1, 2, 4, 8 … s, at most a minute, until its visibility timeout (sqs.throttle-retry-first, sqs.throttle-retry-factor, sqs.throttle-retry-maximum)', () => {
    const trace = simulate(queueScenario({ ...throttled, visibility: 300, duration: 320 }));
    const [first, second] = queueBatches(trace);
    expect(first?.attempts).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
    expect(second).toMatchObject({ at: 300, counts: [2] });
  });

  it('counts as received, and goes to the dead-letter queue like any other (sqs.throttle-keeps-batch)', () => {
    const trace = simulate(queueScenario({ ...throttled, visibility: 30, maxReceiveCount: 3, duration: 120 }));
    expect(queueBatches(trace).map(({ at, counts }) => [at, counts[0]])).toEqual([
      [0, 1],
      [30, 2],
      [60, 3],
    ]);
    expect(messageStates(trace)).toEqual([['deadLettered', 90]]);
  });
});

describe('T3: a function timeout of 60 s', () => {
  const scenarioWith = (visibilityTimeout: string) => ({
    functions: { f: { timeout: '60s', handler: [{ io: '59s' }], errorRate: 1 } },
    resources: { q: { type: 'sqs', visibilityTimeout } },
    triggers: [{ id: 't', type: 'sqs', source: 'q', batchSize: 1 }],
    traffic: [{ to: 'q', pattern: 'burst', count: 1 }],
    duration: '15m',
  });

  it('is not connected to a queue that hides messages for 30 s (sqs.visibility-at-least-timeout)', () => {
    const result = parseScenario(scenarioWith('30s'));
    expect(result.ok ? [] : result.problems.map(({ severity, path }) => [severity, path])).toEqual([
      ['error', 'resources.q.visibilityTimeout'],
    ]);
  });

  it('is advised 360 s, with which a failed message comes back when its work has long ended (sqs.visibility-advised)', () => {
    const result = parseScenario(scenarioWith('360s'));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.warnings).toEqual([]);
    expect(queueBatches(simulate(result.scenario)).map(({ at }) => at)).toEqual([0, 360, 720]);
    const short = parseScenario(scenarioWith('300s'));
    expect(short.ok ? short.warnings.map(({ path }) => path) : []).toEqual(['resources.q.visibilityTimeout']);
  });
});

describe('a visibility timeout below the work', () => {
  const late = { visibility: 10, fn: { handler: [io(seconds(15))] }, traffic: [messagesAt(0)], duration: 60 };

  it('lets a message be handled twice, and the first to end deletes it (sqs.late-delete)', () => {
    const trace = simulate(queueScenario(late));
    expect(queueBatches(trace).map(({ at, counts }) => [at, counts[0]])).toEqual([
      [0, 1],
      [10, 2],
    ]);
    expect(messageStates(trace)).toEqual([['succeeded', 15]]);
    expect(endingCounts(trace)).toEqual({ succeeded: 2 });
  });

  it('T4: is stretched to window, timeout and 30 s where the page of 2023 is followed (sqs.window-extends-visibility)', () => {
    const back = (on: number): number => {
      const trace = simulate(
        queueScenario({
          visibility: 360,
          settings: { maximumBatchingWindow: seconds(300) },
          fn: { ...always, timeout: seconds(100) },
          traffic: [messagesAt(0)],
          rules: { 'sqs.window-extends-visibility': on },
          duration: 1200,
        }),
      );
      return (queueBatches(trace)[1] as { at: number }).at;
    };
    // A batch of one is full at once. T4: 300 + 100 + 30 = 430 s.
    expect(back(1)).toBe(430);
    expect(back(0)).toBe(360);
  });
});

describe('retention', () => {
  it('loses a message that is visible when its time is over, and a hidden one when it would be back (sqs.retention)', () => {
    const idle = { maximumConcurrency: 2, batchSize: 1 };
    const fn = { handler: [io(seconds(300))] };
    const trace = simulate(
      queueScenario({ retention: 100, visibility: 900, settings: idle, fn, traffic: [messagesAt(0, 1, 2)], duration: 200 }),
    );
    expect(messageStates(trace)[2]).toEqual(['expired', 102]);
    const back = simulate(queueScenario({ retention: 100, visibility: 70, fn: always, traffic: [messagesAt(0)], duration: 200 }));
    expect(queueBatches(back).map(({ at }) => at)).toEqual([0, 70]);
    expect(messageStates(back)).toEqual([['expired', 140]]);
  });

  it('T22: in a dead-letter queue goes on for a standard message and begins anew for a FIFO message (sqs.dead-letter-retention)', () => {
    const DAY = 86_400;
    const lost = (fifo: boolean): number => {
      const trace = simulate(
        queueScenario({
          fifo,
          visibility: 43_200,
          maxReceiveCount: 2,
          deadRetention: 4 * DAY,
          retention: 14 * DAY,
          fn: { ...always, reservedConcurrentExecutions: 0 },
          readDead: true,
          traffic: [messagesAt(0)],
          duration: 6 * DAY,
          rules: { 'sqs.throttle-retry-first': 40_000, 'sqs.throttle-retry-maximum': 40_000 },
        }),
      );
      // Received at 0 and 12 h, moved at 24 h.
      expect(messageStates(trace)[0]).toEqual(['deadLettered', DAY]);
      return (messageStates(trace)[1] as [string, number])[1];
    };
    // Hidden messages are lost when they would be back: the reader of the dead-letter queue holds each for 30 s.
    expect(lost(false) - 4 * DAY).toBeLessThanOrEqual(30);
    expect(lost(false)).toBeGreaterThanOrEqual(4 * DAY);
    expect(lost(true) - 5 * DAY).toBeLessThanOrEqual(30);
    expect(lost(true)).toBeGreaterThanOrEqual(5 * DAY);
  });
});

describe('a loop', () => {
  it('T23: through a queue is stopped at the 17th invocation; its message ends in the dead-letter queue (sqs.recursion)', () => {
    const trace = simulate(
      queueScenario({
        visibility: 30,
        maxReceiveCount: 2,
        fn: { handler: [io(seconds(0.1)), call('sqs:SendMessage', 'queue')] },
        traffic: [messagesAt(0)],
        duration: 200,
      }),
    );
    expect(endingCounts(trace).succeeded).toBe(16);
    expect(outcomeCounts(trace).succeeded).toBe(16);
    expect(outcomeCounts(trace).deadLettered).toBe(1);
    cites('recursion.hops', 'recursion.invocations-dropped');
    // The message is delivered once more when it comes back, and stopped again.
    expect(recursiveInvocationsDropped.series(trace, null, 0, seconds(200), seconds(200))).toEqual(Float64Array.of(2));
    expect(trace.origins.kind.some((kind) => originKinds[kind]?.name === 'call')).toBe(true);
  });
});
