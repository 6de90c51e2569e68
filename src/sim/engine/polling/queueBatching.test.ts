/** What a batch of messages holds, and when it is closed. */
import { describe, expect, it } from 'vitest';
import { outcomeCounts } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { burst, io, seconds } from '../testing.ts';
import { messageStates, messagesAt, queueBatches, queueScenario } from './queueTesting.ts';

describe('a batch', () => {
  const window = { batchSize: 10, maximumBatchingWindow: seconds(40) };

  it('T8: of a mapping with a window is invoked with at its end, with what came (sqs.window)', () => {
    const trace = simulate(queueScenario({ settings: window, traffic: [messagesAt(7, 15, 25, 35, 46.9, 48)], duration: 80 }));
    expect(queueBatches(trace)).toMatchObject([{ at: 47, messages: [0, 1, 2, 3, 4], attempts: [47] }]);
  });

  it('T8b: or as soon as it is full (sqs.window)', () => {
    const times = [7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 30];
    const trace = simulate(queueScenario({ settings: window, traffic: [messagesAt(...times)], duration: 80 }));
    expect(queueBatches(trace).map(({ at, messages }) => [at, messages.length])).toEqual([
      [20, 10],
      [70, 1],
    ]);
  });

  it('of a window whose messages are gone by its end is none: the next window begins with the next message (sqs.window, sqs.retention)', () => {
    const trace = simulate(queueScenario({ settings: window, retention: 20, traffic: [messagesAt(5, 50)], duration: 100 }));
    expect(trace.stopped).toBeNull();
    // Lost before the end of their windows, at 45 s and 90 s.
    expect(messageStates(trace)).toEqual([
      ['expired', 25],
      ['expired', 70],
    ]);
    expect(queueBatches(trace)).toEqual([]);
  });

  it('goes to the mapping whose turn it is when two windows of a queue end at once (sqs.competing-mappings)', () => {
    const trace = simulate(queueScenario({ settings: window, others: [window], traffic: [messagesAt(7, 8, 48)], duration: 100 }));
    expect(trace.stopped).toBeNull();
    expect(queueBatches(trace).map(({ at, trigger, messages }) => [at, trigger, messages])).toEqual([
      [47, 't', [0, 1]],
      [88, 't', [2]],
    ]);
  });

  it('is closed at 6 MB (sqs.batch-payload)', () => {
    const trace = simulate(
      queueScenario({ settings: { ...window, batchSize: 100 }, traffic: [{ ...burst(60, 3), payloadSize: 256 }], duration: 60 }),
    );
    // 24 × 256 KB = 6 MB: only what is left waits for the window's end.
    expect(queueBatches(trace).map(({ at, messages }) => [at, messages.length])).toEqual([
      [3, 24],
      [3, 24],
      [43, 12],
    ]);
  });

  it('takes as many as the batch size from the oldest on', () => {
    const trace = simulate(queueScenario({ settings: { batchSize: 4 }, fn: { handler: [io(seconds(1))] }, traffic: [burst(6)] }));
    const sizes = queueBatches(trace).map(({ messages }) => messages.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(outcomeCounts(trace)).toEqual({ succeeded: 6 });
  });
});

describe('a message', () => {
  it('that matches no filter is deleted without an invocation (sqs.filter-deletes)', () => {
    const bodies = [
      { body: { kind: 'wanted' }, weight: 1 },
      { body: { kind: 'other' }, weight: 1 },
    ];
    const trace = simulate(
      queueScenario({ settings: { filter: [{ body: { kind: ['wanted'] } }] }, traffic: [{ ...burst(200), bodies }], duration: 30 }),
    );
    const counts = outcomeCounts(trace);
    expect(counts.filtered).toBeGreaterThan(50);
    expect(counts.succeeded).toBeGreaterThan(50);
    expect((counts.filtered as number) + (counts.succeeded as number)).toBe(200);
    expect(trace.invocations.length).toBe(counts.succeeded);
  });

  it('is hidden while its delay lasts', () => {
    const trace = simulate(queueScenario({ delay: 15, traffic: [messagesAt(1)] }));
    expect(queueBatches(trace)).toMatchObject([{ at: 16, counts: [1] }]);
    expect(messageStates(trace)).toEqual([['succeeded', 16]]);
  });

  it('may be delivered a second time by a standard queue, never by a FIFO queue (sqs.at-least-once)', () => {
    const sent = (fifo: boolean) =>
      simulate(queueScenario({ fifo, duplicateRate: 0.2, traffic: [burst(200)], duration: 600 })).requests.length;
    expect(sent(false)).toBeGreaterThan(220);
    expect(sent(false)).toBeLessThan(260);
    expect(sent(true)).toBe(200);
  });
});
