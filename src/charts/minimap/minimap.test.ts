import { describe, expect, it } from 'vitest';
import { interestingEvents } from '../../sim/index.ts';
import { tracksOf } from '../shared/tracks.ts';
import { runOf, shop } from '../testing.ts';
import { dragWindow, moveByKey } from './brushMoves.ts';
import { describeOverview } from './describeOverview.ts';
import { layoutEvents, layoutOverview } from './overview.ts';

const trace = runOf(shop);
const { admitted, throttles } = tracksOf(trace);
const sum = (values: Uint32Array) => values.reduce((total, n) => total + n, 0);

describe('the overview', () => {
  it('holds every attempt of the run at any width', () => {
    for (const columns of [1, 7, 100, 1999]) {
      const overview = layoutOverview(admitted, throttles, trace.horizon, columns);
      expect([sum(overview.admitted), sum(overview.refused)]).toEqual([admitted.length, throttles.length]);
    }
  });

  it('marks each cold start and failure once per column', () => {
    const marks = layoutEvents(interestingEvents(trace), trace.horizon, 100);
    expect(marks.coldStart.length).toBeGreaterThan(0);
    expect(marks.failure).toEqual([...new Set(marks.failure)].sort((a, b) => a - b));
  });

  it('says what the strip shows', () => {
    expect(describeOverview(trace, interestingEvents(trace))).toMatch(/^The whole run of 20 s: \d+ attempts; cold start 5, throttled \d+/);
  });
});

describe('the frame around the window', () => {
  const window = { from: 10e6, to: 20e6 };

  it('is moved by its middle, stretched by its edges, and drawn anew outside of it', () => {
    expect(dragWindow({ part: 'middle', window, time: 15e6 }, 17e6, 40e6)).toEqual({ from: 12e6, to: 22e6 });
    expect(dragWindow({ part: 'middle', window, time: 15e6 }, 39e6, 40e6)).toEqual({ from: 30e6, to: 40e6 });
    expect(dragWindow({ part: 'from', window, time: 10e6 }, 25e6, 40e6)).toEqual({ from: 20e6 - 1000, to: 20e6 });
    expect(dragWindow({ part: 'new', window, time: 30e6 }, 26e6, 40e6)).toEqual({ from: 26e6, to: 30e6 });
  });

  it('answers to the keyboard', () => {
    expect(moveByKey('to', window, 'ArrowRight', 40e6)).toEqual({ from: 10e6, to: 20.4e6 });
    expect(moveByKey('from', window, 'Home', 40e6)).toEqual({ from: 0, to: 20e6 });
    expect(moveByKey('middle', window, 'ArrowLeft', 40e6)).toEqual({ from: 9e6, to: 19e6 });
    expect(moveByKey('middle', window, 'End', 40e6)).toEqual({ from: 30e6, to: 40e6 });
    expect(moveByKey('middle', window, 'x', 40e6)).toBeNull();
  });
});
