/** The message groups of a FIFO queue at a moment: who is at work, who waits behind whom, and which group is blocked (rules sqs.fifo-*). */
import { onceFor } from '../../base/onceFor.ts';
import { eachRow, type Slices } from '../../base/slices.ts';
import type { Stretches } from '../../base/stretches.ts';
import { NO_ROW } from '../../base/table.ts';
import { batchOfItem, messageGroupOf, messagesOf, type Trace } from '../../sim/index.ts';
import { flightState } from './flightState.ts';

export interface GroupMoment {
  /** Its MessageGroupId. */
  readonly id: string;
  /** Messages of it that are in flight and that are visible. */
  readonly inFlight: number;
  readonly visible: number;
  /** Row of the message at its head. */
  readonly head: number;
  /** Until when messages that failed keep it closed, µs; null: it is not blocked. */
  readonly blockedUntil: number | null;
}

interface QueueGroups {
  /** By request: its group, a number from 0. */
  readonly of: Uint32Array;
  /** By group: the number in its MessageGroupId; of a message without a key, which is a group of its own, -1 - its row. */
  readonly keys: Float64Array;
}

/** The groups of a FIFO queue, by its name. */
export const groupsByQueue = onceFor(function* (trace: Trace, queue: string): Slices<QueueGroups> {
  const groups = new Map<number, number>();
  const of = new Uint32Array(trace.requests.length);
  yield* eachRow(messagesOf(trace, queue), (request) => {
    const own = messageGroupOf(trace, request);
    const key = own < 0 ? -1 - request : own;
    const group = groups.get(key) ?? groups.size;
    if (group === groups.size) groups.set(key, group);
    of[request] = group;
  });
  return { of, keys: Float64Array.from(groups.keys()) };
});

/** `flights` and `waiting`: places in `received` and `visible` that hold `t`. Blocked groups first, then the fullest. */
export function groupsAt(
  trace: Trace,
  queue: string,
  received: Stretches,
  flights: readonly number[],
  visible: Stretches,
  waiting: readonly number[],
  t: number,
): readonly GroupMoment[] {
  const { of, keys } = groupsByQueue.now(trace, queue);
  const inFlight = new Uint32Array(keys.length);
  const behind = new Uint32Array(keys.length);
  const heads = new Uint32Array(keys.length).fill(NO_ROW);
  const blockedUntil = new Float64Array(keys.length).fill(Number.NaN);
  for (const place of flights) {
    const item = received.subject[place] as number;
    const request = trace.batchItems.request[item] as number;
    const group = of[request] as number;
    inFlight[group] = (inFlight[group] as number) + 1;
    heads[group] = Math.min(heads[group] as number, request);
    const batch = batchOfItem(trace, item);
    if (flightState(trace, batch, t) === 'returning')
      blockedUntil[group] = Math.max(blockedUntil[group] || 0, trace.batches.hiddenUntil[batch] as number);
  }
  for (const place of waiting) {
    const request = visible.subject[place] as number;
    const group = of[request] as number;
    behind[group] = (behind[group] as number) + 1;
    heads[group] = Math.min(heads[group] as number, request);
  }
  const moments: GroupMoment[] = [];
  for (let group = 0; group < keys.length; group++) {
    const head = heads[group] as number;
    if (head === NO_ROW) continue;
    const key = keys[group] as number;
    const until = blockedUntil[group] as number;
    moments.push({
      id: key < 0 ? `of message ${-key} alone` : `key-${key}`,
      inFlight: inFlight[group] as number,
      visible: behind[group] as number,
      head,
      blockedUntil: Number.isNaN(until) ? null : until,
    });
  }
  return moments.sort((a, b) => fullness(b) - fullness(a) || (a.id < b.id ? -1 : 1));
}

const fullness = ({ inFlight, visible, blockedUntil }: GroupMoment): number => (blockedUntil === null ? 0 : 1e12) + inFlight + visible;
