/** The tape of a shard: its batches, what blocked it, the tree of its halves. */
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import { bisectionTree, depthOf, type ShardTape, shardsRead, shardTape } from './shardTape.ts';
import { aTrace } from './testing.ts';

const state = (name: string): number => lifecycleTables.streamBatch.states.findIndex((s) => s.name === name);

/** Shard 2: four records that are split around a bad one. Shard 0: one batch that succeeds. */
const trace = aTrace({
  horizon: 100e6,
  triggers: [{ machine: 'streamBatch' }],
  requests: [0, 1, 2, 3, 4].map((sent) => ({ sent, state: 'succeeded', settled: 20e6 })),
  environments: [{ created: 0 }],
  invocations: [
    { request: 0, time: 1e6, duration: 1e6, environment: 0, ending: 'handlerError' },
    { request: 0, time: 2e6, duration: 1e6, environment: 0 },
    { request: 2, time: 3e6, duration: 1e6, environment: 0, ending: 'handlerError' },
    { request: 4, time: 4e6, duration: 1e6, environment: 0 },
    { request: 2, time: 5e6 },
    { request: 2, time: 6e6, duration: 1e6, environment: 0, ending: 'handlerError' },
  ],
  batches: [
    { trigger: 0, shard: 20, formed: 1e6, settled: 2e6, state: state('split'), first: 0, count: 4, parent: NO_ROW },
    { trigger: 0, shard: 20, formed: 2e6, settled: 3e6, state: state('succeeded'), first: 4, count: 2, parent: 0 },
    { trigger: 0, shard: 20, formed: 2e6, settled: 4e6, state: state('split'), first: 6, count: 2, parent: 0 },
    { trigger: 0, shard: 3, formed: 4e6, settled: 5e6, state: state('succeeded'), first: 8, count: 1, parent: NO_ROW },
    { trigger: 0, shard: 20, formed: 4e6, settled: Number.NaN, state: state('retryWaiting'), first: 9, count: 1, parent: 2 },
    { trigger: 0, shard: 20, formed: 4e6, settled: Number.NaN, state: state('inStream'), first: 10, count: 1, parent: 2 },
  ],
  batchItems: [0, 1, 2, 3, 0, 1, 2, 3, 4, 2, 3].map((request) => ({ request, receiveCount: 1 })),
  batchInvocations: [
    { invocation: 0, batch: 0 },
    { invocation: 1, batch: 1 },
    { invocation: 2, batch: 2 },
    { invocation: 3, batch: 3 },
    { invocation: 4, batch: 4 },
    { invocation: 5, batch: 4 },
  ],
});

const sizes = (tape: ShardTape) => tape.batches.map(({ requests, state: name, attempts }) => [requests.length, name, attempts.length]);

describe('the tape of a shard', () => {
  it('has the batches of that shard with their attempts, refused ones included', () => {
    expect(shardsRead(trace, 0)).toEqual([0, 2]);
    expect(sizes(shardTape(trace, 0, 2))).toEqual([
      [4, 'split', 1],
      [2, 'succeeded', 1],
      [2, 'split', 1],
      [1, 'retryWaiting', 2],
      [1, 'inStream', 0],
    ]);
    const [refused, failed] = shardTape(trace, 0, 2).batches[3]?.attempts ?? [];
    expect(refused).toMatchObject({ start: 5e6, end: 5e6, ending: 'throttledByReservedConcurrency' });
    expect(failed).toMatchObject({ start: 6e6, end: 7e6, ending: 'handlerError' });
    expect(shardTape(trace, 0, 0).batches[0]).toMatchObject({ part: 3, settled: 5e6 });
    expect(shardTape(trace, 0, 9)).toEqual({ shard: 9, batches: [], blocks: [] });
  });

  it('makes the tree of bisection from the parents of batches', () => {
    const [root] = shardTape(trace, 0, 2).batches;
    const tree = bisectionTree(root as NonNullable<typeof root>);
    const rows = (node: typeof tree): unknown => [node.batch.row, ...node.parts.map(rows)];
    expect(rows(tree)).toEqual([0, [1], [2, [4], [5]]]);
    expect(depthOf(tree)).toBe(2);
  });

  it('is blocked from the first failure until the last half is done with, or the run ends', () => {
    expect(shardTape(trace, 0, 2).blocks).toMatchObject([{ part: 0, from: 2e6, to: 100e6, batch: { row: 0 } }]);
    expect(shardTape(trace, 0, 0).blocks).toEqual([]);
  });
});
