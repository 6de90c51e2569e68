/** The attempts of each function: admitted ones, throttled ones, and those that were refused for another reason. */
import { type Groups, groupRowsInSlices } from '../../base/groupRows.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { NO_ROW } from '../../base/table.ts';
import { endings } from './endings.ts';
import type { Trace } from './tables.ts';

/**
 * Invocation rows in order of time: of function f group 3·f holds the admitted attempts, 3·f + 1 the throttled and 3·f + 2 the other refused ones.
 * The key is null.
 */
export const attemptsByFunction = onceFor(function* (trace: Trace, _: null): Slices<Groups> {
  const { invocations, environments, requests } = trace;
  const functionOfTrigger = trace.triggers.map(({ function: fn }) => fn);
  const place = endings.map(({ outcome }) => (outcome === 'refused' ? 2 : 1));
  const keys = new Uint16Array(invocations.length);
  yield* eachIndex(keys.length, (row) => {
    const environment = invocations.environment[row] as number;
    keys[row] =
      environment === NO_ROW
        ? 3 * (functionOfTrigger[requests.trigger[invocations.request[row] as number] as number] as number) +
          (place[invocations.ending[row] as number] as number)
        : 3 * (environments.function[environment] as number);
  });
  return yield* groupRowsInSlices(keys, 3 * trace.functions.length);
});

/** Rows of the attempts of function `fn` that an environment served, in order of time. */
export function admittedOf(trace: Trace, fn: number): Uint32Array {
  return groupOf(attemptsByFunction.now(trace, null), 3 * fn);
}

/** Rows of the attempts of function `fn` that were throttled, in order of time. */
export function refusedOf(trace: Trace, fn: number): Uint32Array {
  return groupOf(attemptsByFunction.now(trace, null), 3 * fn + 1);
}

const groupOf = ({ offsets, rows }: Groups, group: number): Uint32Array => rows.subarray(offsets[group], offsets[group + 1]);
