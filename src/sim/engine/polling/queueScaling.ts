/** How many batches a mapping may have at work: it grows while messages wait and falls when none do. */
import type { Mapping, Queues } from './queueState.ts';

/** Brings the level to now (sqs.scale-up, sqs.scale-down, sqs.poller-scale-up). */
export function updateLevel({ world }: Queues, mapping: Mapping): void {
  const t = world.clock[0] as number;
  const { least, most, growth, decline, isProvisioned } = mapping.settings;
  const passed = t - mapping.levelAt;
  const { level } = mapping;
  if (mapping.isPressed) mapping.level = Math.min(most, level + growth * passed);
  else if (level < least) mapping.level = Math.min(least, level + growth * passed);
  else mapping.level = Math.min(most, Math.max(least, level - decline * passed));
  mapping.levelAt = t;
  if (!isProvisioned) return;
  const pollers = Math.min(Math.ceil(mapping.level / 10), Math.ceil(most / 10));
  if (pollers === mapping.pollers) return;
  mapping.pollers = pollers;
  world.recorder.pollerCount(mapping.trigger.index, pollers);
}

/** Whole batches that may be at work now. */
export const allowed = (mapping: Mapping): number => Math.floor(mapping.level + 1e-9);

/** Notes whether messages wait for want of room: then the level grows from now on. */
export function notePressure(mapping: Mapping): void {
  mapping.isPressed = mapping.queue.messages.available() > 0 && mapping.inFlight >= allowed(mapping);
}

/** µs until there is room for one more batch; Infinity when there will be none by growing. */
export function untilRoom({ level, settings, isPressed }: Mapping): number {
  if (!isPressed || level >= settings.most) return Number.POSITIVE_INFINITY;
  return Math.max(1, Math.ceil((Math.floor(level + 1e-9) + 1 - level) / settings.growth));
}

/** sqs.error-backoff, unless sqs.partial-response-no-backoff. */
export function backOff(mapping: Mapping): void {
  if (!mapping.settings.reports) mapping.level = Math.max(1, mapping.level * mapping.settings.errorBackoff);
}
