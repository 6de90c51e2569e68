/** Finds in a new run what was picked in the one before: the same attempt, environment or request, by when it came and what for. */
import { firstAtLeast } from '../../base/bisect.ts';
import type { Selection } from '../../charts/selection.ts';
import { attemptNumber, type Trace } from '../../sim/index.ts';

/** The selection in `after` that means what `selection` meant in `before`, or null when it is not there any more. */
export function sameInRun(selection: Selection, before: Trace, after: Trace): Selection {
  if (selection === null) return null;
  const row = finders[selection.kind](selection.row, before, after);
  if (row === null) return null;
  return row === selection.row ? selection : { kind: selection.kind, row };
}

type Find = (row: number, before: Trace, after: Trace) => number | null;

const finders: Record<NonNullable<Selection>['kind'], Find> = {
  invocation: (row, before, after) => {
    const a = before.invocations;
    const b = after.invocations;
    const number = attemptNumber(before, row);
    return rowAt(
      b.time,
      a.time[row],
      (other) => attemptNumber(after, other) === number && triggerOf(after, other) === triggerOf(before, row),
    );
  },
  environment: (row, before, after) => {
    const a = before.environments;
    const b = after.environments;
    return rowAt(b.created, a.created[row], (other) => after.functions[b.function[other] ?? 0] === before.functions[a.function[row] ?? 0]);
  },
  request: (row, before, after) => {
    const a = before.requests;
    const b = after.requests;
    return rowAt(b.sent, a.sent[row], (other) => after.triggers[b.trigger[other] ?? 0]?.id === before.triggers[a.trigger[row] ?? 0]?.id);
  },
};

function triggerOf({ invocations, requests, triggers }: Trace, row: number): string | undefined {
  return triggers[requests.trigger[invocations.request[row] ?? 0] ?? 0]?.id;
}

/** The first row whose time is exactly `time` and that passes `isIt`. `times` is in order. */
function rowAt(times: Float64Array, time: number | undefined, isIt: (row: number) => boolean): number | null {
  if (time === undefined) return null;
  for (let row = firstAtLeast(times, time); row < times.length && times[row] === time; row++) if (isIt(row)) return row;
  return null;
}
