/** A part of the stage that hangs together, before and after it is laid out. */
import { cardHeight, type FunctionRoom, functionSizes } from './cardSize.ts';
import { type GraphEdge, type Layering, layering } from './layering.ts';
import type { StageModel } from './stageModel.ts';
import type { StagePart } from './stageParts.ts';
import type { Point } from './wire.ts';
import { type Placed, wiring } from './wiring.ts';

export interface Drawing {
  readonly model: StageModel;
  /** Places in the model's list of parts. */
  readonly parts: readonly number[];
  readonly room: FunctionRoom;
}

export interface Block {
  readonly height: number;
  /** By place in the model's lists, px from the block's corner. */
  readonly rects: ReadonlyMap<number, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>;
  readonly wires: ReadonlyMap<number, readonly Point[]>;
}

export const partOf = ({ model, parts }: Drawing, node: number): StagePart => model.parts[parts[node] as number] as StagePart;

export const isFunction = (drawing: Drawing, node: number): boolean => partOf(drawing, node).kind === 'function';

/** Height of the card of `node` when it is `width` px wide. */
export function heightOf(drawing: Drawing, node: number, width: number): number {
  const part = partOf(drawing, node);
  const longest = drawing.model.longest[drawing.parts[node] as number] ?? [];
  return part.kind === 'function' ? functionSizes(part, longest, width, drawing.room).height : cardHeight(part, longest, width);
}

/** Places in the model's list of ways that run within the drawing. */
export function waysIn({ model, parts }: Drawing): number[] {
  return model.ways.flatMap(({ from }, way) => (parts.includes(from) ? [way] : []));
}

/** The layers of a drawing. */
export function layersOf(drawing: Drawing, split?: Parameters<typeof layering>[2]): Layering {
  const edges = waysIn(drawing).map((way): GraphEdge => {
    const { from, to } = drawing.model.ways[way] as StageModel['ways'][number];
    return { from: drawing.parts.indexOf(from), to: drawing.parts.indexOf(to) };
  });
  return layering(drawing.parts.length, edges, split);
}

/** The wires of a drawing whose layers follow each other along x, `turned` when they follow each other along y. */
export function wiresOf(drawing: Drawing, placed: Placed, turned: boolean): Map<number, readonly Point[]> {
  const lines = wiring(placed);
  return new Map(
    waysIn(drawing).map((way, edge) => {
      const { from, to } = drawing.model.ways[way] as StageModel['ways'][number];
      const points = from === to ? loop(placed, drawing.parts.indexOf(from)) : (lines[edge] as readonly Point[]);
      return [way, turned ? points.map(({ x, y }) => ({ x: y, y: x })) : points];
    }),
  );
}

/** How far a way from a part to itself reaches out of it, px. */
export const LOOP = 16;

function loop({ start, sizes, ends }: Placed, node: number): Point[] {
  const [x, y] = [ends[node] as number, (start[node] as number) + (sizes[node] as number) - 30];
  return Array.from({ length: 13 }, (_, i) => ({ x: x + LOOP * Math.sin((Math.PI * i) / 12), y: y - 10 * Math.cos((Math.PI * i) / 12) }));
}
