/** Records that leave the stream unprocessed: one timer for each ring of records, for its oldest (rule streams.retention). */
import { wake } from '../agenda.ts';
import { recordEvent } from './streamEvents.ts';
import type { StreamRing } from './streamRing.ts';
import type { Stream, Streams } from './streamShards.ts';

/** Sees to it that the oldest record of `ring` expires in time. Cheap when a timer is set, or the run ends before. */
export function watchExpiry({ world, timers }: Streams, stream: Stream, ring: StreamRing): void {
  if (ring.expiryAt !== Number.POSITIVE_INFINITY || ring.length === 0) return;
  const at = (world.slots.since[ring.at(0)] as number) + stream.settings.retention;
  if (at >= world.horizon) return;
  ring.expiryAt = at;
  wake(world, timers.expiry, Math.max(at, world.clock[0] as number), ring.number);
}

/** Lets the records of `ring` expire whose time has come, and sets the next timer. */
export function expireRing(streams: Streams, stream: Stream, ring: StreamRing): void {
  const { slots, clock } = streams.world;
  ring.expiryAt = Number.POSITIVE_INFINITY;
  for (let slot = ring.at(0); slot >= 0; slot = ring.at(0)) {
    if ((slots.since[slot] as number) + stream.settings.retention > (clock[0] as number)) break;
    ring.shift(slots.size[slot] as number);
    recordEvent(streams.world, stream.trigger, slot, stream.trigger.column.EXPIRED as number);
  }
  watchExpiry(streams, stream, ring);
}
