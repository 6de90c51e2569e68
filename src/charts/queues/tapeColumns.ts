/** The tape of a shard as columns of pixels: which records arrived there, and what has become of them at a moment. */
import { firstAtLeast } from '../../base/bisect.ts';
import { holding, type Stretches } from '../../base/stretches.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { OpenBatch } from './shardAt.ts';
import type { ShardRecords } from './shardRecords.ts';

/** What a column shows: the most pressing of its records, in this order. `none`: no record arrived there. */
export const columnStates = ['none', 'ahead', 'done', 'waiting', 'inFlight', 'blocked', 'lost'] as const;

export type ColumnState = (typeof columnStates)[number];

const code = (state: ColumnState): number => columnStates.indexOf(state);

/** For each of `width` columns of the window a place in `columnStates`. `open`: the batches that are not over at `t`. */
export function tapeColumns(
  { records, lost }: ShardRecords,
  open: readonly OpenBatch[],
  sent: Float64Array,
  window: TimeWindow,
  width: number,
  t: number,
): Uint8Array {
  const columns = new Uint8Array(width);
  const { from, to } = window;
  const columnOf = (time: number): number => Math.floor(((time - from) / (to - from)) * width);
  const put = (time: number, state: ColumnState): void => {
    const column = columnOf(time);
    if (column >= 0 && column < width) columns[column] = Math.max(columns[column] as number, code(state));
  };
  const first = firstAtLeast(records.start, from);
  const stop = firstAtLeast(records.start, to);
  // Before the oldest record that is not done with, all are.
  const oldest = holding(records, t, 1)[0] ?? stop;
  let place = first;
  while (place < stop) {
    const column = columnOf(records.start[place] as number);
    if (column >= width) break;
    const next = firstAtLeast(records.start, from + ((column + 1) / width) * (to - from), place + 1, stop);
    columns[column] = code(
      (records.start[place] as number) > t ? 'ahead' : isAnyOpen(records, Math.max(oldest, place), next, t) ? 'waiting' : 'done',
    );
    place = next;
  }
  for (const { state, requests } of open) {
    for (const request of requests)
      put(sent[request] as number, state === 'atWork' ? 'inFlight' : state === 'waiting' ? 'waiting' : 'blocked');
  }
  for (const held of lost.subarray(firstAtLeast(lost, first), firstAtLeast(lost, stop))) {
    if ((records.end[held] as number) <= t) put(records.start[held] as number, 'lost');
  }
  return columns;
}

/** Whether a record of the places `from` ≤ place < `to` has arrived and is not done with. */
function isAnyOpen({ start, end }: Stretches, from: number, to: number, t: number): boolean {
  for (let place = from; place < to; place++) if ((end[place] as number) > t && (start[place] as number) <= t) return true;
  return false;
}
