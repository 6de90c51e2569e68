import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Traffic } from '../../scenario/model.ts';
import { createArrivals } from './createArrivals.ts';

const SECOND = 1_000_000;
const common = { id: 'a', to: 'x', start: 0, end: 600 * SECOND, payloadSize: 1, keys: null, bodies: [], keepWarm: false };
type Shape = Traffic extends infer T ? (T extends Traffic ? Omit<T, keyof typeof common> : never) : never;
const traffic = (shape: Shape, more: Partial<typeof common> = {}): Traffic => ({ ...common, ...shape, ...more }) as Traffic;

/** All arrivals of a traffic entry, with changes applied at their times. */
function times(entry: Traffic, changes: readonly (readonly [number, Traffic])[] = [], key = 1): number[] {
  const arrivals = createArrivals(entry, key, 2);
  const found: number[] = [];
  const takeUntil = (limit: number) => {
    while (arrivals.next < limit) {
      found.push(arrivals.next);
      arrivals.advance();
    }
  };
  for (const [now, changed] of changes) {
    takeUntil(now);
    arrivals.retune(now, changed);
  }
  takeUntil(Infinity);
  expect(arrivals.count).toBe(found.length);
  return found;
}

const rate = fc.double({ min: 0, max: 50, noNaN: true });
const micros = (max: number) => fc.integer({ min: 0, max: max * SECOND });
const shapes: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ pattern: fc.constant('constant' as const), rate }),
  fc.record({ pattern: fc.constant('poisson' as const), rate }),
  fc.record({ pattern: fc.constant('ramp' as const), startRate: rate, endRate: rate }),
  fc.array(fc.record({ at: micros(60), rate }), { minLength: 1, maxLength: 5 }).map((steps) => ({
    pattern: 'step' as const,
    steps: steps.sort((a, b) => a.at - b.at),
  })),
  fc.record({ pattern: fc.constant('burst' as const), at: micros(60), count: fc.integer({ min: 0, max: 500 }), over: micros(30) }),
  fc.record({ pattern: fc.constant('sine' as const), mean: rate, amplitude: rate, period: fc.integer({ min: 1, max: 100 * SECOND }) }),
  fc.array(micros(60), { maxLength: 50 }).map((list) => ({ pattern: 'replay' as const, timestamps: list.sort((a, b) => a - b) })),
  fc
    .array(micros(60), { maxLength: 50 })
    .map((list) => ({ pattern: 'schedule' as const, expression: '', times: list.sort((a, b) => a - b) })),
);
const entries = fc.tuple(shapes, micros(30), micros(30)).map(([shape, start, length]) => traffic(shape, { start, end: start + length }));

describe('every pattern', () => {
  it('gives whole microseconds from start to before end, never going back, and counts them', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        let before = entry.start;
        for (const time of times(entry)) {
          expect(Number.isSafeInteger(time)).toBe(true);
          expect(time).toBeGreaterThanOrEqual(before);
          expect(time).toBeLessThan(entry.end);
          before = time;
        }
      }),
    );
  });

  it('is not changed by a retune with the same traffic, whenever it comes', () => {
    fc.assert(
      fc.property(entries, fc.array(micros(60), { maxLength: 4 }), (entry, moments) => {
        const copies = moments.sort((a, b) => a - b).map((now) => [now, structuredClone(entry)] as const);
        expect(times(entry, copies)).toEqual(times(entry));
      }),
    );
  });

  it('keeps what came before a change, and nothing after it comes before it', () => {
    fc.assert(
      fc.property(entries, entries, micros(60), (entry, changed, now) => {
        const all = times(entry, [[now, changed]]);
        const before = times(entry).filter((time) => time < now);
        expect(all.slice(0, before.length)).toEqual(before);
        expect(all.slice(before.length).every((time) => time >= Math.max(now, changed.start) && time < changed.end)).toBe(true);
        expect(all.every((time, i) => i === 0 || time >= (all[i - 1] as number))).toBe(true);
      }),
    );
  });
});

describe('constant', () => {
  it('sends the first at the start and the k-th k / rate later, without drift', () => {
    const found = times(traffic({ pattern: 'constant', rate: 3 }, { start: 5 * SECOND, end: 305 * SECOND }));
    expect(found.slice(0, 4)).toEqual([5_000_000, 5_333_333, 5_666_667, 6_000_000]);
    expect(found.length).toBe(900);
    expect(found[899]).toBe(304_666_667);
  });

  it('scales what is left of a gap by a new rate', () => {
    const slow = traffic({ pattern: 'constant', rate: 0.1 });
    const found = times(slow, [[5 * SECOND, traffic({ pattern: 'constant', rate: 1 })]]);
    expect(found.slice(0, 3)).toEqual([0, 5.5 * SECOND, 6.5 * SECOND]);
  });

  it('is silent at rate 0 and speaks when the rate rises', () => {
    const silent = traffic({ pattern: 'constant', rate: 0 });
    expect(times(silent)).toEqual([]);
    expect(times(silent, [[9 * SECOND, traffic({ pattern: 'constant', rate: 1 })]])[0]).toBe(9 * SECOND);
  });
});

