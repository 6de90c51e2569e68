import { describe, expect, it } from 'vitest';
import { gallery } from '../scenario/gallery/index.ts';
import { setPath } from '../scenario/setPath.ts';
import { simulateText } from '../testing.ts';
import type { Trace } from '../trace/tables.ts';
import { twinOf } from './twinOf.ts';
import { NO_TWIN, twinsOf } from './twinsOf.ts';

function traceOf(slug: string, path?: string, value?: unknown): Trace {
  const scenario = gallery.find((entry) => entry.slug === slug)?.scenario;
  if (path === undefined) return simulateText(scenario).trace;
  const changed = setPath(scenario, path, value);
  if (!changed.ok) throw new Error(changed.problem.message);
  return simulateText(changed.json).trace;
}

describe('all twins', () => {
  // Callers, retries, copies to queues, calls from code, a loop, batches, records on shards.
  it.each(['first-cold-start', 'sdk-caller', 'retry-storm', 'recursive-loop', 'reserved-one-on-a-queue', 'poison-pill'])(
    'are the very same rows in a run that is the same: %s',
    (slug) => {
      const twins = twinsOf(traceOf(slug), traceOf(slug));
      expect(twins.every((twin, row) => twin === row)).toBe(true);
    },
  );

  it.each([
    ['first-cold-start', 'functions.checkout.reservedConcurrentExecutions', 0],
    ['first-cold-start', 'timeline', [{ at: '500ms', invoke: { trigger: 'api' } }]],
    ['image-pipeline', 'functions.resize-image.memorySize', 256],
    ['retry-storm', 'account.concurrentExecutions', 10],
    ['function-calls-function', 'functions.order.memorySize', 3008],
    ['recursive-loop', 'functions.thumbnail.handler.2', undefined],
    ['reserved-one-on-a-queue', 'functions.import.reservedConcurrentExecutions', 5],
    ['sns-fan-out', 'traffic.0.rate', 1],
  ] as const)('are those that are found one by one: %s with %s', (slug, path, value) => {
    const [before, after] = [traceOf(slug), traceOf(slug, path, value)];
    const twins = twinsOf(before, after);
    const step = Math.max(1, Math.floor(twins.length / 150));
    for (let row = 0; row < twins.length; row += step) expect(twins[row], `request ${row}`).toBe(twinOf(before, after, row) ?? NO_TWIN);
  });
});
