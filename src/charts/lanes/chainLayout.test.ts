import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { interestingEvents, interestingKinds, type Why, type WhyLink, whyOf } from '../../sim/index.ts';
import { runOf, shop } from '../testing.ts';
import { chainLayout, MARK_RADIUS } from './chainLayout.ts';
import { REFUSED_HEIGHT } from './laneMetrics.ts';
import { laneTable } from './laneTable.ts';

const trace = runOf(shop);
const table = laneTable(trace);
const whole = { from: 0, to: trace.horizon };
const view = { width: 800, height: 200, pitch: 40, top: 0 };
const events = interestingEvents(trace);
const whys = Array.from(events.subjects, (row, i) => whyOf(trace, { kind: interestingKinds[events.kinds[i] as number]?.name ?? '', row }))
  .filter((why): why is Why => why !== null)
  .slice(0, 40);
const throttle = whys.find(({ subject }) => subject.kind === 'throttle') as Why;

describe('a chain over the lanes', () => {
  it('puts the refused attempt into its row, and what ran into the lane of its environment', () => {
    const window = { from: (throttle.links[0]?.time ?? 0) - 1000, to: (throttle.links.at(-1)?.time ?? 0) + 1000 };
    const wide = { ...view, width: 1e6 };
    const { marks } = chainLayout(trace, table, throttle.links, window, wide);
    const markOf = (number: number) => marks.find(({ numbers }) => numbers.includes(number));
    expect(marks.flatMap(({ numbers }) => numbers).sort()).toEqual(throttle.links.map((_, i) => i + 1));
    expect(markOf(throttle.links.length)?.y).toBe(view.height + REFUSED_HEIGHT / 2);
    throttle.links.forEach(({ place }, i) => {
      if (place?.kind !== 'invocation' || trace.invocations.environment[place.row] === NO_ROW) return;
      const lane = table.laneOf[trace.invocations.environment[place.row] as number] as number;
      expect(markOf(i + 1)?.y).toBe((lane + 0.5) * view.pitch);
    });
  });

  it('joins links that would touch, and names runs of them by their ends', () => {
    const all = throttle.links.map((link) => ({ ...link, time: 5e6, place: null }));
    const { marks, arrows } = chainLayout(trace, table, all, whole, view);
    expect(marks.map(({ label }) => label)).toEqual([`1–${all.length}`]);
    expect(arrows).toEqual([]);
    const apart = [all[0], { ...(all[1] as WhyLink), time: 15e6 }, all[2]] as WhyLink[];
    const two = chainLayout(trace, table, apart, whole, view);
    expect(two.marks.map(({ label }) => label).sort()).toEqual(['1, 3', '2']);
    expect(two.arrows.length).toBe(2);
  });

  it('keeps what lies before or after the window at its edges', () => {
    const last = throttle.links.at(-1)?.time ?? 0;
    const { marks } = chainLayout(trace, table, throttle.links, { from: last - 1000, to: last + 1000 }, view);
    expect(marks.find(({ numbers }) => numbers.includes(1))).toMatchObject({ isOutside: true });
    expect(marks.find(({ numbers }) => numbers.includes(throttle.links.length))).toMatchObject({ isOutside: false });
  });

  it('shows every link inside the picture, none over another, at any zoom', () => {
    const windows = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true }));
    const sizes = fc.record({ width: fc.integer({ min: 320, max: 1600 }), pitch: fc.integer({ min: 2, max: 38 }) });
    fc.assert(
      fc.property(fc.constantFrom(...whys), windows, sizes, ({ links }, [at, part], { width, pitch }) => {
        const window = { from: at * trace.horizon, to: (at + part) * trace.horizon };
        const { marks, arrows } = chainLayout(trace, table, links, window, { width, height: 200, pitch, top: 0 });
        const numbers = marks.flatMap((mark) => mark.numbers).sort();
        expect(numbers).toEqual(links.map((_, i) => i + 1));
        for (const { x, y, halfWidth } of marks) {
          expect(x - halfWidth >= 0 && x + halfWidth <= width && y >= MARK_RADIUS && y <= 200 + REFUSED_HEIGHT - MARK_RADIUS).toBe(true);
        }
        marks.forEach((one, i) => {
          for (const other of marks.slice(i + 1)) {
            const isBeside = Math.abs(one.x - other.x) >= one.halfWidth + other.halfWidth;
            expect(isBeside || Math.abs(one.y - other.y) >= 2 * MARK_RADIUS).toBe(true);
          }
        });
        expect(arrows.every(({ from, to }) => [...from, ...to].every(Number.isFinite))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