describe('poisson', () => {
  it('sends as many as the rate says', () => {
    const found = times(traffic({ pattern: 'poisson', rate: 100 }));
    expect(Math.abs(found.length - 60_000)).toBeLessThan(4 * Math.sqrt(60_000));
  });

  it('halves every gap when the rate doubles: the luck stays', () => {
    const slow = times(traffic({ pattern: 'poisson', rate: 2 }));
    const fast = times(traffic({ pattern: 'poisson', rate: 4 }));
    for (let i = 0; i < slow.length; i++) expect(Math.abs((slow[i] as number) / 2 - (fast[i] as number))).toBeLessThanOrEqual(1);
  });

  it('has another luck under another key', () => {
    const entry = traffic({ pattern: 'poisson', rate: 1 });
    expect(times(entry, [], 7)).not.toEqual(times(entry, [], 8));
  });

  it('goes on after a pause at rate 0 as if the pause had not been', () => {
    const entry = traffic({ pattern: 'poisson', rate: 5 });
    const pause = traffic({ pattern: 'poisson', rate: 0 });
    const paused = times(entry, [
      [20 * SECOND, pause],
      [50 * SECOND, entry],
    ]);
    const whole = times(entry, [], 1);
    const shifted = whole.map((time) => (time < 20 * SECOND ? time : time + 30 * SECOND)).filter((time) => time < entry.end);
    expect(paused.length).toBe(shifted.length);
    expect(paused.every((time, i) => Math.abs(time - (shifted[i] as number)) <= 2)).toBe(true);
  });
});

describe('changing rates', () => {
  const count = (entry: Traffic, from: number, to: number) => times(entry).filter((t) => t >= from * SECOND && t < to * SECOND).length;
  const near = (actual: number, expected: number) => expect(Math.abs(actual - expected)).toBeLessThan(4 * Math.sqrt(expected) + 1);

  it('ramp: each part of the run holds the integral of the rate', () => {
    for (const [startRate, endRate] of [
      [0, 200],
      [200, 0],
      [50, 50],
    ] as const) {
      const entry = traffic({ pattern: 'ramp', startRate, endRate }, { start: 100 * SECOND, end: 500 * SECOND });
      for (const [from, to] of [
        [100, 200],
        [300, 500],
      ] as const) {
        const middle = startRate + ((endRate - startRate) * ((from + to) / 2 - 100)) / 400;
        near(count(entry, from, to), middle * (to - from));
      }
    }
  });

  it('step: nothing before the first step, then each at its rate, zero included', () => {
    const steps = [
      { at: 10 * SECOND, rate: 100 },
      { at: 60 * SECOND, rate: 0 },
      { at: 90 * SECOND, rate: 300 },
    ];
    const entry = traffic({ pattern: 'step', steps }, { end: 100 * SECOND });
    expect(count(entry, 0, 10)).toBe(0);
    near(count(entry, 10, 60), 5000);
    expect(count(entry, 60, 90)).toBe(0);
    near(count(entry, 90, 100), 3000);
  });

  it('step: a first step before the start is in force at the start', () => {
    near(times(traffic({ pattern: 'step', steps: [{ at: 0, rate: 100 }] }, { start: 50 * SECOND, end: 100 * SECOND })).length, 5000);
  });

  it('sine: each quarter holds the integral, and a rate below zero is no traffic', () => {
    const entry = traffic({ pattern: 'sine', mean: 100, amplitude: 100, period: 100 * SECOND }, { end: 100 * SECOND });
    const quarter = (100 * 100) / (2 * Math.PI);
    near(count(entry, 0, 25), 2500 + quarter);
    near(count(entry, 50, 75), 2500 - quarter);
    near(times({ ...entry, end: 600 * SECOND } as Traffic).length, 60_000);
    const deep = traffic({ pattern: 'sine', mean: 50, amplitude: 100, period: 100 * SECOND }, { end: 100 * SECOND });
    const dry = 50 + 100 * (Math.asin(0.5) / (2 * Math.PI));
    expect(count(deep, dry + 0.001, 150 - dry - 0.001)).toBe(0);
    let expected = 0;
    for (let t = 0; t < 100; t += 0.01) expected += Math.max(0, 50 + 100 * Math.sin((2 * Math.PI * t) / 100)) * 0.01;
    near(times(deep).length, expected);
  });

  it('a flat ramp, a single step and a still sine equal a poisson with the same key', () => {
    const poisson = times(traffic({ pattern: 'poisson', rate: 20 }));
    const twins: Shape[] = [
      { pattern: 'ramp', startRate: 20, endRate: 20 },
      { pattern: 'step', steps: [{ at: 0, rate: 20 }] },
      { pattern: 'sine', mean: 20, amplitude: 0, period: 7 * SECOND },
    ];
    for (const twin of twins) {
      const found = times(traffic(twin));
      expect(found.length).toBe(poisson.length);
      expect(found.every((time, i) => Math.abs(time - (poisson[i] as number)) <= 1)).toBe(true);
    }
  });
});

describe('given times', () => {
  it('burst: all at once, or evenly over a time', () => {
    expect(times(traffic({ pattern: 'burst', at: 7, count: 3, over: 0 }))).toEqual([7, 7, 7]);
    expect(times(traffic({ pattern: 'burst', at: 100, count: 4, over: 10 }))).toEqual([100, 103, 105, 108]);
  });

  it('replay and schedule: the times between start and end', () => {
    const bounds = { start: 5, end: 30 };
    expect(times(traffic({ pattern: 'replay', timestamps: [1, 5, 5, 29, 30] }, bounds))).toEqual([5, 5, 29]);
    expect(times(traffic({ pattern: 'schedule', expression: 'rate(1 minute)', times: [0, 10, 40] }, bounds))).toEqual([10]);
  });

  it('a change of pattern starts anew from now and goes on counting', () => {
    const burst = traffic({ pattern: 'burst', at: 20 * SECOND, count: 2, over: 0 });
    const found = times(traffic({ pattern: 'constant', rate: 0.5 }), [[5 * SECOND, burst]]);
    expect(found).toEqual([0, 2, 4, 20, 20].map((s) => s * SECOND));
    expect(times(burst, [[7 * SECOND, traffic({ pattern: 'constant', rate: 1 }, { end: 9 * SECOND })]])).toEqual([7 * SECOND, 8 * SECOND]);
  });
});
