import { describe, expect, it } from 'vitest';
import type { Figures } from './cure.ts';
import { costOf, gainOf } from './effect.ts';

function figures(given: Partial<Omit<Figures, 'bill'>> & { readonly usd?: number }): Figures {
  const { usd = 1, ...rest } = given;
  const zero = {
    throttles: 0,
    gatewayThrottles: 0,
    coldStarts: 0,
    errors: 0,
    retries: 0,
    deadLetters: 0,
    succeeded: 0,
    p50Ms: 10,
    p99Ms: 100,
  };
  return { ...zero, ...rest, bill: { totalUsd: usd, lines: [] } as unknown as Figures['bill'] };
}

const cost = (before: Parameters<typeof figures>[0], after: Parameters<typeof figures>[0], note = '') =>
  costOf({ before: figures(before), after: figures(after), note });

describe('what a cure gains', () => {
  it('is counted in what the event is one of', () => {
    const change = { before: figures({ throttles: 9, errors: 40 }), after: figures({ throttles: 1, errors: 0 }) };
    expect([gainOf(change, 'throttle'), gainOf(change, 'functionError')]).toEqual(['−8 429s', '−40 errors']);
  });

  it('is counted in what else grows fewer when another event took its place', () => {
    const change = { before: figures({ coldStarts: 2, retries: 1 }), after: figures({ coldStarts: 2 }) };
    expect(gainOf(change, 'coldStart')).toBe('−1 retry');
  });

  it('says when only this one event is better off', () => {
    expect(gainOf({ before: figures({}), after: figures({}) }, 'throttle')).toBe('this one only');
  });
});

describe('what a cure costs', () => {
  it.each([
    [1, 1.001, 'The bill stays the same.'],
    [1, 1.034, 'The bill grows by 3.4 %.'],
    [1, 0.8, 'The bill falls by 20 %.'],
    [1, 2, 'The bill grows twofold.'],
    [1, 2.6, 'The bill grows 2.6-fold.'],
    [1, 1800, 'The bill grows 1,800-fold.'],
    [0, 0, 'It costs nothing.'],
  ])('is a bill of %f that becomes %f: %s', (usd, later, sentence) => {
    expect(cost({ usd }, { usd: later })).toBe(sentence);
  });

  it('is also what gets worse, the worst first, and what no figure shows', () => {
    expect(cost({ coldStarts: 2 }, { coldStarts: 10, throttles: 1, p99Ms: 410 }, 'A quota.')).toBe(
      'The bill stays the same. Latency p99 grows by 310 ms, 8 more cold starts. A quota.',
    );
  });
});
