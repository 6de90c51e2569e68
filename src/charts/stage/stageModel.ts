/** What stands on the stage and how it hangs together. */
import { scenarioAt, type Trace } from '../../sim/index.ts';
import { type Lines, longestLines } from './longestLines.ts';
import { partsOf, type StagePart } from './stageParts.ts';
import { type StageWay, waysOf } from './stageWays.ts';

export interface StageModel {
  readonly parts: readonly StagePart[];
  readonly ways: readonly StageWay[];
  /** By part: the longest lines that may be written on it. */
  readonly longest: readonly Lines[];
}

/** The parts at the beginning of the run. What a `set` changes later changes no part, only what is written on it. */
export function stageModel(trace: Trace): StageModel {
  const scenario = scenarioAt(trace, 0);
  const parts = partsOf(trace, scenario);
  return { parts, ways: waysOf(trace, scenario, parts), longest: parts.map((part) => longestLines(trace, part)) };
}
