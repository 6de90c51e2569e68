import { describe, expect, it } from 'vitest';
import { gallery } from '../scenario/gallery/index.ts';
import { setPath } from '../scenario/setPath.ts';
import { simulateText } from '../testing.ts';
import { originOf } from '../trace/relatedEvents.ts';
import type { Trace } from '../trace/tables.ts';
import { twinOf, twinOfAttempt } from './twinOf.ts';

const scenarioOf = (slug: string) => gallery.find((entry) => entry.slug === slug)?.scenario;

function traceOf(slug: string, path?: string, value?: unknown): Trace {
  if (path === undefined) return simulateText(scenarioOf(slug)).trace;
  const changed = setPath(scenarioOf(slug), path, value);
  if (!changed.ok) throw new Error(changed.problem.message);
  return simulateText(changed.json).trace;
}

describe('twins', () => {
  // Callers, retries, copies to queues, calls from code, a loop, and messages that are moved to a dead-letter queue.
  it.each(['first-cold-start', 'sdk-caller', 'retry-storm', 'recursive-loop', 'reserved-one-on-a-queue'])(
    'are the very same rows in a run that is the same: %s',
    (slug) => {
      const [one, other] = [traceOf(slug), traceOf(slug)];
      for (let row = 0; row < one.requests.length; row++) expect(twinOf(one, other, row)).toBe(row);
      for (let row = 0; row < Math.min(500, one.invocations.length); row++) {
        // Of a batch the attempt belongs to its first item.
        expect(twinOfAttempt(one, other, row)).toBe(row);
      }
    },
  );

  it('were sent at the same moment, wherever the setting is not the source of them', () => {
    const before = traceOf('image-pipeline');
    const after = traceOf('image-pipeline', 'functions.resize-image.memorySize', 2048);
    let compared = 0;
    for (let row = 0; row < before.requests.length; row += 7) {
      const twin = twinOf(before, after, row);
      if (originOf(before, row) !== null || twin === null) continue;
      expect(after.requests.sent[twin]).toBe(before.requests.sent[row]);
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('are found again behind rows that an extra request has moved', () => {
    const before = traceOf('first-cold-start');
    const after = traceOf('first-cold-start', 'timeline', [{ at: '500ms', invoke: { trigger: 'api' } }]);
    expect(after.requests.length).toBe(before.requests.length + 1);
    for (let row = 0; row < before.requests.length; row++) expect(twinOf(before, after, row)).toBe(row + 1);
    // The extra one has none: nobody sent it in the other run.
    expect(twinOf(after, before, 0)).toBe(null);
  });

  it('follow their parents: a call that was made sooner is the same call', () => {
    const before = traceOf('function-calls-function');
    const after = traceOf('function-calls-function', 'functions.order.memorySize', 3008);
    let moved = 0;
    for (let row = 0; row < 200; row++) {
      const twin = twinOf(before, after, row);
      if (originOf(before, row) === null || twin === null) continue;
      const parents = [originOf(before, row)?.parent, originOf(after, twin)?.parent] as [number, number];
      expect(twinOfAttempt(before, after, parents[0])).toBe(parents[1]);
      if (after.requests.sent[twin] !== before.requests.sent[row]) moved++;
    }
    expect(moved).toBeGreaterThan(10);
  });

  it('are not there when what led to them never happened', () => {
    const before = traceOf('recursive-loop');
    const after = traceOf('recursive-loop', 'functions.thumbnail.handler.2', undefined);
    const emitted = Array.from({ length: before.requests.length }, (_, row) => row).filter((row) => originOf(before, row) !== null);
    expect(emitted.length).toBeGreaterThan(50);
    for (const row of emitted) expect(twinOf(before, after, row)).toBe(null);
  });
});
