import { describe, expect, it } from 'vitest';
import { runOf, shop } from '../../charts/testing.ts';
import { endings, environmentsAt, nextInteresting } from '../../sim/index.ts';
import { momentWords } from './momentWords.ts';

const trace = runOf(shop);

describe('the moment in words', () => {
  it('counts environments and the refusals of the last second', () => {
    for (const t of [0, 1.5e6, 7.25e6, 12_345_678, trace.horizon]) {
      const { invoke, frozen, create, init } = environmentsAt(trace, t);
      const { time, ending, length } = trace.invocations;
      const rows = Array.from({ length }, (_, row) => row);
      const refused = rows.filter(
        (row) => endings[ending[row] as number]?.outcome === 'throttled' && (time[row] as number) <= t && (time[row] as number) > t - 1e6,
      ).length;
      expect(momentWords(trace, t)).toContain(
        `: ${invoke} busy, ${create + init} starting, ${frozen} frozen, ${refused} refused in the last second`,
      );
    }
  });

  it('names what happens at that very moment', () => {
    const first = nextInteresting(trace, -1);
    expect(momentWords(trace, first?.time ?? 0)).toMatch(/^At 0:\d\d\.\d{3}: .*; request 1: cold start/);
    expect(momentWords(trace, (first?.time ?? 0) + 1)).not.toContain(';');
  });
});
