/** How a failing batch was split: its halves and theirs as rows of an icicle, each as wide as the records in it. */
import { bisectionTree, type TapeBatch } from '../../sim/index.ts';

/** What a part of a split batch is at a moment. */
export type PartState = 'waiting' | 'atWork' | 'retry' | 'split' | 'shortened' | 'succeeded' | 'lost';

export interface IciclePart {
  /** Row of `trace.batches`. */
  readonly row: number;
  /** How often its records had been split off: the row it is drawn in. */
  readonly depth: number;
  /** Where it begins and how wide it is, as shares of the whole batch. */
  readonly from: number;
  readonly width: number;
  readonly records: number;
  readonly state: PartState;
  readonly attempts: number;
  /** Row of its newest attempt, or -1; and of its first record. */
  readonly invocation: number;
  readonly request: number;
}

/** The parts that there are of `root` at `t`, µs, the whole batch first, then row by row from left to right. */
export function icicleOf(root: TapeBatch, t: number): readonly IciclePart[] {
  const place = new Map(Array.from(root.requests, (request, i) => [request, i]));
  const total = Math.max(1, root.requests.length);
  const parts: IciclePart[] = [];
  const visit = ({ batch, parts: halves }: ReturnType<typeof bisectionTree>, depth: number): void => {
    if (batch.formed > t) return;
    const begun = batch.attempts.filter(({ start }) => start <= t);
    parts.push({
      row: batch.row,
      depth,
      from: (place.get(batch.requests[0] ?? -1) ?? 0) / total,
      width: batch.requests.length / total,
      records: batch.requests.length,
      state: stateOf(batch, t),
      attempts: begun.length,
      invocation: begun.at(-1)?.invocation ?? -1,
      request: batch.requests[0] ?? -1,
    });
    for (const half of halves) visit(half, depth + 1);
  };
  visit(bisectionTree(root), 0);
  return parts.sort((a, b) => a.depth - b.depth || a.from - b.from);
}

function stateOf({ settled, state, attempts }: TapeBatch, t: number): PartState {
  if (settled <= t) return state === 'split' || state === 'shortened' || state === 'succeeded' ? state : 'lost';
  const last = attempts.findLast(({ start }) => start <= t);
  if (last === undefined) return 'waiting';
  return last.end > t ? 'atWork' : 'retry';
}
