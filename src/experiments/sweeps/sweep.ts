/** A scenario with one setting, or two, varied: the jobs, and what came of them. */
import { type Problem, setPath } from '../../sim/index.ts';
import type { JobResult } from '../jobs/job.ts';
import type { Axis, AxisValue } from './axis.ts';

/** One combination of values: the scenario to run, or why there is none. */
export interface SweepPoint {
  /** One for each axis. */
  readonly values: readonly AxisValue[];
  /** Undefined where a path leads nowhere. */
  readonly json: unknown;
  readonly problem: Problem | null;
}

/** A point with its run; null while it has none. */
export interface SweptPoint extends SweepPoint {
  readonly result: JobResult | null;
}

/** More points in one sweep are refused, so that a slip does not keep a machine busy for a day. */
export const MOST_POINTS = 10_000;

/** Every combination, the last axis running fastest. Values that the scenario does not take show when a point is run. */
export function sweepPoints(json: unknown, axes: readonly Axis[]): readonly SweepPoint[] {
  return combinations(axes).map((values) => {
    let changed: unknown = json;
    for (const [i, value] of values.entries()) {
      const set = setPath(changed, (axes[i] as Axis).path, value.json);
      if (!set.ok) return { values, json: undefined, problem: set.problem };
      changed = set.json;
    }
    return { values, json: changed, problem: null };
  });
}

/** What to show of a point that could not be made: the same as if its run had said so. */
export function pointResult(point: SweepPoint, result: JobResult | null): SweptPoint {
  const { problem } = point;
  return { ...point, result: problem === null ? result : { ok: false, problems: [problem], failure: null } };
}

function combinations(axes: readonly Axis[]): readonly (readonly AxisValue[])[] {
  return axes.reduce<readonly (readonly AxisValue[])[]>(
    (found, { values }) => found.flatMap((before) => values.map((v) => [...before, v])),
    [[]],
  );
}
