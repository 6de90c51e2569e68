/** Lays out what hangs together in rows from top to bottom, each no wider than the screen. */
import { type Block, type Drawing, heightOf, isFunction, layersOf, wiresOf } from './block.ts';
import type { Layering } from './layering.ts';
import { spreadAcross } from './spreadAcross.ts';

/** Widths of cards, px: a row takes as many as have their `wish`, and shares what is left between them up to `most`. */
const SMALL = { wish: 150, most: 190 };
const FUNCTION = { wish: 236, most: 400 };
/** Air between cards of a row, and room for a wire that passes it, px. */
const APART = 14;
const BEND = 14;
/** Air between rows, px. */
const WAY = 42;

export function arrangeRows(drawing: Drawing, width: number): Block {
  const layering = layersOf(drawing, (nodes) => split(drawing, nodes, width));
  const count = drawing.parts.length;
  const ids = layering.layers.reduce((most, layer) => Math.max(most, ...layer), -1) + 1;
  const sizes = new Array<number>(ids).fill(BEND);
  for (const row of layering.layers) for (const [node, size] of shares(drawing, row, width)) sizes[node] = size;
  const start = spreadAcross(layering, { sizes, gap: APART, length: width });
  const heights = drawing.parts.map((_, node) => heightOf(drawing, node, sizes[node] as number));
  const bands = bandsOf(layering, heights);
  const rowOf = new Map(layering.layers.flatMap((row, i) => row.map((id) => [id, i] as const)));
  const top = (node: number): number => (bands[rowOf.get(node) as number] as readonly [number, number])[0];
  const rects = drawing.parts.map((part, node) => {
    const rect = { x: start[node] as number, y: top(node), width: sizes[node] as number, height: heights[node] as number };
    return [part, rect] as const;
  });
  const ends = heights.map((height, node) => top(node) + height);
  return {
    height: Math.max(0, ...bands.map(([, end]) => end)),
    rects: new Map(rects),
    wires: wiresOf(drawing, { layering, cards: count, bands, start, sizes, ends }, true),
  };
}

const wishOf = (drawing: Drawing, node: number): number => (isFunction(drawing, node) ? FUNCTION.wish : SMALL.wish);

/** As many nodes in each row as have the width they wish for. */
function split(drawing: Drawing, nodes: readonly number[], width: number): number[][] {
  const rows: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const wish = wishOf(drawing, node);
    if (used + APART + wish > width) {
      rows.push([]);
      used = -APART;
    }
    rows.at(-1)?.push(node);
    used += APART + wish;
  }
  return rows;
}

/** The width of each card of a row: what the wires that pass it leave, in the proportion of the cards' wishes. */
function shares(drawing: Drawing, row: readonly number[], width: number): [node: number, width: number][] {
  const cards = row.filter((id) => id < drawing.parts.length);
  const left = width - (row.length - 1) * APART - (row.length - cards.length) * BEND;
  const wishes = cards.reduce((sum, node) => sum + wishOf(drawing, node), 0);
  return cards.map((node) => {
    const most = isFunction(drawing, node) ? FUNCTION.most : SMALL.most;
    return [node, Math.floor(Math.min(most, (left * wishOf(drawing, node)) / wishes))];
  });
}

function bandsOf({ layers }: Layering, heights: readonly number[]): [number, number][] {
  let y = 0;
  return layers.map((row) => {
    const end = y + Math.max(...row.map((id) => heights[id] ?? 0));
    const band: [number, number] = [y, end];
    y = end + WAY;
    return band;
  });
}
