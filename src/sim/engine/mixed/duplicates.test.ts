/** Nothing is handled twice, with all sources at work at once, but where at-least-once allows it. */
import { describe, expect, it } from 'vitest';
import { callSettings } from '../../trace/callSettings.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import { messageLife } from '../../trace/messageLife.ts';
import { queueOf } from '../../trace/queuesOf.ts';
import { originKinds, type Trace } from '../../trace/tables.ts';
import { attemptsOf, batchesOf, groupBy, machineOf, requestsOf, resourceAt, triggerAt } from './reading.ts';
import { always } from './testing.ts';

/** Rows of requests that came about in a way, with what they follow from. */
const originsOf = (trace: Trace, kind: string): { readonly request: number; readonly parent: number }[] =>
  Array.from(trace.origins.request, (request, row) => ({
    request,
    parent: trace.origins.parent[row] as number,
    kind: originKinds[trace.origins.kind[row] as number]?.name,
  })).filter((origin) => origin.kind === kind);

describe('with all sources mixed', () => {
  it('a second delivery comes once at most, of asynchronous events and of standard queues, with the switch on (async.at-least-once, sqs.at-least-once)', () => {
    const seen = new Map<string, number>();
    always((trace) => {
      const duplicates = originsOf(trace, 'duplicate');
      if (scenarioAt(trace, 0).platform.duplicateRate === 0) expect(duplicates).toEqual([]);
      const copies = new Set(duplicates.map(({ request }) => request));
      expect(new Set(duplicates.map(({ parent }) => parent)).size).toBe(duplicates.length);
      for (const { request, parent } of duplicates) {
        expect(copies.has(parent)).toBe(false);
        const trigger = trace.requests.trigger[request] as number;
        const machine = machineOf(trace, trigger);
        expect(['asynchronous', 'queueMessage']).toContain(machine);
        expect(resourceAt(trace, queueOf(trace, trigger), 0)?.settings.fifo ?? false).toBe(false);
        seen.set(machine, (seen.get(machine) ?? 0) + 1);
      }
    });
    expect([...seen.keys()].sort()).toEqual(['asynchronous', 'queueMessage']);
  });

  it('each thing that was sent is there once: one row for each listener of its target, whatever it follows from', () => {
    always((trace) => {
      const places = Array.from(trace.origins.request, (request, row) =>
        [
          trace.origins.kind[row],
          trace.origins.parent[row],
          trace.origins.step[row],
          trace.origins.occurrence[row],
          trace.requests.trigger[request],
        ].join(),
      );
      expect(new Set(places).size).toBe(places.length);
    });
  });

  it('a request that is waited for is made as often as its caller tries, and never again once it was answered', () => {
    let attempted = 0;
    always((trace) => {
      const attempts = groupBy(attemptsOf(trace), ({ request }) => request);
      for (const row of requestsOf(trace, 'synchronous')) {
        const own = attempts.get(row) ?? [];
        expect(own.length).toBeLessThanOrEqual(mostAttempts(trace, trace.requests.trigger[row] as number));
        attempted += own.length;
        const settled = trace.requests.settled[row] as number;
        for (const { time } of own) if (!Number.isNaN(settled)) expect(time).toBeLessThanOrEqual(settled);
      }
    });
    expect(attempted).toBeGreaterThan(500);
  });

  it('an asynchronous event is run once more for each failure that its function retries, and never after it succeeded', () => {
    always((trace) => {
      const carried = new Set(trace.batchInvocations.invocation);
      const attempts = groupBy(
        attemptsOf(trace).filter(({ row, isAdmitted }) => isAdmitted && !carried.has(row)),
        ({ request }) => request,
      );
      for (const row of requestsOf(trace, 'asynchronous')) {
        const outcomes = (attempts.get(row) ?? []).map(({ outcome }) => outcome);
        expect(outcomes.slice(0, -1)).not.toContain('succeeded');
        const fn = scenarioAt(trace, 0).functions[trace.triggers[trace.requests.trigger[row] as number]?.function as number];
        expect(outcomes.length).toBeLessThanOrEqual(1 + Number(fn?.asyncConfig.maximumRetryAttempts));
      }
    });
  });

  it('a message is received again when its visibility timeout has ended and nothing has deleted it (sqs.visibility)', () => {
    let again = 0;
    always((trace) => {
      for (const row of requestsOf(trace, 'queueMessage')) {
        const receives = messageLife(trace, row)?.phases.flatMap(({ receive, start }) => (receive ? [{ ...receive, start }] : [])) ?? [];
        for (const [i, { start }] of receives.entries()) {
          const before = receives[i - 1];
          if (before === undefined) continue;
          again++;
          expect(start).toBeGreaterThanOrEqual(before.hiddenUntil);
          expect(receives.slice(0, i).some(({ result }) => result === 'deleted' && before.doneAt <= start)).toBe(false);
        }
      }
    });
    expect(again).toBeGreaterThan(500);
  });

  it('a record is tried again after a failure, or when a response named it or one before it (streams.retry-whole-batch)', () => {
    let [again, reported] = [0, 0];
    always((trace) => {
      const batches = batchesOf(trace).filter(({ trigger }) => machineOf(trace, trigger) === 'streamBatch');
      const reports = (trigger: number): boolean =>
        ((triggerAt(trace, trigger, 0)?.settings.functionResponseTypes ?? []) as readonly string[]).length > 0;
      const tries = groupBy(
        batches.flatMap(({ items, attempts, trigger }) =>
          items.flatMap((record) => attempts.map(({ outcome }) => ({ record, trigger, outcome }))),
        ),
        ({ record }) => record,
      );
      for (const own of tries.values()) {
        for (const { outcome, trigger } of own.slice(0, -1)) {
          again++;
          // Only what reports its failures can have been answered and yet come again.
          if (outcome === 'succeeded') expect(reports(trigger)).toBe(true);
          if (outcome === 'succeeded') reported++;
        }
      }
    });
    expect(again).toBeGreaterThan(200);
    expect(reported).toBeGreaterThan(10);
  });
});

/** How often the caller of a trigger tries. */
function mostAttempts(trace: Trace, trigger: number): number {
  const call = trace.triggers[trigger]?.call;
  const settings = call ? callSettings(call, scenarioAt(trace, 0).triggers) : triggerAt(trace, trigger, 0)?.settings;
  // cloudfront.no-retry
  return Number(settings?.maximumAttempts ?? 1);
}
