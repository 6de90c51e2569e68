/** Paints one moment of the stage: environments in their cards, and what is on its way between the cards. */
import type { Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import type { Palette } from '../shared/palette.ts';
import { bundledStates, type CellGrid, cornerOf } from './cells.ts';
import { ahead, behind, bundleOf, dotsOf, leadOf, type Range, type Traffic, trafficOf } from './motion.ts';
import { openCalls } from './openCalls.ts';
import { cellStyles, paintCell, paintEmptySlots } from './paintCells.ts';
import { paintCalls, paintDots, paintRefused } from './paintMotion.ts';
import type { Slots } from './slots.ts';
import type { StageLayout } from './stageLayout.ts';
import type { StageModel } from './stageModel.ts';
import { countCells, visitCells } from './visitCells.ts';
import { lengthOf, type Point, type Wire } from './wire.ts';

export interface StagePicture {
  readonly trace: Trace;
  readonly table: LaneTable;
  readonly model: StageModel;
  readonly layout: StageLayout;
  readonly slots: Slots;
  /** Grid of each function's cells (by index into `trace.functions`), and its corner on the stage. */
  readonly grids: readonly { readonly grid: CellGrid; readonly corner: Point }[];
  readonly palette: Palette;
  readonly density: number;
  /** Whether nothing may travel. */
  readonly isStill: boolean;
  /** Environment to outline, or null. */
  readonly selected: number | null;
}

type Context = CanvasRenderingContext2D;

/** Paints the moment `t`, µs. Returns how many requests a dot stands for at most. */
export function paintStage(context: Context, picture: StagePicture, t: number): number {
  picture.trace.functions.forEach((_, fn) => {
    paintFunction(context, picture, fn, t);
  });
  return picture.isStill ? 1 : paintTraffic(context, picture, t);
}

function paintFunction(context: Context, picture: StagePicture, fn: number, t: number): void {
  const { trace, table, slots, grids, palette, density, selected } = picture;
  const { grid, corner } = grids[fn] as (typeof grids)[number];
  const styles = cellStyles(context, palette, density);
  context.save();
  context.translate(corner.x, corner.y);
  if (grid.bundle > 1) {
    bundledStates(countCells(trace, table, fn, t).states, grid.bundle).forEach((state, place) => {
      paintCell(context, grid, place, { state, progress: 1, stretch: null }, styles[state], palette.muted, palette.font);
    });
  } else {
    paintEmptySlots(context, grid, slots.count[fn] ?? 0, palette.line);
    visitCells(trace, table, fn, t, (lane, cell) => {
      const environment = table.environmentOf[lane] as number;
      const slot = slots.of[environment] as number;
      paintCell(context, grid, slot, cell, styles[cell.state], palette.muted, palette.font);
      if (environment !== selected) return;
      const { x, y } = cornerOf(grid, slot);
      context.strokeStyle = palette.accent;
      context.lineWidth = 2;
      context.strokeRect(x - 3, y - 3, grid.width + 6, grid.height + 6);
    });
  }
  context.restore();
}

/** One wire with the requests that are on it. */
interface Flow {
  readonly times: Float64Array;
  readonly range: Range;
  readonly wire: Wire;
}

function paintTraffic(context: Context, { trace, table, model, layout, palette }: StagePicture, t: number): number {
  const lead = leadOf(trace.horizon);
  const traffic = trafficOf(trace);
  const coming: Flow[] = [];
  const going: Flow[] = [];
  model.ways.forEach(({ sends, invokes }, i) => {
    const wire = layout.wires[i] as Wire;
    for (const trigger of sends) {
      const { sent } = traffic[trigger] as Traffic;
      coming.push({ times: sent, range: ahead(sent, t, lead), wire });
    }
    for (const trigger of invokes) {
      const { attempts, refused } = traffic[trigger] as Traffic;
      coming.push({ times: attempts, range: ahead(attempts, t, lead), wire });
      going.push({ times: refused, range: behind(refused, t, lead), wire });
    }
  });
  let most = 1;
  for (const { times, range, wire } of coming) {
    const bundle = bundleOf(range.last - range.first, lengthOf(wire));
    const shares = dotsOf(times, range, bundle, (time) => 1 - (time - t) / lead);
    paintDots(context, wire, shares, bundle, palette, layout.width);
    most = Math.max(most, bundle);
  }
  for (const { times, range, wire } of going) {
    const bundle = bundleOf(range.last - range.first, lengthOf(wire));
    const shares = dotsOf(times, range, bundle, (time) => (t - time) / lead);
    paintRefused(context, wire, shares, bundle, palette);
  }
  model.ways.forEach(({ calls, from }, i) => {
    const caller = model.parts[from];
    if (calls === null || caller?.kind !== 'function') return;
    const open = openCalls(trace, table, caller.function, t);
    if (open === null) return;
    const shares = open.filter(({ on }) => on === calls).map(({ share }) => share);
    paintCalls(context, layout.wires[i] as Wire, shares, palette.invoke);
  });
  return most;
}
