/** The message groups of a FIFO queue at a moment: who is at work, who waits behind whom, and which group is blocked (rules sqs.fifo-*). */
import type { Stretches } from '../../base/stretches.ts';
import { batchOfItem, messageGroupOf, type Trace } from '../../sim/index.ts';
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

const known = new WeakMap<Trace, Map<number, number>>();

/** `flights` and `waiting`: places in `received` and `visible` that hold `t`. Blocked groups first, then the fullest. */
export function groupsAt(
  trace: Trace,
  received: Stretches,
  flights: readonly number[],
  visible: Stretches,
  waiting: readonly number[],
  t: number,
): readonly GroupMoment[] {
  const groups = new Map<number, { -readonly [key in keyof GroupMoment]: GroupMoment[key] }>();
  const groupOf = (request: number) => {
    const key = groupKey(trace, request);
    // A message without a key is a group of its own.
    const place = key < 0 ? -1 - request : key;
    const group = groups.get(place) ?? {
      id: key < 0 ? `of message ${request + 1} alone` : `key-${key}`,
      inFlight: 0,
      visible: 0,
      head: request,
      blockedUntil: null,
    };
    group.head = Math.min(group.head, request);
    groups.set(place, group);
    return group;
  };
  for (const place of flights) {
    const item = received.subject[place] as number;
    const group = groupOf(trace.batchItems.request[item] as number);
    group.inFlight++;
    const batch = batchOfItem(trace, item);
    if (flightState(trace, batch, t) === 'returning')
      group.blockedUntil = Math.max(group.blockedUntil ?? 0, trace.batches.hiddenUntil[batch] as number);
  }
  for (const place of waiting) groupOf(visible.subject[place] as number).visible++;
  const fullness = ({ inFlight, visible: behind, blockedUntil }: GroupMoment) => (blockedUntil === null ? 0 : 1e12) + inFlight + behind;
  return [...groups.values()].sort((a, b) => fullness(b) - fullness(a) || (a.id < b.id ? -1 : 1));
}

function groupKey(trace: Trace, request: number): number {
  const keys = known.get(trace) ?? new Map<number, number>();
  known.set(trace, keys);
  const key = keys.get(request) ?? messageGroupOf(trace, request);
  keys.set(request, key);
  return key;
}
