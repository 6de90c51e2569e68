/** Leads the edges of a layered drawing between its cards: straight past a layer, curved between two. Layers follow each other along x. */
import type { Layering } from './layering.ts';
import { bend, type Point } from './wire.ts';

/** A drawing whose layers follow each other along x. By id: where it stands in its layer, and how far it reaches. */
export interface Placed {
  readonly layering: Layering;
  /** Number of ids that are cards; the others are bends. */
  readonly cards: number;
  /** Beginning and end of each layer, px. */
  readonly bands: readonly (readonly [number, number])[];
  /** By id: beginning and size within the layer, px. */
  readonly start: readonly number[];
  readonly sizes: readonly number[];
  /** By card: end of it along x, px. */
  readonly ends: readonly number[];
}

/** Most air between two wires at one card, and the corners they keep clear, px. */
const APART = 26;
const CORNER = 16;

/** The points of each edge, in its own direction. */
export function wiring(placed: Placed): Point[][] {
  const { layering, cards, bands, start, sizes, ends } = placed;
  const layerOf = new Map(layering.layers.flatMap((ids, layer) => ids.map((id) => [id, layer] as const)));
  const bandOf = (id: number): readonly [number, number] => bands[layerOf.get(id) as number] as readonly [number, number];
  const middle = (id: number): number => (start[id] as number) + (sizes[id] as number) / 2;
  const out = ports(placed, middle, 0);
  const into = ports(placed, middle, -1);
  return layering.chains.map((chain, edge) => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return [];
    let at: Point = { x: ends[first] as number, y: out.get(edge) as number };
    const points = [at, { x: bandOf(first)[1], y: at.y }];
    for (const id of chain.slice(1)) {
      at = points.at(-1) as Point;
      const [begin, end] = bandOf(id);
      const y = id < cards ? (into.get(edge) as number) : middle(id);
      points.push(...bend(at, { x: begin, y }));
      if (id >= cards) points.push({ x: end, y });
    }
    return layering.isBack[edge] ? points.reverse() : points;
  });
}

/** Where each edge leaves (`end` 0) or reaches (-1) its card: in the order of what is on the other side, so that wires do not cross at the card. */
function ports({ layering, start, sizes }: Placed, middle: (id: number) => number, end: 0 | -1): Map<number, number> {
  const places = new Map<number, number>();
  const atCard = new Map<number, number[]>();
  layering.chains.forEach((chain, edge) => {
    const card = chain.at(end);
    if (card !== undefined) atCard.set(card, [...(atCard.get(card) ?? []), edge]);
  });
  for (const [card, edges] of atCard) {
    const beyond = (edge: number): number => middle((layering.chains[edge] as readonly number[]).at(end === 0 ? 1 : -2) as number);
    edges.sort((a, b) => beyond(a) - beyond(b));
    const size = sizes[card] as number;
    const apart = edges.length < 2 ? 0 : Math.min(APART, Math.max(0, size - 2 * CORNER) / (edges.length - 1));
    const [low, high] = [(start[card] as number) + CORNER, (start[card] as number) + size - CORNER];
    const span = apart * (edges.length - 1);
    // As straight across from the others as the card allows.
    const wish = edges.reduce((sum, edge) => sum + beyond(edge), 0) / edges.length;
    const centre = Math.min(Math.max(wish, low + span / 2), Math.max(low + span / 2, high - span / 2));
    for (const [i, edge] of edges.entries()) places.set(edge, centre - span / 2 + i * apart);
  }
  return places;
}
