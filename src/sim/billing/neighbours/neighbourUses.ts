/** Everything that the services around the functions count of a run. */
import type { Trace } from '../../trace/tables.ts';
import { callUses } from './callUses.ts';
import { failureUses } from './failureUses.ts';
import { frontDoorUses } from './frontDoorUses.ts';
import type { NeighbourUse } from './meters.ts';
import { queueUses } from './queueUses.ts';
import { sendingUses } from './sendingUses.ts';
import { logUses, standingUses } from './standingUses.ts';

interface Known {
  readonly from: number;
  readonly to: number;
  readonly uses: readonly NeighbourUse[];
}

const latest = new WeakMap<Trace, Known>();

/** Uses in from ≤ t < to, µs. The last answer for a trace is kept: a bill asks for each of its lines. */
export function neighbourUses(trace: Trace, from: number, to: number): readonly NeighbourUse[] {
  const known = latest.get(trace);
  if (known?.from === from && known.to === to) return known.uses;
  const kinds = [frontDoorUses, sendingUses, queueUses, callUses, failureUses, standingUses, logUses];
  const uses = kinds.flatMap((kind) => kind(trace, from, to)).filter(({ quantity }) => quantity > 0);
  latest.set(trace, { from, to, uses });
  return uses;
}
