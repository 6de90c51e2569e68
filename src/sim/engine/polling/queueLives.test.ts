/** The life of every message can be told from the trace of every run: without a gap, and as the machine left it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../../base/table.ts';
import { type MessageLife, messageLife } from '../../trace/messageLife.ts';
import { requestsAt } from '../../trace/requestsAt.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';
import { io, seconds } from '../testing.ts';
import { messagesAt, queueBatches, queueScenario } from './queueTesting.ts';
import { anyChangingQueue } from './testing.ts';

const livesOf = (trace: Trace): MessageLife[] => Array.from(trace.requests.state, (_, row) => messageLife(trace, row) as MessageLife);

const always = (check: (lives: readonly MessageLife[], trace: Trace) => void): void =>
  fc.assert(
    fc.property(anyChangingQueue, (scenario) => {
      const trace = simulate(scenario);
      check(livesOf(trace), trace);
    }),
    { numRuns: 60, seed: 20261124 },
  );

describe('in every run the life of every message', () => {
  it('is tiled by its phases from its being sent to its end', () => {
    always((lives, { requests, horizon }) => {
      for (const { request, sent, phases, end, outcome } of lives) {
        let t = requests.sent[request] as number;
        expect(sent).toBe(t);
        for (const [i, { kind, start, end: until }] of phases.entries()) {
          expect(start).toBe(t);
          expect(until).toBeGreaterThanOrEqual(kind === 'received' ? start : start + 1);
          expect([kind, kind === 'delayed' && i > 0]).toEqual([kind, false]);
          expect(kind === 'visible' && phases[i - 1]?.kind === 'visible').toBe(false);
          t = until;
        }
        expect(t).toBe(end);
        const settled = requests.settled[request] as number;
        expect(end).toBe(outcome === 'open' ? horizon : settled);
      }
    });
  });

  it('counts its receives one by one, as its batches do', () => {
    always((lives, trace) => {
      const receives = lives.map(({ phases }) => phases.flatMap(({ receive }) => receive ?? []));
      for (const of of receives) expect(of.map(({ receiveCount }) => receiveCount)).toEqual(of.map((_, i) => i + 1));
      const expected: [number, number, number][] = [];
      queueBatches(trace).forEach(({ messages, counts }, batch) => {
        for (const [i, row] of messages.entries()) expected.push([row, counts[i] as number, batch]);
      });
      const found = receives.flatMap((of, row) => of.map(({ receiveCount, batch }) => [row, receiveCount, batch]));
      const byRow = (a: readonly (number | undefined)[], b: readonly (number | undefined)[]): number =>
        (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number);
      expect(found.sort(byRow)).toEqual(expected.sort(byRow));
    });
  });

  it('is where the machine left it when the run ended, and came to its outcome from where it could', () => {
    always((lives, trace) => {
      for (const { request, phases, outcome, ruleId } of lives) {
        const last = phases.at(-1);
        const state = trace.machines.queueMessage[trace.requests.state[request] as number]?.name;
        if (outcome === 'open') expect(last?.kind).toBe(state);
        else expect(ruleId).not.toBeNull();
        if (outcome === 'deadLettered') expect([last?.kind, last?.end]).toEqual(['received', last?.receive?.hiddenUntil]);
        if (outcome === 'filtered') expect(last?.kind ?? 'visible').toBe('visible');
      }
    });
  });

  it('names one batch that deleted it if one did, and says why it came back each other time', () => {
    always((lives) => {
      for (const { phases, outcome, deletedBy } of lives) {
        const results = phases.flatMap(({ receive }) => receive?.result ?? []);
        expect(results.filter((result) => result === 'deleted')).toHaveLength(outcome === 'succeeded' ? 1 : 0);
        expect(deletedBy !== NO_ROW).toBe(outcome === 'succeeded');
        for (const [i, { kind, ruleId }] of phases.entries()) if (kind === 'visible' && i > 0) expect(ruleId).not.toBeNull();
        if (outcome !== 'succeeded' && outcome !== 'open') expect(results).not.toContain('open');
      }
    });
  });
});

describe('a visibility timeout below the work', () => {
  it('lets two invocations handle and delete a message: both deletions are counted (sqs.deletions-counted, sqs.late-delete)', () => {
    const fn = { handler: [io(seconds(15))] };
    const [life] = livesOf(simulate(queueScenario({ visibility: 10, fn, traffic: [messagesAt(0)], duration: 60 })));
    expect(life?.phases.map(({ start, end, receive }) => [start / 1e6, end / 1e6, receive?.result])).toEqual([
      [0, 10, 'deleted'],
      [10, 15, 'tooLate'],
    ]);
    expect(life?.deletedAgain).toEqual([seconds(25)]);
  });

  it('keeps a message in flight once, however many invocations are at work at it', () => {
    const fn = { handler: [io(seconds(15))] };
    const trace = simulate(queueScenario({ visibility: 10, fn, traffic: [messagesAt(0)], duration: 60 }));
    const counts = [5, 12, 16].map((at) => requestsAt(trace, seconds(at))[0]);
    expect(counts.map((count) => [count?.inFlight, count?.waiting, count?.outcomes.succeeded])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });
});
