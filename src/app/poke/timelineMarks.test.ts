import { describe, expect, it } from 'vitest';
import { roundStep, roundTime, timelineMarks } from './timelineMarks.ts';

describe('marks of the timeline', () => {
  it('stand where the entries do, as long as they last', () => {
    const timeline = [
      { at: '3s', kill: { function: 'f' } },
      { at: '1s', fault: { on: 'db', errorRate: 1, for: '2s' } },
      { at: '4s', fault: { on: 'db', errorRate: 1 } },
      { at: 'soon', deploy: { function: 'f' } },
      7,
    ];
    expect(timelineMarks({ timeline }, 10e6)).toEqual([
      { place: 0, at: 3e6, lasts: 0, words: 'kill 1 of f' },
      { place: 1, at: 1e6, lasts: 2e6, words: 'fault on db' },
      { place: 2, at: 4e6, lasts: 6e6, words: 'fault on db' },
    ]);
    for (const odd of [null, 3, { timeline: 'x' }]) expect(timelineMarks(odd, 1e6)).toEqual([]);
  });
});

describe('times that a mark is moved to', () => {
  it('are round for the size of the picture, and within the run', () => {
    expect([1, 1.9, 2, 4.9, 5, 47_000, 60_000].map(roundStep)).toEqual([1, 1, 2, 2, 5, 20_000, 50_000]);
    expect(roundTime(12_345_678, 47_000, 40e6)).toBe(12_340_000);
    expect(roundTime(-5, 47_000, 40e6)).toBe(0);
    expect(roundTime(50e6, 47_000, 40e6)).toBe(39_980_000);
  });
});
