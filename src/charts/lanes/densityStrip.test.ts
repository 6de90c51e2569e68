import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOf, shop } from '../testing.ts';
import { latticeOf, missingStrip, windowOf } from './densityStrip.ts';
import { laneDensity } from './laneDensity.ts';
import { laneTable } from './laneTable.ts';

const trace = runOf(shop);
const table = laneTable(trace);

const COLUMNS = 60;
const moves = fc.record({
  width: fc.integer({ min: 1000, max: trace.horizon }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  by: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
});

/** A window, and the same one moved by `by` of its width within the run. */
function pairOf({ width, from, by }: { width: number; from: number; by: number }) {
  const start = from * (trace.horizon - width);
  const moved = Math.max(0, Math.min(trace.horizon - width, start + by * width));
  return [
    { from: start, to: start + width },
    { from: moved, to: moved + width },
  ] as const;
}

describe('the strip of a density that a moved window needs', () => {
  it('with the columns kept makes the picture that the window has when it is computed whole', () => {
    const view = { width: COLUMNS, height: 40, pitch: 40 / table.lanes, top: 0 };
    fc.assert(
      fc.property(moves, (move) => {
        const [before, after] = pairOf(move);
        const known = latticeOf(before, COLUMNS, null);
        const next = latticeOf(after, COLUMNS, known);
        const whole = (lattice: typeof next) =>
          laneDensity(table, windowOf(lattice, { from: 0, columns: lattice.columns }), view, trace.horizon, lattice.columns);
        const [old, fresh] = [whole(known), whole(next)];
        const strip = missingStrip(known, next);
        const added = strip.columns === 0 ? null : laneDensity(table, windowOf(next, strip), view, trace.horizon, strip.columns);
        for (let row = 0; row < fresh.rows; row++) {
          for (let x = 0; x < next.columns; x++) {
            const inStrip = x >= strip.from && x < strip.from + strip.columns;
            const shown = inStrip
              ? (added?.busy[row * strip.columns + x - strip.from] as number)
              : (old.busy[row * known.columns + x + next.first - known.first] as number);
            expect(shown).toBeCloseTo(fresh.busy[row * next.columns + x] as number, 3);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is everything after a zoom, and nothing when the window stands still', () => {
    const known = latticeOf({ from: 100, to: 1100 }, 10, null);
    expect(missingStrip(null, known)).toEqual({ from: 0, columns: 11 });
    expect(missingStrip(known, latticeOf({ from: 100, to: 1100 }, 10, known)).columns).toBe(0);
    expect(missingStrip(known, latticeOf({ from: 100, to: 2100 }, 10, known))).toEqual({ from: 0, columns: 11 });
  });

  it('lies where the window moved to', () => {
    const known = latticeOf({ from: 100, to: 1100 }, 10, null);
    expect(missingStrip(known, latticeOf({ from: 450, to: 1450 }, 10, known))).toEqual({ from: 8, columns: 3 });
    expect(missingStrip(known, latticeOf({ from: 0, to: 1000 }, 10, known))).toEqual({ from: 0, columns: 1 });
    expect(latticeOf({ from: 450, to: 1450 }, 10, known).offset).toBe(0.5);
  });
});
