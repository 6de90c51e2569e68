import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { requestsAt } from '../../sim/index.ts';
import { laneTable } from '../lanes/laneTable.ts';
import { concurrencyAt, tracksOf } from '../shared/tracks.ts';
import { photos, runOf, shop } from '../testing.ts';
import { cellAt, cornerOf, layoutCells, slotAt } from './cells.ts';
import { clocksLine, clockWords } from './clocks.ts';
import { describeWays } from './describeWays.ts';
import { loadDetails } from './loadDetails.ts';
import { ahead, bundleOf, dotsOf, leadOf, trafficOf } from './motion.ts';
import { openCalls } from './openCalls.ts';
import { runtimeName } from './runtimeName.ts';
import { slotsOf } from './slots.ts';
import { stageModel } from './stageModel.ts';
import { momentOf, stageReadings } from './stageReadings.ts';
import { countCells } from './visitCells.ts';
import { retriesAt } from './waits.ts';

const trace = runOf(shop);
const table = laneTable(trace);
const model = stageModel(trace);

describe('the parts', () => {
  it('are the callers, the function and what it calls', () => {
    const subtitle = `${runtimeName('python3.13')} · 128 MB`;
    expect(model.parts).toEqual([
      { kind: 'source', title: 'API Gateway', subtitle: '', triggers: [0], waiting: 'caller' },
      { kind: 'function', title: 'checkout', subtitle, triggers: [], function: 0, hasAliases: false },
      {
        kind: 'resource',
        name: 'orders',
        title: 'orders',
        subtitle: 'DynamoDB table',
        triggers: [],
        waiting: null,
        actions: ['PutItem'],
        failuresOf: [],
      },
    ]);
    expect(model.ways).toEqual([
      { from: 0, to: 1, sends: [], invokes: [0], calls: null, isFailure: false },
      { from: 1, to: 2, sends: [], invokes: [], calls: 'orders', isFailure: false },
    ]);
    expect(describeWays(model)).toBe('API Gateway leads to checkout. checkout leads to orders.');
  });

  it('have a queue between a source that does not wait and its function', () => {
    const { parts, ways } = stageModel(runOf(photos));
    expect(parts.map(({ title }) => title)).toEqual(['originals', 'Event queue', 'resize']);
    expect(ways.map(({ from, to, sends, invokes }) => [from, to, sends, invokes])).toEqual([
      [0, 1, [0], []],
      [1, 2, [], [0]],
    ]);
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

  it('fit their card, few or hundreds, and are found again under the pointer', () => {
    for (const slots of [1, 5, 6, 40, 200]) {
      const grid = layoutCells(slots, 276, 88);
      const last = cornerOf(grid, slots - 1);
      expect(last.x + grid.width).toBeLessThanOrEqual(276);
      expect(last.y + grid.height).toBeLessThanOrEqual(66);
      expect(slotAt(grid, last.x + grid.width / 2, last.y + grid.height / 2)).toBe(slots - 1);
      expect([grid.hasWords, grid.bundle]).toEqual([slots <= 5, 1]);
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
    const shares = dotsOf(attempts, range, bundleOf(range.last - range.first, 400), (at) => 1 - (at - (time - lead / 2)) / lead);
    expect(shares).toContain(0.5);
    expect(shares.length).toBe(range.last - range.first);
  });

  it('becomes labelled bundles when there are many, and a dot stays the same one while it moves', () => {
    const times = Float64Array.from({ length: 10_000 }, (_, i) => i * 100);
    const range = ahead(times, 500_000, 100_000);
    expect(range.last - range.first).toBe(1000);
    expect(bundleOf(1000, 200)).toBe(100);
    expect(bundleOf(12, 200)).toBe(1);
    const at = (t: number) => dotsOf(times, ahead(times, t, 100_000), 100, (time) => time);
    expect(at(505_000)).toEqual(expect.arrayContaining(at(500_000).slice(1)));
  });
});

describe('what is written', () => {
  it('is how much of which limit is in use', () => {
    const t = 10e6;
    const { parts, census, sentence } = stageReadings(trace, table, model, t);
    const inUse = concurrencyAt(tracksOf(trace), t);
    expect(parts[1]).toEqual([`${inUse} of 5 reserved · 995 free in the account`]);
    expect(parts[0]?.[0]).toMatch(/caller/);
    expect(census[1]).toMatch(/^\d busy/);
    expect(sentence).toMatch(/^At 0:10\.000 · \d busy · \d starting · \d frozen$/);
  });

  it('is at the end of the run what was there just before: nothing is over because the run is', () => {
    const end = stageReadings(trace, table, model, momentOf(trace, trace.horizon));
    expect(end).toEqual(stageReadings(trace, table, model, trace.horizon - 1));
    expect(end.sentence).not.toMatch(/0 busy · 0 starting · 0 frozen/);
    const empty = stageReadings(trace, table, model, trace.horizon);
    expect(empty.sentence).toMatch(/0 busy · 0 starting · 0 frozen/);
  });

  it('counts calls that are open, and they are those of running invocations', async () => {
    await loadDetails();
    let seen = 0;
    for (let t = 0; t < trace.horizon; t += 5_003) seen += openCalls(trace, table, 0, t)?.length ?? 0;
    expect(seen).toBeGreaterThan(0);
  });

  it('tells how many events wait and when the next ones are tried again', async () => {
    await loadDetails();
    const queued = runOf(photos);
    const t = 30e6;
    const { parts } = stageReadings(queued, laneTable(queued), stageModel(queued), t);
    expect(parts[1]?.[0]).toBe(`${requestsAt(queued, t)[0]?.waiting} waiting`);
    const { due, count } = retriesAt(queued, 0, t);
    expect(due.length).toBe(3);
    for (const time of due) expect([...queued.invocations.time]).toContain(time);
    expect(parts[1]?.[1]).toBe(clocksLine('retry', due, count, t));
    expect(parts[1]?.[1]).toMatch(/^retry in .+, .+, .+, \+ \d+ more$/);
  });

  it('never speaks of a retry while a caller waits for its only attempt', () => {
    const once = runOf({ ...shop, triggers: [{ id: 'api', type: 'sdk', function: 'checkout', maximumAttempts: 1 }] });
    const onceModel = stageModel(once);
    for (let t = 0; t <= once.horizon; t += 250_000) {
      const { parts } = stageReadings(once, laneTable(once), onceModel, momentOf(once, t));
      expect(parts[0]?.join()).not.toMatch(/retry/);
    }
  });

  it('is what has just happened, the most telling first', () => {
    const refused = trace.invocations.environment.indexOf(NO_ROW);
    const { callouts } = stageReadings(trace, table, model, trace.invocations.time[refused] as number);
    expect(callouts[1]?.[0]).toEqual({ kind: 'refused', words: expect.stringMatching(/^429 to API Gateway/) });
    const ready = trace.environments.ready[0] as number;
    const { callouts: cold } = stageReadings(trace, table, model, ready);
    expect(cold[1]).toContainEqual({ kind: 'cold', words: expect.stringMatching(/^cold start: 300 ms of init/) });
  });

  it('names what shares an alias sends to its versions', () => {
    const canary = runOf({
      ...shop,
      functions: {
        checkout: { ...shop.functions.checkout, versions: { 1: {}, 2: {} }, aliases: { live: { version: '1', weights: { 2: 0.1 } } } },
      },
      triggers: [{ id: 'api', type: 'api-gateway', function: 'checkout', qualifier: 'live' }],
    });
    const { parts } = stageReadings(canary, laneTable(canary), stageModel(canary), 10e6);
    expect(parts[1]?.[0]).toBe('live: 90 % to 1, 10 % to 2');
  });

  it('counts clocks in steps that do not flicker', () => {
    expect([40_000, 4_210_000, 9_950_000, 58.2e6, 100e6, 121e6, 7_300e6].map(clockWords)).toEqual([
      '0.1 s',
      '4.3 s',
      '10 s',
      '59 s',
      '100 s',
      '3 min',
      '3 h',
    ]);
    expect(clocksLine('retry', [5e6, 6e6], 2, 1e6)).toBe('retry in 4.0 s, 5.0 s');
    expect(clocksLine('retry', [], 0, 1e6)).toBe('');
  });
});
