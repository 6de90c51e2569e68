/** Looks at the lag of a topic once a minute, and has pollers come and go (rules kafka.lag-interval, kafka.scaling-time). */
import { wake } from '../agenda.ts';
import { lagOf, lookAt, setPollers } from './streamPollers.ts';
import { serveStream } from './streamServe.ts';
import type { Stream, Streams } from './streamShards.ts';

/** Notes the pollers of the beginning, and plans the first look. */
export function beginScaling(streams: Streams): void {
  for (const stream of streams.byTrigger) {
    if (stream === undefined || stream.pollers === null) continue;
    record(streams, stream);
    planLook(streams, stream);
  }
}

function planLook({ world, timers }: Streams, { trigger, pollers }: Stream): void {
  if (pollers === null) return;
  const { interval } = pollers.settings;
  const at = (Math.floor((world.clock[0] as number) / interval) + 1) * interval;
  if (at < world.horizon) wake(world, timers.look, at, trigger.index);
}

/** The timer of the mapping is due: a look at its lag. A change that is under way is waited for. */
export function lookAtLag(streams: Streams, stream: Stream): void {
  const { pollers } = stream;
  const { world, timers } = streams;
  if (pollers === null) return;
  planLook(streams, stream);
  const lag = lagOf(stream, (slot) => world.slots.items[slot]?.length ?? 0);
  const wanted = lookAt(pollers, lag, stream.shards.length, world.clock[0] as number);
  if (wanted === pollers.count || pollers.changeAt !== Number.POSITIVE_INFINITY) return;
  pollers.target = wanted;
  const { scalingTime } = pollers.settings;
  if (scalingTime === 0) {
    change(streams, stream, wanted);
    return;
  }
  pollers.changeAt = (world.clock[0] as number) + scalingTime;
  if (pollers.changeAt < world.horizon) wake(world, timers.scale, pollers.changeAt, stream.trigger.index);
}

/** The time of a change has come. */
export function scalingOver(streams: Streams, stream: Stream): void {
  const { pollers } = stream;
  if (pollers === null || pollers.changeAt !== streams.world.clock[0]) return;
  pollers.changeAt = Number.POSITIVE_INFINITY;
  change(streams, stream, pollers.target);
}

/** Settings have changed: their limits hold at once. */
export function keepWithin(streams: Streams, stream: Stream): void {
  const { pollers } = stream;
  if (pollers === null) return;
  const { least, most } = pollers.settings;
  change(streams, stream, Math.min(most, Math.max(least, pollers.count)));
}

function change(streams: Streams, stream: Stream, count: number): void {
  setPollers(stream, count);
  record(streams, stream);
  serveStream(streams, stream);
}

function record({ world }: Streams, { trigger: { index }, pollers }: Stream): void {
  if (pollers !== null) world.recorder.pollerCount(index, pollers.count);
}
