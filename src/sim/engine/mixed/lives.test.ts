/** Each life can be told from the trace, with all sources at work at once: messages, records, asynchronous events, requests that are waited for. */
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../../base/table.ts';
import { messageLife } from '../../trace/messageLife.ts';
import type { MachineName, Trace } from '../../trace/tables.ts';
import { type Attempt, attemptsOf, type Batch, batchesOf, groupBy, machineOf, requestsOf, stateOf } from './reading.ts';
import { always } from './testing.ts';

const batchesWith = (trace: Trace, machine: MachineName): Batch[] =>
  batchesOf(trace).filter(({ trigger }) => machineOf(trace, trigger) === machine);

/** Batches by row of each request that they held, in order of formation. */
function batchesOfRequests(batches: readonly Batch[]): Map<number, Batch[]> {
  return new Map(
    [
      ...groupBy(
        batches.flatMap((batch) => batch.items.map((row) => ({ row, batch }))),
        ({ row }) => row,
      ),
    ].map(([row, own]) => [row, own.map(({ batch }) => batch)]),
  );
}

const settledAt = (trace: Trace, row: number): number => trace.requests.settled[row] as number;

describe('with all sources mixed', () => {
  it('the phases of a message tile its time from being sent to its end, and count its receives as its batches do (sqs.visibility)', () => {
    let receives = 0;
    always((trace) => {
      const batches = batchesOfRequests(batchesWith(trace, 'queueMessage'));
      for (const row of requestsOf(trace, 'queueMessage')) {
        const { sent, phases, end, outcome } = messageLife(trace, row) ?? never();
        let t = sent;
        for (const { kind, start, end: until } of phases) {
          expect(start).toBe(t);
          expect(until).toBeGreaterThanOrEqual(kind === 'received' ? start : start + 1);
          t = until;
        }
        expect(t).toBe(end);
        expect(end).toBe(outcome === 'open' ? trace.horizon : settledAt(trace, row));
        const own = phases.flatMap(({ receive, start }) => (receive ? [{ ...receive, start }] : []));
        expect(own.map(({ batch }) => batch)).toEqual((batches.get(row) ?? []).map((batch) => batch.row));
        own.forEach(({ batch, receiveCount, start, attempts }, i) => {
          receives++;
          expect(receiveCount).toBe(i + 1);
          const { items, counts, formed, attempts: carried } = (batches.get(row) as Batch[])[i] as Batch;
          expect([counts[items.indexOf(row)], formed], `batch ${batch}`).toEqual([receiveCount, start]);
          expect(attempts).toEqual(carried.map((attempt) => attempt.row));
        });
        if (outcome === 'open') expect(phases.at(-1)?.kind).toBe(stateOf(trace, row).name);
      }
    });
    expect(receives).toBeGreaterThan(1000);
  });

  it('the batches of a record follow from each other without a gap, and the last one ends as the record does (streams.bisect)', () => {
    let links = 0;
    always((trace) => {
      const batches = batchesOfRequests(batchesWith(trace, 'streamBatch'));
      for (const row of requestsOf(trace, 'streamBatch')) {
        const own = batches.get(row) ?? [];
        const { name, outcome } = stateOf(trace, row);
        if (own.length === 0) expect(['inStream', 'filtered', 'expired']).toContain(name);
        for (const [i, { parent, formed, attempts, settled }] of own.entries()) {
          const before = own[i - 1];
          expect(parent).toBe(before?.row ?? NO_ROW);
          if (before) {
            links++;
            expect(['split', 'shortened']).toContain(before.state);
            expect(formed).toBe(before.settled);
          }
          checkAttempts(attempts, formed, settled);
        }
        const last = own.at(-1);
        if (last === undefined) continue;
        // Part of a shortened batch is done with when it is: what a partial response says was processed, or what got too old.
        if (last.state === 'shortened') expect(['succeeded', 'expired']).toContain(outcome);
        else expect(name).toBe(last.state);
        if (outcome !== null) expect(settledAt(trace, row)).toBe(last.settled);
      }
    });
    expect(links).toBeGreaterThan(200);
  });

  it('the attempts of an asynchronous event lie one after the other between its being sent and its end, which the last one explains', () => {
    let retried = 0;
    always((trace) => {
      const attempts = groupBy(singleAttempts(trace), ({ request }) => request);
      for (const row of requestsOf(trace, 'asynchronous')) {
        const own = attempts.get(row) ?? [];
        const { name, outcome } = stateOf(trace, row);
        const settled = settledAt(trace, row);
        checkAttempts(own, trace.requests.sent[row] as number, settled);
        const last = own.at(-1);
        if (own.length > 1) retried++;
        if (name === 'succeeded') expect([last?.outcome, last?.end]).toEqual(['succeeded', settled]);
        // The function may be done with a job of a pipeline, and the action not: then nothing was tried after that.
        else if (isJob(trace, row)) expect(own.slice(0, -1).map((attempt) => attempt.outcome)).not.toContain('succeeded');
        else expect(own.map((attempt) => attempt.outcome)).not.toContain('succeeded');
        if (name === 'inFlight') expect(last?.outcome).toBe('running');
        if (name === 'retryWaiting') expect(['functionError', 'timedOut']).toContain(last?.outcome);
        if (name === 'throttleWaiting') expect(['throttled', 'refused']).toContain(last?.outcome);
        if (['filtered', 'denied', 'undeliveredDeadLettered', 'undeliveredDropped', 'delivering', 'queued'].includes(name))
          expect(own).toEqual([]);
        expect(outcome === null).toBe(Number.isNaN(settled));
      }
    });
    expect(retried).toBeGreaterThan(200);
  });

  it('a request that is waited for ends with its last attempt, or when its caller gives up', () => {
    let answered = 0;
    always((trace) => {
      const attempts = groupBy(singleAttempts(trace), ({ request }) => request);
      for (const row of requestsOf(trace, 'synchronous')) {
        const own = attempts.get(row) ?? [];
        const { outcome } = stateOf(trace, row);
        for (const [i, { time }] of own.entries()) {
          expect(time).toBeGreaterThanOrEqual(own[i - 1]?.time ?? (trace.requests.sent[row] as number));
        }
        const expected = { succeeded: 'succeeded', functionError: 'functionError', timedOut: 'timedOut' }[outcome ?? ''];
        if (expected === undefined) continue;
        answered++;
        expect(own.at(-1)).toMatchObject({ outcome: expected, end: settledAt(trace, row) });
      }
    });
    expect(answered).toBeGreaterThan(500);
  });
});

const isJob = ({ triggers, requests }: Trace, row: number): boolean => triggers[requests.trigger[row] as number]?.type === 'codepipeline';

/** Attempts that carried a single request. */
function singleAttempts(trace: Trace): Attempt[] {
  const carried = new Set(trace.batchInvocations.invocation);
  return attemptsOf(trace).filter(({ row }) => !carried.has(row));
}

/** Attempts are numbered, and each begins when the one before is over, from `from` on; the last ends at `to` at the latest, if there is such a time. */
function checkAttempts(attempts: readonly Attempt[], from: number, to: number): void {
  let t = from;
  for (const { time, end, outcome } of attempts) {
    expect(time).toBeGreaterThanOrEqual(t);
    t = end;
    if (outcome === 'running') expect(to).toBeNaN();
  }
  if (!Number.isNaN(to)) expect(t).toBeLessThanOrEqual(to);
}

function never(): never {
  throw new Error('A message without a life.');
}
