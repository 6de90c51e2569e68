/** Layouts of real scenarios: nothing overlaps, wires run between the cards, and what is written fits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gallery, parseScenario, type ScenarioInput, simulate, type Trace } from '../../sim/index.ts';
import { laneTable } from '../lanes/laneTable.ts';
import { CARD_PADDING, cardHeight, FUNCTION_PADDING, functionSizes, LINE, linesOf } from './cardSize.ts';
import { bundledStates, cornerOf, layoutCells } from './cells.ts';
import { loadDetails } from './loadDetails.ts';
import { pickCell } from './pickCell.ts';
import { slotsOf } from './slots.ts';
import { layoutStage, type Rect } from './stageLayout.ts';
import { stageModel } from './stageModel.ts';
import { momentOf, stageReadings } from './stageReadings.ts';
import { layoutFaults, shopOfTwelve, tenThousand } from './testing.ts';
import { countCells } from './visitCells.ts';
import { wireThrough } from './wire.ts';

/** The board on a phone, on a projector, on a laptop and on a large screen, px. */
const widths = [340, 366, 640, 690, 784, 1180];

function runOf(input: ScenarioInput, duration?: string): Trace {
  const parsed = parseScenario(duration === undefined ? input : { ...input, duration, timeline: [] });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return simulate(parsed.scenario);
}

const scenarios: readonly (readonly [string, ScenarioInput])[] = [
  ...gallery.map(({ slug, scenario }) => [slug, scenario] as const),
  ['twelve functions', shopOfTwelve],
];

describe.each(scenarios)('the stage of %s', (_, input) => {
  const trace = runOf(input);
  const model = stageModel(trace);

  it('has cards that do not touch, wires between them, and nothing outside, at every width', () => {
    for (const width of widths) expect({ width, faults: layoutFaults(layoutStage(model, width), width) }).toEqual({ width, faults: [] });
  });

  it('has room in every card for all that is written on it, whenever', async () => {
    await loadDetails();
    const table = laneTable(trace);
    const layouts = widths.map((width) => layoutStage(model, width));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: trace.horizon }), (t) => {
        const { parts } = stageReadings(trace, table, model, momentOf(trace, t));
        for (const layout of layouts) {
          model.parts.forEach((part, i) => {
            const { width, height } = layout.parts[i] as Rect;
            const lines = (parts[i] as readonly string[]).map((line) => [line]);
            const needs = part.kind === 'function' ? functionSizes(part, lines, width, layout.room).height : cardHeight(part, lines, width);
            expect(needs, `${part.title}: ${parts[i]?.join(' / ')}`).toBeLessThanOrEqual(height);
          });
        }
      }),
      { numRuns: 25, seed: 20261124 },
    );
  });
});

describe('the ways', () => {
  const waysOf = (name: string): string[] => {
    const { parts, ways } = stageModel(runOf(gallery.find((entry) => entry.slug === name)?.scenario as ScenarioInput, '5s'));
    return ways.map(({ from, to }) => `${parts[from]?.title} → ${parts[to]?.title}`).sort();
  };

  it('show a fan-out: from the topic to the queue that it feeds, and to the event queue', () => {
    expect(waysOf('sns-fan-out')).toEqual([
      'Event queue → mail',
      'book → books',
      'mail → mail-service',
      'orders → Event queue',
      'orders → to-book',
      'to-book → book',
    ]);
  });

  it('close a loop where a function writes to what triggers it, and lead failures on', () => {
    expect(waysOf('recursive-loop')).toEqual([
      'Event queue → thumbnail',
      'photos → Event queue',
      'thumbnail → photos',
      'thumbnail → stopped',
    ]);
  });

  it('lead calls from function to function, through the API where they go through one', () => {
    expect(waysOf('function-calls-function')).toEqual(['API Gateway → order', 'order → orders', 'order → price']);
    expect(waysOf('gateway-timeout').length).toBeGreaterThan(0);
  });
});

describe('ten thousand environments', () => {
  it('fit the card, few squares standing for all', () => {
    const trace = runOf(tenThousand);
    const model = stageModel(trace);
    expect(countCells(trace, laneTable(trace), 0, 108e6).total).toBeGreaterThan(10_000);
    for (const width of widths) {
      const layout = layoutStage(model, width);
      expect(layoutFaults(layout, width)).toEqual([]);
      const inner = (layout.parts[1] as Rect).width - 2 * FUNCTION_PADDING.x - 2;
      const grid = layoutCells(10_000, inner, layout.room.cells);
      expect(grid.bundle).toBe(100);
      expect(grid.width).toBeGreaterThanOrEqual(6);
      expect(cornerOf(grid, 10_000 / grid.bundle - 1).y + grid.height).toBeLessThanOrEqual(layout.room.cells);
    }
  });

  it('are counted by state, and a state of a few still has a square', () => {
    const states = { invoke: 9_800, suppressed: 0, create: 3, shutdown: 0, reset: 0, restore: 0, init: 117, frozen: 80 };
    const squares = bundledStates(states, 100);
    expect(squares.filter((state) => state === 'invoke').length).toBe(98);
    expect(['create', 'init', 'frozen'].map((state) => squares.filter((square) => square === state).length)).toEqual([1, 1, 1]);
  });

  it('are selected by their state: a square stands for the oldest of it', () => {
    const trace = runOf({ ...tenThousand, duration: '5s' });
    const table = laneTable(trace);
    const t = 4.9e6;
    const states = bundledStates(countCells(trace, table, 0, t).states, 100);
    expect(states.length).toBeGreaterThan(5);
    expect(pickCell(trace, table, slotsOf(trace), 0, 0, 100, t)).toEqual({ kind: 'invocation', row: 0 });
    expect(pickCell(trace, table, slotsOf(trace), 0, null, 100, t)).toBeNull();
  });
});

it('what is wrong with a layout is found', () => {
  const card = (x: number): Rect => ({ x, y: 0, width: 50, height: 50 });
  const wire = wireThrough([
    { x: 0, y: 10 },
    { x: 200, y: 10 },
  ]);
  const layout = {
    width: 100,
    height: 50,
    parts: [card(20), card(60)],
    wires: [wire],
    functions: [null, null],
    room: { cells: 0, callouts: 0 },
  };
  expect(layoutFaults(layout, 100)).toEqual([
    'card 0 touches card 1',
    'card 1 leaves the stage',
    'wire 0 runs through card 0',
    'wire 0 runs through card 1',
    'wire 0 leaves the stage',
  ]);
});

it('lines are counted as a browser breaks them: at spaces and hyphens, and inside of long words', () => {
  expect(linesOf('ab', 100)).toBe(1);
  expect(linesOf('12 failed events', 80)).toBe(2);
  expect(linesOf('photo-metadata', 70)).toBe(2);
  expect(linesOf('w'.repeat(20), 100)).toBe(3);
  expect([LINE, CARD_PADDING.x, FUNCTION_PADDING.x].every((size) => size > 0)).toBe(true);
});
