/** Where the environments of each function are drawn. */
import { FUNCTION_PADDING } from './cardSize.ts';
import { type CellGrid, layoutCells } from './cells.ts';
import type { Slots } from './slots.ts';
import type { StageLayout } from './stageLayout.ts';
import type { StageModel } from './stageModel.ts';
import type { Point } from './wire.ts';

export interface Grid {
  readonly grid: CellGrid;
  readonly corner: Point;
}

/** The grid of each function's environments, by index into `trace.functions`. */
export function gridsOf(model: StageModel, layout: StageLayout, slots: Slots): Grid[] {
  const grids: Grid[] = [];
  model.parts.forEach((part, i) => {
    const [rect, sizes] = [layout.parts[i], layout.functions[i]];
    if (part.kind !== 'function' || rect === undefined || !sizes) return;
    const grid = layoutCells(slots.count[part.function] ?? 0, rect.width - 2 * FUNCTION_PADDING.x - 2, layout.room.cells);
    grids[part.function] = { grid, corner: { x: rect.x + FUNCTION_PADDING.x + 1, y: rect.y + sizes.cells } };
  });
  return grids;
}
