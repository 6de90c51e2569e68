/** Paints one moment of the stage: environments in their cards, and what is on its way between the cards. */
import type { Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import type { Palette } from '../shared/palette.ts';
import { type CellGrid, cornerOf } from './cells.ts';
import { ahead, behind, bundleOf, dotsOf, leadOf, type Range, type Traffic, trafficOf } from './motion.ts';
import { openCalls } from './openCalls.ts';
import { cellStyles, paintCell, paintEmptySlots } from './paintCells.ts';
import { detourOf, paintCalls, paintCount, paintDots, paintRefusal } from './paintMotion.ts';
import type { Slots } from './slots.ts';
import type { Link, Point, StageLayout } from './stageLayout.ts';
import type { StageModel } from './stageModel.ts';
import { visitCells } from './visitCells.ts';

export interface StagePicture {
  readonly trace: Trace;
  readonly table: LaneTable;
  readonly model: StageModel;
  readonly layout: StageLayout;
  readonly slots: Slots;
  /** Grid of each function's cells, and its corner on the stage. */
  readonly grids: readonly { readonly grid: CellGrid; readonly corner: Point }[];
  readonly palette: Palette;
  readonly density: number;
  /** Whether nothing may travel: counts are written instead. */
  readonly isStill: boolean;
  /** Environment to outline, or null. */
  readonly selected: number | null;
}

type Context = CanvasRenderingContext2D;

/** Paints the moment `t`, µs. Returns how many requests one dot stands for. */
export function paintStage(context: Context, picture: StagePicture, t: number): number {
  for (const { index } of picture.model.functions) paintFunction(context, picture, index, t);
  return paintTraffic(context, picture, t);
}

function paintFunction(
  context: Context,
  { trace, table, slots, grids, palette, density, selected }: StagePicture,
  fn: number,
  t: number,
): void {
  const { grid, corner } = grids[fn] as { grid: CellGrid; corner: Point };
  const styles = cellStyles(context, palette, density);
  context.save();
  context.translate(corner.x, corner.y);
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
  context.restore();
}

/** One way of requests with those that are on it. */
interface Flow {
  readonly times: Float64Array;
  readonly range: Range;
  readonly link: Link;
}

function paintTraffic(context: Context, picture: StagePicture, t: number): number {
  const { trace, table, model, layout, palette, isStill } = picture;
  const lead = leadOf(trace.horizon);
  const traffic = trafficOf(trace);
  const coming: Flow[] = [];
  const going: (Flow & { readonly to: string })[] = [];
  model.sources.forEach(({ trigger, isQueued, isPolled }, i) => {
    const { sent, attempts, refused } = traffic[trigger] as Traffic;
    const [toQueue, link] = [layout.toQueue[i], layout.toFunction[i] as Link];
    if (toQueue) coming.push({ times: sent, range: ahead(sent, t, lead), link: toQueue });
    coming.push({ times: attempts, range: ahead(attempts, t, lead), link });
    going.push({
      times: refused,
      range: behind(refused, t, lead),
      link,
      to: isPolled ? 'the mapping tries again' : isQueued ? 'back to the queue' : 'to the caller',
    });
  });
  // One measure for the whole stage, so that the note under it holds for every dot.
  const bundle = bundleOf([...coming, ...going].reduce((most, { range }) => Math.max(most, range.last - range.first), 0));
  for (const { times, range, link } of coming) {
    const count = range.last - range.first;
    if (!isStill)
      paintDots(
        context,
        link,
        dotsOf(times, range, bundle, (time) => 1 - (time - t) / lead),
        bundle,
        palette.accent,
      );
    else if (count > 0) paintCount(context, link, count, layout.isVertical, palette);
  }
  for (const { times, range, link, to } of going) {
    const count = range.last - range.first;
    if (count === 0) continue;
    const words = `${to === 'to the caller' ? '429' : '429,'} ${to}${count > 1 ? ` ×${count.toLocaleString('en-US')}` : ''}`;
    const shares = isStill ? [] : dotsOf(times, range, bundle, (time) => (t - time) / lead);
    paintRefusal(context, detourOf(link, layout.isVertical), shares, bundle, words, palette);
  }
  layout.toResource.forEach(({ resource, function: fn, link }) => {
    const calls = isStill ? null : openCalls(trace, table, fn, t);
    if (calls === null) return;
    const name = model.resources[resource]?.name;
    const shares = calls.filter(({ on }) => on === name).map(({ share }) => share);
    paintCalls(context, link, shares, palette.invoke);
  });
  return bundle;
}
