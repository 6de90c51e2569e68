import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestsAt } from '../../sim/index.ts';
import { laneTable } from '../lanes/laneTable.ts';
import { concurrencyAt, tracksOf } from '../shared/tracks.ts';
import { photos, runOf, shop } from '../testing.ts';
import { cellAt, cornerOf, layoutCells, slotAt } from './cells.ts';
import { ahead, bundleOf, dotsOf, leadOf, trafficOf } from './motion.ts';
import { loadCalls, openCalls } from './openCalls.ts';
import { slotsOf } from './slots.ts';
import { layoutStage } from './stageLayout.ts';
import { runtimeName, stageModel } from './stageModel.ts';
import { stageReadings } from './stageReadings.ts';
import { countCells } from './visitCells.ts';
import { nextRetry } from './waits.ts';

const trace = runOf(shop);
const table = laneTable(trace);
const model = stageModel(trace);

describe('the parts', () => {
  it('are the callers, the function and what it calls', () => {
    expect(model).toEqual({
      sources: [{ trigger: 0, title: 'API Gateway', subtitle: '', isQueued: false, isPolled: false, caller: null, function: 0 }],
      functions: [{ index: 0, title: 'checkout', subtitle: `${runtimeName('python3.13')} · 128 MB` }],
      resources: [{ name: 'orders', title: 'DynamoDB table', actions: ['PutItem'], callers: [0], failuresOf: [] }],
    });
  });

  it('stand side by side without overlap, and below each other on a phone', () => {
    for (const width of [340, 700, 824, 1400]) {
      const { sources, functions, resources, isVertical, height } = layoutStage(model, width);
      const rects = [...sources, ...functions, ...resources];
      for (const [i, a] of rects.entries()) {
        expect(a.x >= 0 && a.x + a.width <= width && a.y >= 0 && a.y + a.height <= height).toBe(true);
        const b = rects[i + 1];
        if (b !== undefined) expect(isVertical ? b.y >= a.y + a.height + 20 : b.x >= a.x + a.width + 20).toBe(true);
      }
      expect(isVertical).toBe(width < 620);
    }
  });

  it('put a queue between a queued source and its function', () => {
    const queued = layoutStage(stageModel(runOf(photos)), 824);
    expect(queued.queues[0]).not.toBeNull();
    expect(queued.toQueue[0]?.to.x).toBeLessThan(queued.toFunction[0]?.from.x as number);
  });
});

describe('the environments', () => {
  it('keep a place of their own as long as they live', () => {
    const slots = slotsOf(trace);
    const { created, ended, length } = trace.environments;
    for (let a = 0; a < length; a++) {
      for (let b = a + 1; b < length; b++) {
        const overlap = (created[b] as number) < (ended[a] as number);
        if (overlap) expect(slots.of[a]).not.toBe(slots.of[b]);
      }
    }
    expect(slots.count).toEqual([5]);
  });

  it('are counted like ConcurrentExecutions at any moment', () => {
    const tracks = tracksOf(trace);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: trace.horizon - 1 }), (t) => {
        expect(countCells(trace, table, 0, t).inUse).toBe(concurrencyAt(tracks, t));
      }),
    );
  });

  it('show progress from 0 to 1, an init as one piece, and never how it will end', () => {
    const lane = 0;
    const begin = table.start[table.offsets[lane] as number] as number;
    const ready = trace.environments.ready[table.environmentOf[lane] as number] as number;
    expect(cellAt(table, lane, begin - 1)).toBeNull();
    expect(cellAt(table, lane, begin)?.state).toBe('create');
    expect(cellAt(table, lane, ready - 1)?.progress).toBeCloseTo(1, 3);
    for (let t = 0; t < trace.horizon; t += 40_001) {
      const cell = cellAt(table, lane, t);
      if (cell !== null) expect(cell.progress >= 0 && cell.progress <= 1).toBe(true);
    }
  });

  it('fit their card, few or thousands, and are found again under the pointer', () => {
    for (const slots of [1, 5, 6, 40, 300, 1000, 5000]) {
      const grid = layoutCells(slots, 276, 88);
      const last = cornerOf(grid, slots - 1);
      expect(last.x + grid.width).toBeLessThanOrEqual(276);
      if (slots <= 3000) expect(last.y + grid.height).toBeLessThanOrEqual(88);
      expect(slotAt(grid, last.x + grid.width / 2, last.y + grid.height / 2)).toBe(slots - 1);
      expect(grid.hasWords).toBe(slots <= 5);
    }
  });
});

describe('what is on its way', () => {
  it('is one dot per request, arriving exactly on time', () => {
    const [traffic] = trafficOf(trace);
    const lead = leadOf(trace.horizon);
    const attempts = traffic?.attempts as Float64Array;
    const time = attempts[10] as number;
    const range = ahead(attempts, time - lead / 2, lead);
    const shares = dotsOf(attempts, range, bundleOf(range.last - range.first), (at) => 1 - (at - (time - lead / 2)) / lead);
    expect(shares).toContain(0.5);
    expect(shares.length).toBe(range.last - range.first);
  });

  it('becomes labelled bundles when there are many, and a dot stays the same one while it moves', () => {
    const times = Float64Array.from({ length: 10_000 }, (_, i) => i * 100);
    const range = ahead(times, 500_000, 100_000);
    expect(range.last - range.first).toBe(1000);
    expect(bundleOf(1000)).toBe(100);
    const at = (t: number) => dotsOf(times, ahead(times, t, 100_000), 100, (time) => time);
    expect(at(505_000)).toEqual(expect.arrayContaining(at(500_000).slice(1)));
  });
});

describe('what is written', () => {
  it('is how much of which limit is in use', () => {
    const t = 10e6;
    const { functions, sources, sentence } = stageReadings(trace, table, model, t);
    const inUse = concurrencyAt(tracksOf(trace), t);
    expect(functions).toEqual([`${inUse} of 5 reserved · 995 free in the account`]);
    expect(sources[0]).toMatch(/caller/);
    expect(sentence).toMatch(/^At 0:10\.000 · \d busy · \d starting · \d frozen$/);
  });

  it('counts calls that are open, and they are those of running invocations', async () => {
    await loadCalls();
    let seen = 0;
    for (let t = 0; t < trace.horizon; t += 5_003) seen += openCalls(trace, table, 0, t)?.length ?? 0;
    expect(seen).toBeGreaterThan(0);
  });

  it('tells how many events wait and when the next one is tried again', () => {
    const queued = runOf(photos);
    const t = 30e6;
    const { queues } = stageReadings(queued, laneTable(queued), stageModel(queued), t);
    expect(queues[0]?.[0]).toBe(`${requestsAt(queued, t)[0]?.waiting} waiting`);
    const due = nextRetry(queued, 0, t) as number;
    expect(due).toBeGreaterThan(t);
    expect([...queued.invocations.time]).toContain(due);
    expect(queues[0]?.[1]).toMatch(/^retry in /);
  });
});
