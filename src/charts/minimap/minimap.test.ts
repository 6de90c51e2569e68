import { describe, expect, it } from 'vitest';
import { interestingEvents, interestingKinds } from '../../sim/index.ts';
import { tracksOf } from '../shared/tracks.ts';
import { runOf, shop } from '../testing.ts';
import { dragWindow, moveByKey } from './brushMoves.ts';
import { describeOverview } from './describeOverview.ts';
import { describeMark, layoutMarks, shapesIn } from './eventMarks.ts';
import { markShapes, shapeOfKind } from './markShapes.ts';
import { layoutOverview } from './overview.ts';
import { overviewTable } from './overviewTable.ts';

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

describe('the marks', () => {
  const events = interestingEvents(trace);
  const bookmarks = [
    { time: 3e6, note: 'look here' },
    { time: 19_999_999, note: '' },
  ];

  it('hold every moment and every bookmark once, at any width', () => {
    for (const places of [1, 7, 70, 900]) {
      const marks = layoutMarks(events, bookmarks, trace.horizon, places);
      expect(marks.reduce((total, { first, next }) => total + next - first, 0)).toBe(events.length);
      expect(marks.flatMap((mark) => mark.bookmarks)).toEqual(bookmarks);
      expect(marks.map(({ place }) => place)).toEqual([...new Set(marks.map(({ place }) => place))].toSorted((a, b) => a - b));
      for (const { time, first, next } of marks) if (next > first) expect(time).toBeLessThanOrEqual(events.times[first] as number);
    }
  });

  it('have a shape for every kind, and no two shapes the same outline or word', () => {
    expect(shapeOfKind).toHaveLength(interestingKinds.length);
    expect(Math.min(...shapeOfKind)).toBeGreaterThanOrEqual(0);
    expect(new Set(markShapes.map(({ path }) => path)).size).toBe(markShapes.length);
    expect(new Set(markShapes.map(({ title }) => title)).size).toBe(markShapes.length);
  });

  it('show on each line the first shape of the list that occurs there', () => {
    const [all] = layoutMarks(events, [], trace.horizon, 1);
    const occurring = shapesIn(events);
    for (const line of ['requests', 'environments'] as const) {
      expect(all?.shapes[line] ?? null).toBe(occurring.find((shape) => markShapes[shape]?.line === line) ?? null);
    }
  });

  it('stand in a table with their counts, which are all of them', () => {
    const { rows } = overviewTable(events, bookmarks, trace.horizon);
    const counted = rows.reduce((total, [, count]) => total + Number(count), 0);
    expect(counted).toBe(events.length + bookmarks.length);
    expect(rows[0]?.slice(0, 2)).toEqual(['Cold start', '5']);
    expect(rows.at(-2)).toEqual(['Bookmark: look here', '1', '0:03.000', '0:03.000']);
  });

  it('say when and what, and what a person noted', () => {
    const [all] = layoutMarks(events, bookmarks, trace.horizon, 1);
    const words = all === undefined ? '' : describeMark(all, events, trace.horizon);
    expect(words).toMatch(/^0:00\.\d{3} to 0:1\d\.\d{3} · Bookmark: look here, Bookmark, Cold start × 5, Throttled × \d+/);
    const alone = layoutMarks({ ...events, length: 0, times: new Float64Array(0) }, bookmarks, trace.horizon, 10);
    expect(alone.map((mark) => describeMark(mark, events, trace.horizon))).toEqual([
      '0:03.000 · Bookmark: look here',
      '0:19.999 · Bookmark',
    ]);
  });
});
