import { describe, expect, it } from 'vitest';
import { ruleValue } from './index.ts';
import { cites } from './testing.ts';

const vcpus = (memory: number): number => Math.min(ruleValue('cpu.maximum-vcpus'), memory / ruleValue('cpu.mb-per-vcpu'));

describe('CPU from memory', () => {
  it.each([
    [128, 0.072],
    [512, 0.289],
    [1024, 0.579],
    [1769, 1],
    [3538, 2],
    [10240, 5.79],
  ])('gives %i MB the share of %f vCPU', (memory, share) => {
    cites('cpu.mb-per-vcpu', 'cpu.maximum-vcpus');
    expect(vcpus(memory)).toBeCloseTo(share, memory === 10240 ? 2 : 3);
  });

  it('runs the init of the smallest function about 28 times as fast as its handler', () => {
    cites('cpu.init-vcpus');
    // The published measurement, 13.6 times at 128 MB, is of one thread: one of the two vCPUs.
    expect(1 / vcpus(128)).toBeCloseTo(13.8, 1);
    expect(ruleValue('cpu.init-vcpus') / vcpus(128)).toBeCloseTo(27.6, 1);
  });
});
