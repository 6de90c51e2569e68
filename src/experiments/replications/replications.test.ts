import { describe, expect, it } from 'vitest';
import { firstColdStart } from '../../sim/index.ts';
import { runJob } from '../jobs/job.ts';
import { replicatedFigure, replicationsOf, seedsFrom } from './replications.ts';

const json = firstColdStart.scenario;
const runs = replicationsOf(json, 12).map((one) => ({ ...one, result: runJob({ text: JSON.stringify(one.json) }) }));

describe('replications', () => {
  it('begin with the scenario’s own seed, and thirty are usual', () => {
    const seeds = replicationsOf(json).map(({ seed }) => seed);
    expect(seeds[0]).toBe(json.seed);
    expect(new Set(seeds).size).toBe(30);
    expect(replicationsOf({ functions: { f: {} } }, 3).map(({ seed }) => seed)).toEqual([1, 2, 3]);
  });

  it('find as many seeds as are asked for, at the end of the range too', () => {
    const seeds = seedsFrom(Number.MAX_SAFE_INTEGER - 2, 6);
    expect(new Set(seeds).size).toBe(6);
    expect(seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0)).toBe(true);
  });

  it('differ in luck alone: the first is the run that is on screen', () => {
    const own = runJob({ text: JSON.stringify(json) });
    expect(runs[0]?.result).toEqual(own);
    const sent = runs.map(({ result }) => (result?.ok ? result.summary.triggers.api?.sent : null));
    expect(new Set(sent).size).toBeGreaterThan(3);
  });

  it('give a dot for each run and the interval around their mean', () => {
    const { dots, estimate, missing } = replicatedFigure(runs, 'triggers.api.sent');
    expect([dots.length, missing]).toEqual([12, null]);
    const mean = dots.reduce((sum, { value }) => sum + value, 0) / 12;
    expect(estimate?.mean).toBeCloseTo(mean, 12);
    // One a second for 39 seconds, and a burst of twelve.
    expect(estimate?.low).toBeLessThan(51);
    expect(estimate?.high).toBeGreaterThan(51);
  });

  it('use the runs that are there, and say why others gave nothing', () => {
    const partly = runs.map((one, i) => (i < 4 ? one : { ...one, result: null }));
    expect(replicatedFigure(partly, 'bill.totalUsd').dots).toHaveLength(4);
    expect(replicatedFigure(runs, 'functions.nobody.Errors')).toMatchObject({ dots: [], estimate: null, missing: expect.any(String) });
    expect(replicatedFigure(runs, '1 +').missing).toContain('character');
    const broken = runJob({ text: '{' });
    expect(replicatedFigure([{ seed: 1, json, result: broken }], 'seed').missing).toBe('a run has no summary');
  });

  it('keep a share between nothing and all', () => {
    const { estimate } = replicatedFigure(runs.slice(0, 2), 'functions.checkout.coldStartRate', 'share');
    expect(estimate?.low).toBeGreaterThanOrEqual(0);
    expect(estimate?.high).toBeLessThanOrEqual(1);
  });
});
