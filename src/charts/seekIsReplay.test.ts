/** Seek equals replay: what stage, lanes and charts draw at a moment follows from the run and the moment alone, not from what was drawn before. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { uniform } from '../base/random.ts';
import { galleryCards, type Trace } from '../sim/index.ts';
import { layoutLanes } from './lanes/laneLayout.ts';
import { laneTable } from './lanes/laneTable.ts';
import { paintLanes } from './lanes/paintLanes.ts';
import { paintRefused } from './lanes/paintRefused.ts';
import { layoutRefused } from './lanes/refusedLayout.ts';
import { metricCharts } from './metrics/charts.ts';
import { observatoryAt } from './queues/observatory.ts';
import { readPalette } from './shared/palette.ts';
import { clampWindow } from './shared/timeWindow.ts';
import { tracksOf } from './shared/tracks.ts';
import { gridsOf } from './stage/gridsOf.ts';
import { loadDetails } from './stage/loadDetails.ts';
import { paintStage } from './stage/paintStage.ts';
import { slotsOf } from './stage/slots.ts';
import { layoutStage } from './stage/stageLayout.ts';
import { stageModel } from './stage/stageModel.ts';
import { momentOf, stageReadings } from './stage/stageReadings.ts';
import { stageTable } from './stage/stageTable.tsx';
import { runOf } from './testing.ts';

const SCENARIOS = 20;
const MOMENTS = 50;
/** Runs so large that indexing them anew for every moment takes minutes; smaller ones of their kind are among the others. */
const LARGE = ['spike', 'kinesis-stream', 'sqs-queue', 'image-pipeline', 'database-connections', 'noisy-neighbour'];

const palette = readPalette();

/** Everything that is drawn at `t`, as text. */
type Picture = (trace: Trace, t: number) => string;

const pictureAt: Picture = (trace, t) => {
  const drawn: unknown[] = [];
  const context = recorder(drawn);
  const [table, model, slots, tracks] = [laneTable(trace), stageModel(trace), slotsOf(trace), tracksOf(trace)];
  const moment = momentOf(trace, t);
  const layout = layoutStage(model, 784);
  const grids = gridsOf(model, layout, slots);
  for (const isStill of [false, true]) {
    paintStage(context, { trace, table, model, layout, slots, grids, palette, density: 1, isStill, selected: 0 }, moment);
  }
  drawn.push(
    stageReadings(trace, table, model, moment),
    stageTable(trace, table, moment, () => undefined),
  );
  // While a run is played, a narrow window follows the cursor.
  const window = clampWindow({ from: t - trace.horizon / 200, to: t + trace.horizon / 200 }, trace.horizon);
  const view = { width: 640, height: 400, pitch: 20, top: 0 };
  const marks = layoutLanes(table, window, view);
  paintLanes(context, { table, window, view, marks, density: 1, palette, stateName: String });
  paintRefused(context, layoutRefused(table.refusedTimes, window, 640), 24, palette);
  for (const chart of metricCharts) {
    drawn.push(chart.read(trace, tracks, t), chart.paint(trace, tracks, { context, window, width: 150, height: 90, palette }, 1));
  }
  drawn.push(observatoryAt(trace, moment));
  return JSON.stringify(drawn);
};

/** The first of `times` at which a seek draws something else than playing to it, forwards or jumping about; null: there is none. */
function firstDifference(picture: Picture, trace: Trace, times: readonly number[]): number | null {
  const played = new Map(times.toSorted((a, b) => a - b).map((t) => [t, picture(trace, t)]));
  const jumped = new Map(times.map((t) => [t, picture(trace, t)]));
  const isOther = (t: number): boolean => {
    const sought = picture(anew(trace), t);
    return sought !== played.get(t) || sought !== jumped.get(t);
  };
  return times.find(isOther) ?? null;
}

/** The same run as another object, of which no cache knows anything. */
function anew(trace: Trace): Trace {
  const isTable = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && 'length' in value && !Array.isArray(value);
  const entries = Object.entries(trace).map(([name, value]) => [name, isTable(value) && !ArrayBuffer.isView(value) ? { ...value } : value]);
  return Object.fromEntries(entries) as Trace;
}

/** A canvas context that writes down what it is told. */
function recorder(drawn: unknown[]): CanvasRenderingContext2D {
  const target: Record<string | symbol, unknown> = {};
  return new Proxy(target, {
    get: (_, name) => {
      if (name === 'createPattern') return () => null;
      if (name === 'measureText') return (text: string) => ({ width: 7 * text.length });
      return (...told: unknown[]) => drawn.push(name, told);
    },
    set: (_, name, value) => {
      drawn.push(name, value);
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
}

/** Moments of a run, some of them twice and the last instant among them. */
const momentsOf = (trace: Trace, seed: number): number[] =>
  Array.from({ length: MOMENTS }, (_, i) => (i === 0 ? trace.horizon : Math.floor(uniform(seed, trace.events, i) * trace.horizon)));

beforeAll(async () => {
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
  await loadDetails();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const chosen = galleryCards.filter(({ slug }) => !LARGE.includes(slug)).slice(0, SCENARIOS);

describe('what is drawn after a seek is what is drawn after playing there', () => {
  it(`is looked at in ${SCENARIOS} scenarios`, () => expect(chosen.length).toBe(SCENARIOS));

  it.each(chosen.map((card, i) => [card.slug, card, i] as const))('in %s', async (_, card, i) => {
    const trace = runOf((await card.load()).scenario);
    expect(firstDifference(pictureAt, trace, momentsOf(trace, i))).toBeNull();
  });
});

describe('a cache that remembers more than the run', () => {
  const short = async () => runOf({ ...(await (galleryCards[0] as (typeof galleryCards)[number]).load()).scenario, duration: '10s' });

  it('is found when it keeps the last picture for moments close by', async () => {
    const trace = await short();
    const last = new WeakMap<Trace, { readonly t: number; readonly picture: string }>();
    const sluggish: Picture = (run, t) => {
      const before = last.get(run);
      if (before !== undefined && Math.abs(before.t - t) < run.horizon / 20) return before.picture;
      const picture = pictureAt(run, t);
      last.set(run, { t, picture });
      return picture;
    };
    expect(firstDifference(sluggish, trace, momentsOf(trace, 1))).not.toBeNull();
  });

  it('is found when it only ever goes forwards', async () => {
    const trace = await short();
    const latest = new WeakMap<Trace, number>();
    const oneWay: Picture = (run, t) => {
      const time = Math.max(t, latest.get(run) ?? 0);
      latest.set(run, time);
      return pictureAt(run, time);
    };
    expect(firstDifference(oneWay, trace, momentsOf(trace, 1))).not.toBeNull();
  });
});
