import { describe, expect, it } from 'vitest';
import { gallery, summarise } from '../../sim/index.ts';
import { inFlightAt, peakInFlight } from './peakInFlight.ts';
import { runOf } from './testing.ts';

const burst = (reserved: number | null) => ({
  duration: '30s',
  functions: {
    f: { init: [{ io: '500ms' }], handler: [{ io: '1s' }], ...(reserved !== null && { reservedConcurrentExecutions: reserved }) },
  },
  triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
  traffic: [{ to: 't', pattern: 'burst', at: '1s', count: 7, over: '100ms' }],
});

describe('requests in flight', () => {
  it('peak at what a burst needs, and at the limit where there is one', () => {
    expect(peakInFlight(runOf(burst(null)), () => true)).toBe(7);
    expect(peakInFlight(runOf(burst(3)), () => true)).toBe(3);
    expect(peakInFlight(runOf(burst(null)), () => false)).toBe(0);
  });

  it('are counted at a moment, init included', () => {
    const trace = runOf(burst(null));
    expect([0.9, 1.2, 20].map((seconds) => inFlightAt(trace, 0, seconds * 1e6))).toEqual([0, 7, 0]);
  });

  // The metric measures in its own way, minute by minute.
  it.each(['first-cold-start', 'sdk-caller', 'noisy-neighbour', 'function-url'])(
    'agree with the metric ConcurrentExecutions: %s',
    (slug) => {
      const trace = runOf(gallery.find((entry) => entry.slug === slug)?.scenario);
      const { functions } = summarise(trace);
      const peaks = trace.functions.map((_, fn) => peakInFlight(trace, (other) => other === fn));
      expect(peaks).toEqual(trace.functions.map((name) => functions[name]?.ConcurrentExecutions.max));
    },
  );
});
