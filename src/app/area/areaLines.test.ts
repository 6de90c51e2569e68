import { describe, expect, it } from 'vitest';
import { runOf, shop } from '../../charts/testing.ts';
import { areaSummary } from '../../sim/index.ts';
import { areaLines, areaWords } from './areaLines.ts';

const trace = runOf(shop);
const readings = (from: number, to: number) =>
  Object.fromEntries(areaLines(areaSummary(trace, { from, to })).map(({ name, value }) => [name, value]));

describe('the panel of an area', () => {
  it('says what the summary of that time says', () => {
    const { Invocations, Throttles, Duration } = areaSummary(trace, { from: 0, to: trace.horizon });
    expect(readings(0, trace.horizon)).toMatchObject({
      Invocations: String(Invocations),
      Throttles: String(Throttles),
      'Duration p50': `${Math.round(Duration.p50)} ms`,
    });
  });

  it('has no duration where nothing ended', () => {
    expect(readings(0, 1)).toMatchObject({ Invocations: '0', 'Duration p99': '–', 'Cold starts': '0 (0 %)' });
  });

  it('names its ends and its length', () => {
    expect(areaWords({ from: 5e6, to: 7.5e6 }, trace.horizon)).toBe('0:05.000 to 0:07.500, 2.5 s');
  });
});
