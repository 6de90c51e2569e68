/** Lays out what hangs together in columns from left to right. */
import { type Block, type Drawing, heightOf, isFunction, LOOP, layersOf, waysIn, wiresOf } from './block.ts';
import type { Layering } from './layering.ts';
import { spreadAcross } from './spreadAcross.ts';

/** Cards and gaps, px: the least they need, what they have first when there is more room, and the most. What is left then goes to the functions. */
const SMALL = { least: 120, good: 132, most: 142 };
const FUNCTION = { least: 206, good: 264, most: 330 };
const GAP = { least: 34, good: 58, most: 120 };
/** Air between cards of a column, and room for a wire that passes it, px. */
const APART = 16;
const BEND = 8;

/** How much width the drawing needs to stand in columns, px. */
export function columnsNeed(drawing: Drawing): number {
  const columns = layersOf(drawing).layers;
  return sum(columns.map((ids) => range(drawing, ids).least)) + (columns.length - 1) * GAP.least + loopRoom(drawing);
}

export function arrangeColumns(drawing: Drawing, width: number): Block {
  const layering = layersOf(drawing);
  const { widths, gap } = columnWidths(drawing, layering, width - loopRoom(drawing));
  const bands = widths.map((columnWidth, i) => {
    const x = Math.round(sum(widths.slice(0, i)) + i * gap);
    return [x, Math.round(x + columnWidth)] as const;
  });
  const count = drawing.parts.length;
  const columnOf = new Map(layering.layers.flatMap((ids, layer) => ids.map((id) => [id, layer] as const)));
  const bandOf = (id: number): readonly [number, number] => bands[columnOf.get(id) as number] as readonly [number, number];
  const cardWidths = drawing.parts.map((_, node) => {
    const [left, right] = bandOf(node);
    return isFunction(drawing, node) ? right - left : Math.min(right - left, SMALL.most);
  });
  const ids = layering.layers.reduce((most, layer) => Math.max(most, ...layer), -1) + 1;
  const sizes = Array.from({ length: ids }, (_, id) => (id < count ? heightOf(drawing, id, cardWidths[id] as number) : BEND));
  const start = spreadAcross(layering, { sizes, gap: APART, length: null });
  const ends = cardWidths.map((cardWidth, node) => bandOf(node)[0] + cardWidth);
  const rects = drawing.parts.map((part, node) => {
    const rect = { x: bandOf(node)[0], y: start[node] as number, width: cardWidths[node] as number, height: sizes[node] as number };
    return [part, rect] as const;
  });
  return {
    height: Math.max(...start.map((at, id) => at + (sizes[id] as number))),
    rects: new Map(rects),
    wires: wiresOf(drawing, { layering, cards: count, bands, start, sizes, ends }, false),
  };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const hasFunction = (drawing: Drawing, ids: readonly number[]): boolean =>
  ids.some((id) => id < drawing.parts.length && isFunction(drawing, id));

const range = (drawing: Drawing, ids: readonly number[]) => (hasFunction(drawing, ids) ? FUNCTION : SMALL);

/** A function that calls itself in the last column needs room beside it. */
const loopRoom = (drawing: Drawing): number =>
  waysIn(drawing).some((way) => drawing.model.ways[way]?.from === drawing.model.ways[way]?.to) ? LOOP + 2 : 0;

/** What is over goes to the functions, the gaps and the small cards, first until they are good, then up to their most. */
function columnWidths(drawing: Drawing, { layers }: Layering, width: number): { readonly widths: readonly number[]; readonly gap: number } {
  const ranges = layers.map((ids) => range(drawing, ids));
  const widths: number[] = ranges.map(({ least }) => least);
  const gaps = layers.length - 1;
  let gap = GAP.least;
  let over = width - sum(widths) - gaps * gap;
  const growColumns = (kind: typeof SMALL, to: number): void => {
    const columns = ranges.flatMap((one, i) => (one === kind ? [i] : []));
    const each = Math.min(over / Math.max(1, columns.length), to - (widths[columns[0] ?? -1] ?? to));
    for (const column of columns) widths[column] = (widths[column] as number) + each;
    over -= each * columns.length;
  };
  const growGaps = (to: number): void => {
    const each = gaps === 0 ? 0 : Math.min(over / gaps, to - gap);
    gap += each;
    over -= each * gaps;
  };
  for (const size of ['good', 'most'] as const) {
    growColumns(FUNCTION, FUNCTION[size]);
    growGaps(GAP[size]);
    growColumns(SMALL, SMALL[size]);
  }
  growColumns(FUNCTION, Number.POSITIVE_INFINITY);
  return { widths, gap };
}
