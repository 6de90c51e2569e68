import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../sim/index.ts';
import { runOf, shop } from '../testing.ts';
import { laneDensity } from './laneDensity.ts';
import { countStretches, layoutLanes, visibleLanes } from './laneLayout.ts';
import { LANE, type LaneKind, laneKinds, laneTable } from './laneTable.ts';

const trace = runOf(shop);
const table = laneTable(trace);
const whole = { from: 0, to: trace.horizon };
const view = { width: 600, height: 200, pitch: 38, top: 0 };

const windows = fc
  .tuple(fc.integer({ min: 0, max: trace.horizon - 2 }), fc.integer({ min: 1, max: trace.horizon }))
  .map(([from, width]) => ({ from, to: Math.min(trace.horizon, from + width) }));

describe('laneTable', () => {
  it('has a lane per environment, and stretches in it that never overlap', () => {
    expect(table.lanes).toBe(trace.environments.length);
    for (let lane = 0; lane < table.lanes; lane++) {
      for (let i = (table.offsets[lane] as number) + 1; i < (table.offsets[lane + 1] as number); i++) {
        expect(table.start[i]).toBeGreaterThanOrEqual(table.end[i - 1] as number);
      }
    }
  });

  it('begins every lane with create and init, and tells the init inside an invocation apart', () => {
    const kinds = [...table.kind.subarray(0, table.offsets[1])];
    expect(kinds[0]).toBe(LANE.create);
    expect(kinds[1]).toBe(LANE.init);
    expect(kinds.indexOf(LANE.invoke)).toBeGreaterThan(0);
    // Timeouts reset environments, and the next invocation runs init again.
    expect([...table.kind]).toContain(LANE.timedOut);
    expect([...table.kind]).toContain(LANE.suppressed);
  });

  it('lists every refused attempt once', () => {
    const refused = [...trace.invocations.environment].filter((row) => row === 0xffffffff).length;
    expect(table.refusedRows.length).toBe(refused);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('layoutLanes', () => {
  it('puts every stretch of the window into exactly one mark, at any width', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 5, max: 2000 }), (window, width) => {
        const shown = { ...view, width };
        const marks = layoutLanes(table, window, shown);
        const total = marks.count.slice(0, marks.length).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(countStretches(table, window, shown));
      }),
    );
  });

  it('keeps marks of a lane in order and inside the plot', () => {
    const marks = layoutLanes(table, whole, { ...view, width: 80 });
    for (let i = 0; i < marks.length; i++) {
      expect(marks.x0[i]).toBeGreaterThanOrEqual(-4);
      expect(marks.x1[i]).toBeLessThanOrEqual(84);
      if (i > 0 && marks.lane[i] === marks.lane[i - 1]) expect(marks.x0[i]).toBeGreaterThanOrEqual(marks.x0[i - 1] as number);
    }
  });

  it('lets a failure win over the invocations that share its pixel', () => {
    const marks = layoutLanes(table, whole, { ...view, width: 5 });
    const shownErrors = [...marks.kind.subarray(0, marks.length)].filter((kind) => kind >= LANE.timedOut).length;
    expect(shownErrors).toBeGreaterThan(0);
  });

  it('draws only the lanes that are scrolled into view', () => {
    expect(visibleLanes(table, { ...view, height: 40, top: 40 })).toEqual({ first: 1, last: 3 });
  });
});

describe('the picture as text', () => {
  const letters = {
    invoke: '#',
    suppressed: 's',
    create: 'c',
    shutdown: 'd',
    reset: 'r',
    restore: 'o',
    init: 'i',
    timedOut: 'T',
    error: 'E',
  };

  /** A row of letters per lane, one column for each of `columns` equal parts of the run; a dot for time without a stretch. */
  const draw = (input: ScenarioInput, columns: number): string => {
    const run = runOf(input);
    const lanes = laneTable(run);
    const marks = layoutLanes(lanes, { from: 0, to: run.horizon }, { width: columns, height: 1000, pitch: 10, top: 0 });
    const rows = lanes.names.map(() => Array<string>(columns).fill('.'));
    for (let i = 0; i < marks.length; i++) {
      const letter = letters[laneKinds[marks.kind[i] as number] as LaneKind];
      for (let x = Math.max(0, Math.round(marks.x0[i] as number)); x < Math.min(columns, marks.x1[i] as number); x++) {
        (rows[marks.lane[i] as number] as string[])[x] = letter;
      }
    }
    return rows.map((row) => row.join('')).join('\n');
  };

  it('shows create, init, invocations, and a timeout with its reset and the init that follows', () => {
    const scenario: ScenarioInput = {
      version: 1,
      duration: '10s',
      platform: { provisioning: '500ms', initDuration: '500ms' },
      functions: { work: { timeout: '2s', handler: [{ io: { replay: ['1s', '1500ms', '9s', '1s'] } }] } },
      triggers: [{ id: 'calls', type: 'sdk', function: 'work' }],
      traffic: [{ to: 'calls', pattern: 'replay', timestamps: ['0s', '500ms', '3s', '6s'] }],
    };
    expect(draw(scenario, 40)).toMatchInlineSnapshot(`
      "ccii####................................
      ..ccii######TTTTTTTT....ss####.........."
    `);
  });
});

describe('laneDensity', () => {
  it('adds up to the time in which environments were busy', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 }), (window, columns, height) => {
        const shown = { width: columns, height, pitch: height / table.lanes, top: 0 };
        const grid = laneDensity(table, window, shown, trace.horizon, columns);
        const cell = (window.to - window.from) / columns;
        const lanesPerRow = table.lanes / grid.rows;
        const drawn = grid.busy.reduce((sum, share) => sum + share, 0) * cell * lanesPerRow;
        let busy = 0;
        for (let i = 0; i < table.start.length; i++) {
          busy += Math.max(0, Math.min(window.to, table.end[i] as number) - Math.max(window.from, table.start[i] as number));
        }
        expect(Math.abs(drawn - busy)).toBeLessThanOrEqual(1e-4 * (busy + 10));
      }),
    );
  });

  it('is zero where no environment lives', () => {
    const grid = laneDensity(table, { from: 0, to: 1 }, { width: 1, height: 1, pitch: 1 / table.lanes, top: 0 }, trace.horizon, 1);
    expect([...grid.busy, ...grid.alive]).toEqual([0, 0]);
  });
});
