/** Which triggers send events that Lambda queues. */
import type { Trace } from '../trace/tables.ts';

/** For each trigger: whether it is asynchronous and, unless `fn` is null, invokes that function. */
export function isAsynchronous(trace: Trace, fn: number | null): readonly boolean[] {
  return trace.triggers.map((trigger) => trigger.machine === 'asynchronous' && (fn === null || trigger.function === fn));
}
