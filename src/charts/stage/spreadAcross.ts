/** Places the members of each layer across it: in their order, apart from each other, and as straight across from their neighbours as that allows. */
import type { Layering } from './layering.ts';

interface Room {
  /** How much of a layer each id takes, px. */
  readonly sizes: readonly number[];
  /** Air between two of them, px. */
  readonly gap: number;
  /** Length of the layers, px; null: as long as they need. */
  readonly length: number | null;
}

const ROUNDS = 12;

/** Where each id begins, px from the beginning of its layer; nothing is below 0. */
export function spreadAcross({ layers, chains }: Layering, { sizes, gap, length }: Room): number[] {
  const sizeOf = (id: number): number => sizes[id] as number;
  const start = new Array<number>(sizes.length).fill(0);
  const needs = layers.map((ids) => ids.reduce((sum, id) => sum + sizeOf(id) + gap, -gap));
  const room = length ?? Math.max(0, ...needs);
  layers.forEach((ids, layer) => {
    let at = (room - (needs[layer] as number)) / 2;
    for (const id of ids) {
      start[id] = at;
      at += sizeOf(id) + gap;
    }
  });
  const before = neighbours(chains, sizes.length, -1);
  const after = neighbours(chains, sizes.length, 1);
  const middleOf = (id: number): number => (start[id] as number) + sizeOf(id) / 2;
  for (let round = 0; round < ROUNDS; round++) {
    const isDown = round % 2 === 0;
    const isLast = round >= ROUNDS - 2;
    for (const ids of isDown ? layers : layers.toReversed()) {
      const wishes = ids.map((id) => {
        const near = [...(isDown || isLast ? (before[id] as number[]) : []), ...(!isDown || isLast ? (after[id] as number[]) : [])];
        return near.length === 0
          ? (start[id] as number)
          : near.reduce((sum, other) => sum + middleOf(other), 0) / near.length - sizeOf(id) / 2;
      });
      settle(wishes, ids.map(sizeOf), gap, length).forEach((at, i) => {
        start[ids[i] as number] = at;
      });
    }
  }
  const least = length === null ? Math.min(...start) : 0;
  return start.map((at) => Math.round(at - least));
}

function neighbours(chains: Layering['chains'], count: number, step: -1 | 1): number[][] {
  const near: number[][] = Array.from({ length: count }, () => []);
  for (const chain of chains) {
    chain.forEach((id, i) => {
      const other = chain[i + step];
      if (other !== undefined) near[id]?.push(other);
    });
  }
  return near;
}

/**
 * The places nearest to `wishes` (by least squares) at which things of these `sizes` stand in order and `gap` apart, within 0 … `length`: what
 * would overlap moves as one block (pool adjacent violators).
 */
export function settle(wishes: readonly number[], sizes: readonly number[], gap: number, length: number | null): number[] {
  const offsets: number[] = [];
  let sum = 0;
  for (const size of sizes) {
    offsets.push(sum);
    sum += size + gap;
  }
  const blocks: { total: number; count: number }[] = [];
  wishes.forEach((wish, i) => {
    let block = { total: wish - (offsets[i] as number), count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.total / last.count > block.total / block.count; last = blocks.at(-1)) {
      block = { total: block.total + last.total, count: block.count + last.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const most = length === null ? Number.POSITIVE_INFINITY : Math.max(0, length - (sum - gap));
  const least = length === null ? Number.NEGATIVE_INFINITY : 0;
  const bases = blocks.flatMap(({ total, count }) => new Array<number>(count).fill(Math.min(most, Math.max(least, total / count))));
  return bases.map((base, i) => base + (offsets[i] as number));
}
