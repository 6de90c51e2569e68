import { describe, expect, it } from 'vitest';
import { tickLabel, timeTicks } from './timeAxis.ts';

const labels = (from: number, to: number, width: number) => timeTicks({ from, to }, width).map(({ label }) => label);

describe('timeTicks', () => {
  it('counts a run of 40 s in fives', () => {
    expect(labels(0, 40e6, 700)).toEqual(['0:00', '0:05', '0:10', '0:15', '0:20', '0:25', '0:30', '0:35', '0:40']);
  });

  it('shows fractions of a second when zoomed, with the minute where there is one', () => {
    expect(labels(18.2e6, 18.4e6, 400)).toEqual(['18.20', '18.25', '18.30', '18.35', '18.40']);
    expect(labels(78.2e6, 78.3e6, 200)).toEqual(['1:18.20', '1:18.25', '1:18.30']);
  });

  it('shows parts of a millisecond when zoomed deep', () => {
    expect(tickLabel(18_240_350, 50)).toBe('18,240.35 ms');
  });

  it('counts hours and days', () => {
    expect(tickLabel(2 * 3600e6, 3600e6)).toBe('2:00:00');
    expect(tickLabel(3 * 86400e6, 86400e6)).toBe('3 d');
  });

  it('never puts ticks closer than the spacing', () => {
    for (const width of [200, 333, 700, 1500])
      for (let span = 1000; span < 1e13; span *= 3.7) {
        const ticks = timeTicks({ from: 0, to: span }, width);
        expect(ticks.length).toBeLessThanOrEqual(width / 64 + 1);
      }
  });
});
