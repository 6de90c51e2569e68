/** What holds in every run of every queue: nothing lost, order per group, caps kept, receives counted, duplicates only where allowed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../../base/table.ts';
import { endOf } from '../../trace/endOf.ts';
import { requestsAt } from '../../trace/requestsAt.ts';
import { originKinds, type Trace } from '../../trace/tables.ts';
import { contentOf } from '../contentOf.ts';
import { peakConcurrency } from '../reading.ts';
import { simulate } from '../simulate.ts';
import { messageStates, queueBatches } from './queueTesting.ts';
import { anyQueue, type DrawnQueue } from './testing.ts';

const always = (check: (trace: Trace, drawn: DrawnQueue) => void, numRuns = 100): void =>
  fc.assert(
    fc.property(anyQueue, (one) => check(simulate(one.scenario), one)),
    { numRuns, seed: 20261124 },
  );

describe('in every run of a queue', () => {
  it('what was sent waits, is in flight, or is at one of its outcomes, at every instant (sqs.redrive, sqs.retention)', () => {
    always((trace) => {
      const { requests, invocations } = trace;
      const ends = Array.from(invocations.time, (_, row) => (invocations.environment[row] === NO_ROW ? 0 : endOf(trace, row)));
      const moments = [...requests.sent, ...requests.settled, ...ends].filter((t) => t >= 0 && t <= trace.horizon);
      for (const t of [...moments.filter((_, i) => i % 11 === 0), trace.horizon]) {
        for (const { sent, inFlight, waiting, outcomes } of requestsAt(trace, t)) {
          expect(Object.values(outcomes).reduce((a, b) => a + b, inFlight + waiting)).toBe(sent);
          expect(Math.min(inFlight, waiting)).toBeGreaterThanOrEqual(0);
        }
      }
    }, 60);
  });

  it('no message is received more often than the redrive policy allows, and each receive counts one (sqs.redrive)', () => {
    always((trace, { maxReceiveCount }) => {
      const received = new Map<number, number>();
      for (const { messages, counts } of queueBatches(trace)) {
        for (const [i, row] of messages.entries()) {
          const count = (received.get(row) ?? 0) + 1;
          received.set(row, count);
          expect(counts[i]).toBe(count);
          if (maxReceiveCount !== null) expect(count).toBeLessThanOrEqual(maxReceiveCount);
        }
      }
      for (const [row, [state]] of messageStates(trace).entries())
        if (state === 'deadLettered') expect(received.get(row)).toBe(maxReceiveCount);
    });
  });

  it('no message is received while it is hidden, or after it was settled (sqs.visibility)', () => {
    always((trace, { visibility }) => {
      const hiddenUntil = new Map<number, number>();
      const states = messageStates(trace);
      for (const { at, messages } of queueBatches(trace)) {
        expect(new Set(messages).size).toBe(messages.length);
        for (const row of messages) {
          expect(at).toBeGreaterThanOrEqual((hiddenUntil.get(row) ?? 0) - 1e-6);
          hiddenUntil.set(row, at + visibility);
          const settled = (states[row] as [string, number])[1];
          if (!Number.isNaN(settled)) expect(at).toBeLessThanOrEqual(settled);
        }
      }
    });
  });

  it('a mapping never exceeds its maximum concurrency while its work fits the visibility timeout (sqs.maximum-concurrency)', () => {
    always((trace, { most }) => {
      if (most !== null) expect(peakConcurrency(trace)).toBeLessThanOrEqual(most);
    });
  });

  it('messages of a group are handled in order, each only after the ones before it have left the queue (sqs.fifo-order, sqs.fifo-blocks)', () => {
    always((trace, { fifo, timeout, visibility }) => {
      // An invocation that outlasts the visibility timeout may still delete what was received again.
      if (!fifo || timeout >= visibility) return;
      const states = messageStates(trace);
      const groups = new Map<number, number[]>();
      for (let row = 0; row < trace.requests.length; row++) {
        const { key } = contentOf(trace, row);
        groups.set(key, [...(groups.get(key) ?? []), row]);
      }
      const batches = queueBatches(trace);
      const firstReceived = new Map<number, number>();
      const firstBatch = new Map<number, number>();
      for (const [index, { at, messages }] of batches.entries()) {
        for (const row of messages) {
          if (firstReceived.has(row)) continue;
          firstReceived.set(row, at);
          firstBatch.set(row, index);
        }
      }
      for (const rows of groups.values()) {
        for (const [i, row] of rows.entries()) {
          const received = firstReceived.get(row);
          if (received === undefined) continue;
          for (const before of rows.slice(0, i)) {
            const settled = (states[before] as [string, number])[1];
            const together = batches[firstBatch.get(row) as number]?.messages.includes(before) === true;
            if (!together) expect(settled).toBeLessThanOrEqual(received + 1e-6);
          }
        }
      }
    });
  });

  it('a message comes twice only from a standard queue, as a duplicate (sqs.at-least-once)', () => {
    always((trace, { duplicates }) => {
      const copies = Array.from(trace.origins.kind).filter((kind) => originKinds[kind]?.name === 'duplicate');
      if (!duplicates) expect(copies).toEqual([]);
    });
  });
});
