/** Whether a function was ever configured in some way during a run. */
import type { LambdaFunction } from '../scenario/model.ts';
import type { Trace } from '../trace/tables.ts';

/** Of function `fn`, or (null) of any. */
export function inAnyConfiguration(trace: Trace, fn: number | null, holds: (configuration: LambdaFunction) => boolean): boolean {
  return trace.epochs.some(({ scenario }) => scenario.functions.some((f) => (fn === null || f.name === trace.functions[fn]) && holds(f)));
}
