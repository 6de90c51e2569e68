/** What lies around a function's code: its package and layers, a VPC, /tmp, extensions. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { initWorkOf } from './workOf.ts';

const cold = (fn: object, rules: object = {}) => {
  const { trace, summary } = simulateText({
    duration: '60s',
    platform: { provisioning: '0s', initDuration: '100ms', rules },
    functions: { f: { ...fn } },
    triggers: [{ id: 't', type: 'sdk', function: 'f' }],
    traffic: [{ to: 't', pattern: 'burst', count: 1 }],
  });
  return { trace, init: summary.functions.f?.InitDuration.max, created: (trace.environments.ready[0] as number) / 1000 };
};

describe('a package', () => {
  it('adds to init what it takes to load it', () => {
    cites('cold-start.init-per-mb', 'cold-start.zip-ratio', 'cold-start.loaded-share');
    expect(cold({ package: { size: 1 } }).init).toBe(100);
    // 40 MB more than the measured function's, of which half is loaded and 0.3 remain zipped: 6 MB at 103 ms.
    expect(cold({ package: { size: 41 } }).init).toBeCloseTo(100 + 40 * 0.3 * 0.5 * 103, 6);
    expect(cold({ package: { size: 41 } }, { 'cold-start.loaded-share': 1 }).init).toBeCloseTo(100 + 40 * 0.3 * 103, 6);
  });

  it('counts its layers', () => {
    const layers = [
      { name: 'a', size: 20 },
      { name: 'b', size: 20 },
    ];
    expect(cold({ package: { size: 1, layers } }).init).toBe(cold({ package: { size: 41 } }).init);
  });

  it('that is a container image starts no slower for its size', () => {
    cites('cold-start.image-size');
    expect(cold({ package: { type: 'Image', size: 5000 } }).init).toBe(100);
  });

  it('shows as the first step of init', () => {
    const { trace } = cold({ package: { size: 41 }, init: [{ io: '20ms' }] });
    expect(initWorkOf(trace, 0).map(({ label, start, end }) => [label, end - start])).toEqual([
      ['load the package', 618_000],
      ['io', 20_000],
    ]);
  });
});

it('a VPC lengthens the time before init', () => {
  cites('cold-start.vpc');
  expect(cold({ vpc: true }).created - cold({}).created).toBe(233);
  expect(cold({ vpc: true }).init).toBe(100);
});
