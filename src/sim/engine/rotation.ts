/** When a secret got its present value. */
import type { ResourceModel } from './resources.ts';

/** The last rotation of `secret` at or before `t`, µs; 0 when there was none: the value it began with. */
export function rotatedAt(secret: ResourceModel, t: number): number {
  const every = typeof secret.settings.rotation === 'number' ? secret.settings.rotation : Number.POSITIVE_INFINITY;
  let last = Number.isFinite(every) ? Math.floor(t / every) * every : 0;
  for (const at of secret.rotations) if (at <= t && at > last) last = at;
  return last;
}
