/** How "seek equals replay" is tested: everything that is drawn at a moment, as text, and the first moment at which a seek draws something else. */
import { afterAll, beforeAll, vi } from 'vitest';
import { uniform } from '../../base/random.ts';
import type { Trace } from '../../sim/index.ts';
import { layoutLanes } from '../lanes/laneLayout.ts';
import { laneTable } from '../lanes/laneTable.ts';
import { paintLanes } from '../lanes/paintLanes.ts';
import { paintRefused } from '../lanes/paintRefused.ts';
import { layoutRefused } from '../lanes/refusedLayout.ts';
import { metricCharts } from '../metrics/charts.ts';
import { observatoryAt } from '../queues/observatory.ts';
import { readPalette } from '../shared/palette.ts';
import { clampWindow } from '../shared/timeWindow.ts';
import { tracksOf } from '../shared/tracks.ts';
import { gridsOf } from '../stage/gridsOf.ts';
import { loadDetails } from '../stage/loadDetails.ts';
import { paintStage } from '../stage/paintStage.ts';
import { slotsOf } from '../stage/slots.ts';
import { layoutStage } from '../stage/stageLayout.ts';
import { stageModel } from '../stage/stageModel.ts';
import { momentOf, stageReadings } from '../stage/stageReadings.ts';
import { stageTable } from '../stage/stageTable.tsx';

/** Runs so large that indexing them anew for every moment takes minutes; smaller ones of their kind are among the others. */
export const LARGE: readonly string[] = [
  'spike',
  'kinesis-stream',
  'sqs-queue',
  'image-pipeline',
  'database-connections',
  'noisy-neighbour',
];

const palette = readPalette();

/** Everything that is drawn at `t`, as text. */
export type Picture = (trace: Trace, t: number) => string;

export const pictureAt: Picture = (trace, t) => {
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
export function firstDifference(picture: Picture, trace: Trace, times: readonly number[]): number | null {
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

/** `count` moments of a run, some of them twice and the last instant among them. */
export const momentsOf = (trace: Trace, seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? trace.horizon : Math.floor(uniform(seed, trace.events, i) * trace.horizon)));

/** What pictures need that a test has not: a document that makes canvases, and the parts that come in a chunk of their own. */
export function preparePictures(): void {
  beforeAll(async () => {
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
    await loadDetails();
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
}
