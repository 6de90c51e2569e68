/** The attempts of each function: admitted ones, throttled ones, and those that were refused for another reason. */
import { type Groups, groupRows } from '../../base/groupRows.ts';
import { NO_ROW } from '../../base/table.ts';
import { endings } from './endings.ts';
import type { Trace } from './tables.ts';

const known = new WeakMap<Trace, Groups>();

/** Invocation rows in order of time: of function f group 3·f holds the admitted attempts, 3·f + 1 the throttled and 3·f + 2 the other refused ones. */
function attemptsByFunction(trace: Trace): Groups {
  const before = known.get(trace);
  if (before) return before;
  const { invocations, environments, requests } = trace;
  const functionOfTrigger = trace.triggers.map(({ function: fn }) => fn);
  const place = endings.map(({ outcome }) => (outcome === 'refused' ? 2 : 1));
  const keys = new Uint16Array(invocations.length);
  for (let row = 0; row < keys.length; row++) {
    const environment = invocations.environment[row] as number;
    keys[row] =
      environment === NO_ROW
        ? 3 * (functionOfTrigger[requests.trigger[invocations.request[row] as number] as number] as number) +
          (place[invocations.ending[row] as number] as number)
        : 3 * (environments.function[environment] as number);
  }
  const groups = groupRows(keys, 3 * trace.functions.length);
  known.set(trace, groups);
  return groups;
}

/** Rows of the attempts of function `fn` that an environment served, in order of time. */
export function admittedOf(trace: Trace, fn: number): Uint32Array {
  return groupOf(attemptsByFunction(trace), 3 * fn);
}

/** Rows of the attempts of function `fn` that were throttled, in order of time. */
export function refusedOf(trace: Trace, fn: number): Uint32Array {
  return groupOf(attemptsByFunction(trace), 3 * fn + 1);
}

const groupOf = ({ offsets, rows }: Groups, group: number): Uint32Array => rows.subarray(offsets[group], offsets[group + 1]);
