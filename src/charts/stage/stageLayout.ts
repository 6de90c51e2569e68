/** Where the parts of the stage stand: in columns from left to right, or in rows from top to bottom where the screen is too narrow for that. */
import { arrangeColumns, columnsNeed } from './arrangeColumns.ts';
import { arrangeRows } from './arrangeRows.ts';
import type { Block } from './block.ts';
import { type FunctionRoom, type FunctionSizes, functionRoom, functionSizes } from './cardSize.ts';
import { componentsOf } from './componentsOf.ts';
import type { StageModel } from './stageModel.ts';
import { type Wire, wireThrough } from './wire.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StageLayout {
  readonly width: number;
  readonly height: number;
  /** By place in the model's lists. */
  readonly parts: readonly Rect[];
  readonly wires: readonly Wire[];
  /** Where things stand in the cards of functions; null for other parts. */
  readonly functions: readonly (FunctionSizes | null)[];
  readonly room: FunctionRoom;
}

/** Below this width the stage runs from top to bottom, px. */
const NARROW = 620;
/** Air between parts of the scenario that have nothing to do with each other, px. */
const BETWEEN = 18;
/** From so many of them on, they stand in two columns where there is room. */
const MANY = 4;
/** So many functions have low cards. */
const LOW = 3;

/** A drawing taller than this is looked at in parts anyhow, px: then parts of their own stand beside each other, each from top to bottom. */
const TALL = 900;
/** The least width for that, px. */
const BESIDE = 236;

/** Lays out for a width in px. */
export function layoutStage(model: StageModel, width: number): StageLayout {
  const stacked = layoutStacked(model, width);
  if (stacked.height <= TALL || width < NARROW) return stacked;
  const beside = layoutBeside(model, width);
  return beside !== null && beside.height < stacked.height ? beside : stacked;
}

/** What has nothing to do with each other side by side; null where it is one thing, or too many for the width. */
function layoutBeside(model: StageModel, width: number): StageLayout | null {
  const components = componentsOf(model.parts.length, model.ways);
  const each = Math.floor((width - (components.length - 1) * BETWEEN) / components.length);
  if (components.length < 2 || each < BESIDE) return null;
  const room = functionRoom(Math.max(LOW, components.length));
  const blocks = components.map((parts) => arrangeRows({ model, parts, room }, each));
  const columns = components.map((_, i) => i * (each + BETWEEN));
  return finish(model, width, room, stack(model, blocks, columns));
}

function layoutStacked(model: StageModel, width: number): StageLayout {
  const components = componentsOf(model.parts.length, model.ways);
  const half = (width - 2 * BETWEEN) / 2;
  const isWide = width >= NARROW;
  const needs = components.map((parts) => columnsNeed({ model, parts, room: functionRoom(1) }));
  const inTwo = isWide && components.length >= MANY && needs.every((need) => need <= half);
  const blockWidth = inTwo ? half : width;
  const areColumns = needs.map((need) => isWide && need <= blockWidth);
  const functions = model.parts.filter(({ kind }) => kind === 'function').length;
  // On a wide screen what does not fit in columns becomes tall: then its cards are low.
  const room = functionRoom(isWide && areColumns.includes(false) ? Math.max(LOW, functions) : functions);
  const blocks = components.map((parts, i) => (areColumns[i] ? arrangeColumns : arrangeRows)({ model, parts, room }, blockWidth));
  return finish(model, width, room, stack(model, blocks, inTwo ? [0, half + 2 * BETWEEN] : [0]));
}

function finish(model: StageModel, width: number, room: FunctionRoom, { parts, ...placed }: ReturnType<typeof stack>): StageLayout {
  const sizes = model.parts.map((part, i) =>
    part.kind === 'function' ? functionSizes(part, model.longest[i] ?? [], (parts[i] as Rect).width, room) : null,
  );
  return { width, parts, ...placed, functions: sizes, room };
}

/** One block below the other, each in the shortest column. */
function stack(model: StageModel, blocks: readonly Block[], columns: readonly number[]): Pick<StageLayout, 'height' | 'parts' | 'wires'> {
  const parts = new Array<Rect>(model.parts.length).fill({ x: 0, y: 0, width: 0, height: 0 });
  const wires = new Array<Wire>(model.ways.length).fill(wireThrough([]));
  const bottoms = columns.map(() => 0);
  for (const block of blocks) {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const [x, y] = [columns[column] as number, bottoms[column] as number];
    for (const [part, rect] of block.rects) parts[part] = { ...rect, x: rect.x + x, y: rect.y + y };
    for (const [way, points] of block.wires) wires[way] = wireThrough(points.map((point) => ({ x: point.x + x, y: point.y + y })));
    bottoms[column] = y + block.height + BETWEEN;
  }
  return { height: Math.max(1, ...bottoms.map((bottom) => bottom - BETWEEN)), parts, wires };
}
