import { describe, expect, it } from 'vitest';
import { heatOf } from './heatLayout.ts';
import { sweepLayout } from './sweepLayout.ts';

const frame = { width: 700, height: 200, left: 72 };

describe('the layout of a sweep', () => {
  it('spaces ratios evenly over a wide range, and steps over a narrow one', () => {
    const wide = sweepLayout(
      [128, 256, 512, 1024, 2048].map((x) => ({ x, y: 1 })),
      frame,
    ).marks.map(({ x }) => x);
    const steps = wide.slice(1).map((x, i) => x - (wide[i] as number));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] as number, 6);
    const narrow = sweepLayout(
      [1, 2, 4].map((x) => ({ x, y: 1 })),
      frame,
    ).marks.map(({ x }) => x);
    expect((narrow[2] as number) - (narrow[1] as number)).toBeCloseTo(2 * ((narrow[1] as number) - (narrow[0] as number)), 6);
  });

  it('begins the upright axis at 0, higher values higher up', () => {
    const { marks, yTicks } = sweepLayout(
      [
        { x: 1, y: 10 },
        { x: 2, y: 30 },
      ],
      frame,
    );
    expect(yTicks[0]).toEqual({ value: 0, y: 200 });
    expect(marks[1]?.y).toBeLessThan(marks[0]?.y as number);
    const below = sweepLayout([{ x: 1, y: -5 }], frame);
    expect(below.yTicks[0]?.value).toBeLessThan(0);
  });

  it('draws nothing where there is no run', () => {
    const { marks } = sweepLayout(
      [
        { x: 1, y: null },
        { x: 2, y: 3 },
      ],
      frame,
    );
    expect(marks.map(({ y }) => y === null)).toEqual([true, false]);
  });

  it('labels both ends, and between them what has room', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ x: i + 1, y: 1 }));
    const { xTicks } = sweepLayout(many, frame);
    expect([xTicks[0]?.index, xTicks.at(-1)?.index]).toEqual([0, 49]);
    for (const [i, tick] of xTicks.slice(1).entries()) expect(tick.x - (xTicks[i]?.x as number)).toBeGreaterThanOrEqual(64);
    expect(sweepLayout([{ x: 5, y: 1 }], frame).xTicks).toHaveLength(1);
    expect(sweepLayout([], frame).marks).toEqual([]);
  });
});

it('colours cells by their place between the least and the greatest', () => {
  expect(heatOf([1, 3, null, 2])).toEqual([0, 1, null, 0.5]);
  expect(heatOf([4, 4])).toEqual([0, 0]);
  expect(heatOf([])).toEqual([]);
});
