/** The pollers of a mapping on a Kafka topic: each reads some of the partitions, and has so many invocations at work at once. */
import { type Pollers, zeros } from './pollerState.ts';
import type { Lane, Shard, Stream } from './streamShards.ts';

/** The poller that reads a partition. */
export const pollerOf = ({ count }: Pollers, { index }: Shard): number => index % count;

/** Whether the function may be invoked for the lane now. True of streams without pollers, and of a lane whose turn it is. */
export function hasRoom({ shard, hasTurn }: Lane): boolean {
  const { pollers } = shard.stream;
  return pollers === null || hasTurn || (pollers.atWork[pollerOf(pollers, shard)] as number) < pollers.settings.concurrency;
}

/** Takes one of the invocations of the lane's poller at `t` (µs), unless it has one. False: none is free. */
export function takeTurn(lane: Lane, t: number): boolean {
  if (!hasRoom(lane)) return false;
  const { pollers } = lane.shard.stream;
  if (pollers === null || lane.hasTurn) return true;
  const poller = pollerOf(pollers, lane.shard);
  pollers.atWork[poller] = (pollers.atWork[poller] as number) + 1;
  lane.hasTurn = true;
  noteWork(pollers, 1, t);
  return true;
}

/** From `t` (µs) on so many more invocations are at work. */
function noteWork(pollers: Pollers, more: number, t: number): void {
  pollers.worked += pollers.working * (t - pollers.workedUntil);
  pollers.workedUntil = t;
  pollers.working += more;
}

/** The lane has no invocation at work any more. */
export function giveTurn(lane: Lane, t: number): void {
  const { pollers } = lane.shard.stream;
  if (pollers === null || !lane.hasTurn) return;
  lane.hasTurn = false;
  noteWork(pollers, -1, t);
  const poller = pollerOf(pollers, lane.shard);
  pollers.atWork[poller] = (pollers.atWork[poller] as number) - 1;
  pollers.first[poller] = lane.shard.index + pollers.count;
}

/** From now on there are `count` pollers, and partitions are shared anew. */
export function setPollers({ pollers, shards }: Stream, count: number): void {
  if (pollers === null || pollers.count === count) return;
  const fetched = Math.max(...pollers.fetchedAt);
  pollers.count = count;
  pollers.atWork = zeros(count);
  pollers.fetchedAt = Array<number>(count).fill(fetched);
  pollers.first = zeros(count);
  pollers.serving = Array<boolean>(count).fill(false);
  pollers.again = Array<boolean>(count).fill(false);
  for (const shard of shards) {
    const poller = pollerOf(pollers, shard);
    for (const { hasTurn } of shard.lanes) if (hasTurn) pollers.atWork[poller] = (pollers.atWork[poller] as number) + 1;
  }
}

/** Records that have arrived in the topic and are not done with. */
export function lagOf({ shards }: Stream, itemsOf: (slot: number) => number): number {
  let lag = 0;
  for (const { unread, lanes } of shards) {
    lag += unread.length;
    for (const { queue, batch, halves } of lanes) {
      lag += queue.length + (batch < 0 ? 0 : itemsOf(batch));
      for (const half of halves) lag += itemsOf(half);
    }
  }
  return lag;
}

/** A look at the lag, at `t` (µs): how many pollers it asks for (kafka.high-lag, kafka.low-use, kafka.scale-factor, kafka.throttled-fewer-pollers). */
export function lookAt(pollers: Pollers, lag: number, partitions: number, t: number): number {
  noteWork(pollers, 0, t);
  const { count, settings, throttled } = pollers;
  const { least, most, factor, highLag, lowUse, interval, concurrency } = settings;
  const processed = pollers.lag + pollers.arrived - lag;
  const use = pollers.worked / (interval * Math.min(partitions, count * concurrency));
  pollers.lag = lag;
  pollers.arrived = 0;
  pollers.worked = 0;
  pollers.throttled = false;
  const fewer = Math.max(least, Math.floor(count / factor));
  if (throttled) return fewer;
  if (lag > highLag * processed) return Math.min(most, Math.ceil(count * factor));
  return use < lowUse ? fewer : Math.min(most, Math.max(least, count));
}
