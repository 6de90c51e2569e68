import { describe, expect, it } from 'vitest';
import { gallery, summarise } from '../../sim/index.ts';
import { runOf } from '../cures/testing.ts';
import { figureReader } from './figure.ts';
import { headlineFigures } from './headlineFigures.ts';

describe.each(['first-cold-start', 'function-calls-function', 'reserved-one-on-a-queue', 'sns-fan-out'])('the headline of %s', (slug) => {
  const summary = summarise(runOf(gallery.find((entry) => entry.slug === slug)?.scenario));
  const values = new Map(
    headlineFigures(summary).map(({ name, of, expression }) => {
      const read = figureReader(expression);
      const value = read.ok ? read.read(summary) : read;
      return [of === '' ? name : `${name} of ${of}`, value.ok ? value.value : value.message];
    }),
  );

  it('counts over all functions and triggers', () => {
    const functions = Object.values(summary.functions);
    const sum = (pick: (fn: (typeof functions)[number]) => number) => functions.reduce((total, fn) => total + pick(fn), 0);
    expect(values.get('Throttles')).toBe(sum((fn) => fn.Throttles));
    expect(values.get('Errors')).toBe(sum((fn) => fn.Errors));
    expect(values.get('Cold starts, share')).toBeCloseTo(sum((fn) => fn.coldStarts) / sum((fn) => fn.Invocations), 12);
    expect(values.get('Lambda’s bill')).toBe(summary.bill.totalUsd);
    const lost = Object.values(summary.triggers).flatMap(({ outcomes }) =>
      ['deadLettered', 'sentToDestination', 'dropped', 'expired'].map((outcome) => outcomes[outcome] ?? 0),
    );
    if (values.has('Dead letters and lost events'))
      expect(values.get('Dead letters and lost events')).toBe(lost.reduce((a, b) => a + b, 0));
  });

  it('has the latency of each of the first triggers', () => {
    const [id, trigger] = Object.entries(summary.triggers)[0] ?? [];
    expect(values.get(`Latency, p99 of trigger ${id}`)).toBe(trigger?.latencyMs.p99);
  });
});
