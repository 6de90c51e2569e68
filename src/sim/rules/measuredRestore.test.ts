import { describe, expect, it } from 'vitest';
import { measuredRestore } from './measuredRestore.ts';
import { cites } from './testing.ts';

describe('measured restores', () => {
  it('are those of lambda-perf for Java, by memory size (facts/core.md 2c)', () => {
    cites('snapstart.restore-duration');
    expect(measuredRestore('java11', 128, 1)).toEqual({ kind: 'lognormal', p50: 720_000, p99: 984_000 });
    expect(measuredRestore('java17', 1024, 1)).toEqual({ kind: 'lognormal', p50: 764_000, p99: 1_196_000 });
    expect(measuredRestore('java21', 512, 1)).toEqual({ kind: 'lognormal', p50: 649_000, p99: 958_000 });
  });

  it('of sizes between two are those of the smaller one, of later Java those of the newest', () => {
    expect(measuredRestore('java21', 1023, 1)).toEqual(measuredRestore('java21', 512, 1));
    expect(measuredRestore('java21', 10_240, 1)).toEqual(measuredRestore('java21', 1024, 1));
    expect(measuredRestore('java25', 256, 1)).toEqual(measuredRestore('java21', 256, 1));
    expect(measuredRestore('java17.al2023', 256, 1)).toEqual(measuredRestore('java17', 256, 1));
  });

  it('of other languages are five public lines (snapstart.restore-elsewhere)', () => {
    expect(measuredRestore('python3.13', 512, 1)).toEqual({
      kind: 'quantiles',
      probabilities: [0, 0.25, 0.5, 0.75, 1],
      values: [325_930, 398_970, 500_795, 511_250, 562_430],
    });
  });

  it('can be scaled, to nothing as well (snapstart.restore-scale)', () => {
    expect(measuredRestore('java11', 128, 2)).toEqual({ kind: 'lognormal', p50: 1_440_000, p99: 1_968_000 });
    expect(measuredRestore('java11', 128, 0)).toEqual({ kind: 'quantiles', probabilities: [0, 1], values: [0, 0] });
  });
});
