/** Why environments were created. */
import { creationCauses } from '../trace/causes.ts';
import type { Trace } from '../trace/tables.ts';

/** Environments of each function created in from ≤ t < to, µs, by the name of the cause; causes that did not come up are absent. */
export function creationReasons(trace: Trace, from: number, to: number): readonly Readonly<Record<string, number>>[] {
  const counts = trace.functions.map((): Record<string, number> => ({}));
  const { created, cause, function: fn, length } = trace.environments;
  for (let row = 0; row < length; row++) {
    const at = created[row] as number;
    if (at < from || at >= to) continue;
    const name = creationCauses[cause[row] as number]?.name ?? 'unknown';
    const own = counts[fn[row] as number] as Record<string, number>;
    own[name] = (own[name] ?? 0) + 1;
  }
  return counts;
}
