import { describe, expect, it } from 'vitest';
import { runJob } from '../jobs/job.ts';
import { listAxis } from './axis.ts';
import { powerTuningAxis, powerTuningSizes, type TunedPoint, tunedPoints, tuningSentence } from './powerTuning.ts';
import { pointResult, sweepPoints } from './sweep.ts';

const once = (architecture: string) => ({
  duration: '2m',
  functions: { f: { architecture, timeout: '100s', init: [], handler: [{ io: '1s' }] } },
  triggers: [{ id: 't', type: 'sdk', function: 'f' }],
  traffic: [{ to: 't', pattern: 'burst', count: 1 }],
  platform: { initDuration: '0s', provisioning: '0s' },
});

/** Memory against the very time that somebody measured at it: of a sweep over both, the points where they belong together. */
function measured(sizes: readonly number[], times: readonly number[], architecture = 'x86_64'): readonly TunedPoint[] {
  const json = once(architecture);
  const memory = listAxis(json, 'functions.f.memorySize', sizes);
  const time = listAxis(
    json,
    'functions.f.handler.0.io',
    times.map((ms) => `${ms}ms`),
  );
  if (!memory.ok || !time.ok) throw new Error('no axis');
  const diagonal = sweepPoints(json, [memory.axis, time.axis]).filter((_, i) => Math.floor(i / times.length) === i % times.length);
  return tunedPoints(
    diagonal.map((point) => pointResult(point, runJob({ text: JSON.stringify(point.json) }))),
    'f',
  );
}

const sample = { sizes: [128, 256, 512, 1024, 1536, 3008], times: [37_002.4, 18_647.8, 8489.4, 3890.9, 2512.2, 2009.8] };

describe('power tuning', () => {
  it('P1: has the times of the tool’s own sample, which at 100 ms and the price of then cost what it says', () => {
    const points = measured(sample.sizes, sample.times);
    expect(points.map(({ timeMs }) => timeMs)).toEqual(sample.times);
    const usdThen = points.map(({ timeMs, memory }) => (Math.ceil(timeMs / 100) * 2.08e-7 * memory) / 128);
    for (const [i, usd] of [7.7168e-5, 7.7792e-5, 7.072e-5, 6.4896e-5, 6.4896e-5, 1.02648e-4].entries()) {
      // The sample's last size is priced as 23.5 times 128 MB.
      expect(usdThen[i]).toBeCloseTo(usd, 11);
    }
  });

  it('P2: costs today what the same times cost at 1 ms; cheapest 1,536 MB, fastest 3,008 MB', () => {
    const points = measured(sample.sizes, sample.times);
    const usd = points.map(({ durationUsdPerMillion }) => durationUsdPerMillion / 1e6);
    for (const [i, expected] of [7.709e-5, 7.77e-5, 7.075e-5, 6.485e-5, 6.2825e-5, 9.8406e-5].entries()) {
      expect(Math.abs((usd[i] as number) - expected)).toBeLessThan(6e-10);
    }
    const by = (read: (point: TunedPoint) => number) => [...points].sort((a, b) => read(a) - read(b))[0]?.memory;
    expect([by(({ usdPerMillion }) => usdPerMillion), by(({ timeMs }) => timeMs)]).toEqual([1536, 3008]);
    expect(tuningSentence(points, 512)).toBe('1,536 MB: 70 % faster and 11 % cheaper than your 512 MB.');
  });

  it.each([
    ['arm64', [1885, 1334, 685, 463, 338, 280], [37.7, 35.57, 36.53, 37.04, 36.05, 37.33]],
    ['x86_64', [1671, 1253, 892, 429, 330, 292], [41.78, 41.77, 59.47, 42.9, 44, 48.67]],
  ] as const)('P3: costs a million invocations of AWS’s Rust example on %s what 1,024 MB to the GB make', (architecture, times, usd) => {
    const points = measured([1536, 2048, 4096, 6144, 8192, 10_240], times, architecture);
    for (const [i, expected] of usd.entries()) expect(points[i]?.durationUsdPerMillion).toBeCloseTo(expected, 2);
  });

  it('tries every size from 128 to 10,240 MB, and the one in use among them', () => {
    expect([powerTuningSizes[0], powerTuningSizes.at(-1)]).toEqual([128, 10_240]);
    const json = { functions: { f: { memorySize: 700 } } };
    const sizes = powerTuningAxis(json, 'f')?.values.map(({ number }) => number);
    expect(sizes).toEqual([...powerTuningSizes, 700].sort((a, b) => a - b));
    expect(powerTuningAxis({ functions: { f: {} } }, 'f')?.values).toHaveLength(powerTuningSizes.length);
    expect(powerTuningAxis(json, 'g')).toBeNull();
  });
});

describe('the sentence', () => {
  const point = (memory: number, timeMs: number, usdPerMillion: number, errorShare = 0): TunedPoint => ({
    ...{ memory, timeMs, usdPerMillion, durationUsdPerMillion: usdPerMillion, errorShare },
  });

  it.each([
    ['the best of both', [point(512, 100, 10), point(1024, 69, 9.6)], '1,024 MB: 31 % faster and 4 % cheaper than your 512 MB.'],
    ['as cheap, but faster', [point(512, 100, 10), point(1024, 50, 10.01)], '1,024 MB: 50 % faster than your 512 MB, and as cheap.'],
    [
      'a trade',
      [point(256, 150, 8), point(512, 100, 10), point(1024, 69, 12)],
      'No other size is both as fast and as cheap as your 512 MB. 1,024 MB: 31 % faster and 20 % dearer. 256 MB: 50 % slower and 20 % cheaper.',
    ],
    ['nothing better', [point(512, 100, 10), point(1024, 100, 20)], 'No other size is both as fast and as cheap as your 512 MB.'],
    [
      'what fails does not count',
      [point(128, 10, 1, 1), point(512, 100, 10)],
      'No other size is both as fast and as cheap as your 512 MB.',
    ],
  ])('%s', (_, points, sentence) => {
    expect(tuningSentence(points, 512)).toBe(sentence);
  });

  it('waits for the run of the present size', () => {
    expect(tuningSentence([point(128, 10, 1)], 512)).toBeNull();
  });
});
