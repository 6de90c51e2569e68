import { describe, expect, it } from 'vitest';
import { gallery, runText } from '../../sim/index.ts';
import { figureReader } from './figure.ts';
import { figuresIn } from './figuresIn.ts';
import { figureText } from './figureText.ts';

function summaryOf(slug: string) {
  const outcome = runText(JSON.stringify(gallery.find((entry) => entry.slug === slug)?.scenario));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.summary;
}

describe('figures', () => {
  it.each(['first-cold-start', 'image-pipeline', 'reserved-one-on-a-queue', 'noisy-neighbour', 'sns-fan-out'])(
    'can all be read from the summary that they were found in: %s',
    (slug) => {
      const summary = summaryOf(slug);
      const figures = figuresIn(summary);
      for (const { expression } of figures) {
        const reader = figureReader(expression);
        const value = reader.ok ? reader.read(summary) : reader;
        expect(value, expression).toMatchObject({ ok: true });
      }
      expect(new Set(figures.map(({ of, name }) => `${of}: ${name}`)).size).toBe(figures.length);
    },
  );

  it('have a name and a unit', () => {
    const figures = figuresIn(summaryOf('first-cold-start'));
    const find = (expression: string) => figures.find((figure) => figure.expression === expression);
    expect(find('functions.checkout.Duration.p99')).toMatchObject({ of: 'checkout', name: 'Duration, p99', unit: 'ms' });
    expect(find('functions.checkout.InitDuration.count')?.unit).toBe('');
    expect(find('functions.checkout.coldStartRate')).toMatchObject({ name: 'Cold starts, share', unit: 'share' });
    expect(find('triggers.api.latencyMs.p50')).toMatchObject({ of: 'trigger api', unit: 'ms' });
    expect(find('bill.totalUsd')?.unit).toBe('USD');
    expect(find('seed')).toBeUndefined();
  });

  it('say why there is no number', () => {
    const summary = summaryOf('first-cold-start');
    const read = (source: string) => {
      const reader = figureReader(source);
      return reader.ok ? reader.read(summary) : reader;
    };
    expect(read('bill.totalUsd * 1000000')).toMatchObject({ ok: true });
    expect(read('functions.checkout')).toEqual({ ok: false, message: 'this is a group of values' });
    expect(read('functions.checkout.Errors == 0')).toEqual({ ok: false, message: 'this is no number' });
    expect(read('functions.checkout.Errors / 0')).toEqual({ ok: false, message: 'this is no finite number' });
    expect(read('functions.chekout.Errors')).toMatchObject({ ok: false, message: expect.stringContaining('checkout') });
    expect(read('1 +')).toMatchObject({ ok: false, message: expect.stringContaining('at character') });
  });
});

it.each([
  [843.2, 'ms', '843 ms'],
  [0, 'ms', '0 ms'],
  [0.1234, 'share', '12.3 %'],
  [0, 'share', '0 %'],
  [0.00000173456, 'USD', '$0.00000173'],
  [0.000000173456, 'USD', '$0.000000173'],
  [1234.5, '', '1,235'],
  [2.5, '', '2.5'],
  [3, 'GB-s', '3 GB-s'],
  [90, 's', '90 s'],
  [Number.POSITIVE_INFINITY, 'ms', 'without end'],
] as const)('writes %d %s as %s', (value, unit, text) => {
  expect(figureText(value, unit)).toBe(text);
});
