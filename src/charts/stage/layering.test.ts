import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings, type GraphEdge, layering } from './layering.ts';
import { settle } from './spreadAcross.ts';

const anyGraph = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const node = fc.nat({ max: count - 1 });
  return fc.record({
    count: fc.constant(count),
    edges: fc.uniqueArray(fc.record({ from: node, to: node }), { selector: ({ from, to }) => `${from}/${to}` }),
  });
});

describe('layers', () => {
  it('hold every node once, and every edge steps from each layer to the next', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 4 }), ({ count, edges }, most) => {
        const inRows = (nodes: readonly number[]) =>
          Array.from({ length: Math.ceil(nodes.length / most) }, (_, i) => nodes.slice(i * most, (i + 1) * most));
        for (const split of [undefined, inRows]) {
          const { layers, chains, isBack } = layering(count, edges, split);
          expect(
            layers
              .flat()
              .filter((id) => id < count)
              .sort((a, b) => a - b),
          ).toEqual([...Array(count).keys()]);
          if (split !== undefined) for (const ids of layers) expect(ids.filter((id) => id < count).length).toBeLessThanOrEqual(most);
          const layerOf = (id: number) => layers.findIndex((ids) => ids.includes(id));
          edges.forEach(({ from, to }, i) => {
            const chain = chains[i] as readonly number[];
            if (from === to) expect(chain).toEqual([]);
            else expect([chain[0], chain.at(-1)]).toEqual(isBack[i] ? [to, from] : [from, to]);
            chain.slice(1).forEach((id, k) => {
              expect(layerOf(id)).toBe(layerOf(chain[k] as number) + 1);
              if (k < chain.length - 2) expect(id).toBeGreaterThanOrEqual(count);
            });
          });
        }
      }),
    );
  });

  it('turn no edge round where there is no circle', () => {
    fc.assert(
      fc.property(anyGraph, ({ count, edges }) => {
        const acyclic = edges.filter(({ from, to }) => from < to);
        expect(layering(count, acyclic).isBack).not.toContain(true);
      }),
    );
  });

  it('are put in an order without crossings where there is one', () => {
    const links = ({ chains }: ReturnType<typeof layering>): GraphEdge[] =>
      chains.flatMap((chain) => chain.slice(1).map((to, i) => ({ from: chain[i] as number, to })));
    // Two pairs that the order of the nodes would cross, and a fan-out of which one arm is longer.
    const crossed = layering(4, [
      { from: 0, to: 3 },
      { from: 1, to: 2 },
    ]);
    expect(crossings(crossed.layers, links(crossed))).toBe(0);
    const fan = layering(6, [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
      { from: 1, to: 4 },
      { from: 2, to: 3 },
      { from: 3, to: 5 },
    ]);
    expect(crossings(fan.layers, links(fan))).toBe(0);
    expect(
      crossings(
        [
          [0, 1],
          [2, 3],
        ],
        [
          { from: 0, to: 3 },
          { from: 1, to: 2 },
        ],
      ),
    ).toBe(1);
  });
});

describe('places across a layer', () => {
  const anyWishes = fc.array(fc.record({ wish: fc.integer({ min: -200, max: 900 }), size: fc.integer({ min: 1, max: 80 }) }), {
    minLength: 1,
    maxLength: 8,
  });

  it('keep order, air and bounds', () => {
    fc.assert(
      fc.property(anyWishes, (list) => {
        const sizes = list.map(({ size }) => size);
        const length = sizes.reduce((sum, size) => sum + size + 10, 200);
        const places = settle(
          list.map(({ wish }) => wish),
          sizes,
          10,
          length,
        );
        places.forEach((at, i) => {
          const next = places[i + 1] ?? length + 10;
          expect(at + (sizes[i] as number) + 10).toBeLessThanOrEqual(next + 1e-6);
        });
        expect(places[0]).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it('are the wishes where these can be had, and else no small move makes them better', () => {
    expect(settle([0, 50, 200], [20, 20, 20], 10, null)).toEqual([0, 50, 200]);
    expect(settle([50, 50], [20, 20], 10, null)).toEqual([35, 65]);
    const costOf = (places: readonly number[], wishes: readonly number[]) =>
      places.reduce((sum, at, i) => sum + (at - (wishes[i] as number)) ** 2, 0);
    fc.assert(
      fc.property(anyWishes, fc.integer({ min: -5, max: 5 }), fc.nat(), (list, move, which) => {
        const [wishes, sizes] = [list.map(({ wish }) => wish), list.map(({ size }) => size)];
        const places = settle(wishes, sizes, 10, null);
        const from = which % list.length;
        // A whole tail moves, as a block may.
        const moved = places.map((at, i) => (i >= from ? at + Math.abs(move) : at));
        expect(costOf(moved, wishes)).toBeGreaterThanOrEqual(costOf(places, wishes) - 1e-6);
      }),
    );
  });
});
