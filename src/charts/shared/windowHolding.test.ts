import { describe, expect, it } from 'vitest';
import { windowHolding } from './windowHolding.ts';

const window = { from: 10e6, to: 20e6 };

describe('the window under fingers', () => {
  it('moves by as much as one finger does', () => {
    expect(windowHolding([{ time: 15e6, x: 400 }], window, 1000, 40e6)).toEqual({ from: 11e6, to: 21e6 });
  });

  it('stops at the ends of the run', () => {
    expect(windowHolding([{ time: 15e6, x: 9000 }], window, 1000, 40e6)).toEqual({ from: 0, to: 10e6 });
    expect(windowHolding([{ time: 15e6, x: -9000 }], window, 1000, 40e6)).toEqual({ from: 30e6, to: 40e6 });
  });

  it('shows half as much when two fingers have gone twice as far apart, with their times still under them', () => {
    const holds = [
      { time: 14e6, x: 300 },
      { time: 16e6, x: 700 },
    ];
    expect(windowHolding(holds, window, 1000, 40e6)).toEqual({ from: 12.5e6, to: 17.5e6 });
  });

  it('does not turn time round when the fingers cross, and never gets narrower than a millisecond or wider than the run', () => {
    const crossed = windowHolding(
      [
        { time: 14e6, x: 700 },
        { time: 16e6, x: 300 },
      ],
      window,
      1000,
      40e6,
    );
    expect(crossed.to - crossed.from).toBe(5e6);
    const apart = windowHolding(
      [
        { time: 15e6, x: 0 },
        { time: 15e6 + 1, x: 1000 },
      ],
      window,
      1000,
      40e6,
    );
    expect(apart.to - apart.from).toBe(1000);
    expect(
      windowHolding(
        [
          { time: 11e6, x: 500 },
          { time: 19e6, x: 500 },
        ],
        window,
        1000,
        40e6,
      ),
    ).toEqual({ from: 0, to: 40e6 });
  });

  it('leaves the window alone when nothing is held or the plot has no width', () => {
    expect(windowHolding([], window, 1000, 40e6)).toBe(window);
    expect(windowHolding([{ time: 1, x: 1 }], window, 0, 40e6)).toBe(window);
  });
});
