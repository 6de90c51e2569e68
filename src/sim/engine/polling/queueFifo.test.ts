/** Order and concurrency of FIFO queues. */
import { describe, expect, it } from 'vitest';
import { contentOf } from '../contentOf.ts';
import { peakConcurrency } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { burst, io, seconds } from '../testing.ts';
import { queueBatches, queueScenario } from './queueTesting.ts';

const grouped = (count: number) => ({ ...burst(count), keys: { count: 6, skew: 0 } });

describe('a FIFO queue', () => {
  const parts = { fifo: true, visibility: 900, fn: { handler: [io(seconds(1))] }, traffic: [grouped(300)], duration: 300 };

  it('T2: with six active groups has six invocations at work, whatever more is allowed (sqs.fifo-concurrency)', () => {
    expect(peakConcurrency(simulate(queueScenario({ ...parts, settings: { maximumConcurrency: 10 } })))).toBe(6);
  });

  it('T2b: and four when only four are allowed (sqs.fifo-concurrency)', () => {
    expect(peakConcurrency(simulate(queueScenario({ ...parts, settings: { maximumConcurrency: 4 } })))).toBe(4);
  });

  it('handles the messages of a group in their order, one batch of a group at a time (sqs.fifo-order)', () => {
    const trace = simulate(queueScenario({ ...parts, traffic: [grouped(120)], settings: { batchSize: 4 } }));
    const last = new Map<number, number>();
    const busyUntil = new Map<number, number>();
    for (const { at, messages } of queueBatches(trace)) {
      for (const row of messages) {
        const { key } = contentOf(trace, row);
        expect(row).toBeGreaterThan(last.get(key) ?? -1);
        last.set(key, row);
      }
      for (const key of new Set(messages.map((row) => contentOf(trace, row).key))) {
        expect(at).toBeGreaterThanOrEqual(busyUntil.get(key) ?? 0);
        busyUntil.set(key, at + 1);
      }
    }
    expect(last.size).toBe(6);
  });
});
