/** Sorts the nodes of a directed graph into layers, so that edges lead from layer to layer and cross each other rarely. Knows no stage. */

/** An edge between two nodes, by their places in the list. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
}

export interface Layering {
  /** Ids in each layer, in order. An id from the number of nodes on is a bend: where an edge passes a layer. */
  readonly layers: readonly (readonly number[])[];
  /** Ids along each edge, from its earlier layer to its later one; empty for an edge from a node to itself. */
  readonly chains: readonly (readonly number[])[];
  /** Whether an edge leads against the layers, because it closes a circle: its chain runs from its end to its beginning. */
  readonly isBack: readonly boolean[];
}

const SWEEPS = 8;

/** Layers for `count` nodes. `split` cuts the nodes of one layer, in order, into several layers where they have no room in one. */
export function layering(
  count: number,
  edges: readonly GraphEdge[],
  split: (nodes: readonly number[]) => readonly (readonly number[])[] = (nodes) => [nodes],
): Layering {
  const isBack = backEdges(count, edges);
  const forward = edges.map(({ from, to }, i) => (isBack[i] ? { from: to, to: from } : { from, to }));
  const coarse = order(withBends(count, forward, layersOf(count, forward)));
  const rank = new Array<number>(count).fill(0);
  const fine = coarse.layers.flatMap((ids) => split(ids.filter((id) => id < count)));
  for (const [layer, nodes] of fine.entries()) for (const node of nodes) rank[node] = layer;
  return { ...order(withBends(count, forward, rank)), isBack };
}

/** Edges that close a circle, found in the order of the nodes: sources come first. */
function backEdges(count: number, edges: readonly GraphEdge[]): boolean[] {
  const isBack = edges.map(() => false);
  const state = new Uint8Array(count);
  const visit = (node: number): void => {
    state[node] = 1;
    edges.forEach(({ from, to }, i) => {
      if (from !== node || to === node) return;
      if (state[to] === 1) isBack[i] = true;
      else if (state[to] === 0) visit(to);
    });
    state[node] = 2;
  };
  for (let node = 0; node < count; node++) if (state[node] === 0) visit(node);
  return isBack;
}

/** As early as possible; then what leads on moves up to what it leads to, so that wires are short. */
function layersOf(count: number, edges: readonly GraphEdge[]): number[] {
  const rank = new Array<number>(count).fill(0);
  const proper = edges.filter(({ from, to }) => from !== to);
  const relax = (step: () => boolean): void => {
    for (let round = 0; round < count && step(); round++);
  };
  relax(() => {
    let changed = false;
    for (const { from, to } of proper) {
      const least = (rank[from] as number) + 1;
      if ((rank[to] as number) >= least) continue;
      rank[to] = least;
      changed = true;
    }
    return changed;
  });
  relax(() => {
    let changed = false;
    for (let node = 0; node < count; node++) {
      const next = proper.flatMap(({ from, to }) => (from === node ? [rank[to] as number] : []));
      const latest = Math.min(...next) - 1;
      if (next.length === 0 || latest <= (rank[node] as number)) continue;
      rank[node] = latest;
      changed = true;
    }
    return changed;
  });
  return rank;
}

type Ordered = Pick<Layering, 'layers' | 'chains'>;

/** Layers in the order of the nodes, with a bend in each layer that an edge passes. */
function withBends(count: number, edges: readonly GraphEdge[], rank: readonly number[]): Ordered {
  const layers: number[][] = [];
  const at = (layer: number): number[] => {
    while (layers.length <= layer) layers.push([]);
    return layers[layer] as number[];
  };
  for (let node = 0; node < count; node++) at(rank[node] as number).push(node);
  let next = count;
  const chains = edges.map(({ from, to }) => {
    if (from === to) return [];
    const chain = [from];
    for (let layer = (rank[from] as number) + 1; layer < (rank[to] as number); layer++) {
      at(layer).push(next);
      chain.push(next++);
    }
    return [...chain, to];
  });
  return { layers, chains };
}

/** Orders each layer by the means of its neighbours, back and forth, and keeps the order with the fewest crossings. */
function order({ layers, chains }: Ordered): Ordered {
  const links = chains.flatMap((chain) => chain.slice(1).map((to, i) => ({ from: chain[i] as number, to })));
  let best = layers.map((ids) => [...ids]);
  let fewest = crossings(best, links);
  let current = best;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    current = sweepOnce(current, links, sweep % 2 === 0);
    const now = crossings(current, links);
    if (now < fewest) [best, fewest] = [current, now];
  }
  return { layers: best, chains };
}

function sweepOnce(layers: readonly (readonly number[])[], links: readonly GraphEdge[], isDown: boolean): number[][] {
  const place = new Map<number, number>();
  const sorted = layers.map((ids) => [...ids]);
  const walk = isDown ? sorted : sorted.toReversed();
  for (const ids of walk) {
    const wish = new Map(
      ids.map((id, i) => {
        const near = links.flatMap(({ from, to }) => {
          const other = isDown ? (to === id ? from : -1) : from === id ? to : -1;
          return place.has(other) ? [place.get(other) as number] : [];
        });
        return [id, near.length === 0 ? i : near.reduce((a, b) => a + b, 0) / near.length] as const;
      }),
    );
    ids.sort((a, b) => (wish.get(a) as number) - (wish.get(b) as number));
    ids.forEach((id, i) => {
      place.set(id, i);
    });
  }
  return sorted;
}

/** How many pairs of links cross when every layer is ordered so. */
export function crossings(layers: readonly (readonly number[])[], links: readonly GraphEdge[]): number {
  const place = new Map(layers.flatMap((ids, layer) => ids.map((id, i) => [id, [layer, i] as const] as const)));
  const ends = links.map(({ from, to }) => [place.get(from), place.get(to)] as const);
  let count = 0;
  ends.forEach(([a, b], i) => {
    for (const [c, d] of ends.slice(i + 1)) {
      if (a === undefined || b === undefined || c === undefined || d === undefined || a[0] !== c[0]) continue;
      if ((a[1] - c[1]) * (b[1] - d[1]) < 0) count++;
    }
  });
  return count;
}
