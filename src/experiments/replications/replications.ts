/** A scenario under several seeds: the jobs, and what they say together about a number. */
import { runFields, setPath } from '../../sim/index.ts';
import { type FigureUnit, figureReader } from '../figures/figure.ts';
import type { JobResult } from '../jobs/job.ts';
import { type Estimate, estimateOf } from './estimate.ts';

/** How many seeds an experiment takes unless it is told otherwise. */
export const USUAL_SEEDS = 30;

/** The scenario with one seed. */
export interface Replication {
  readonly seed: number;
  readonly json: unknown;
}

/** A replication with its run; null while it has none. */
export interface Replicated extends Replication {
  readonly result: JobResult | null;
}

/** One run's value of a number. */
export interface Dot {
  readonly seed: number;
  readonly value: number;
}

export interface ReplicatedFigure {
  /** In the order of the seeds; runs without such a number have none. */
  readonly dots: readonly Dot[];
  /** Null while there is no dot. */
  readonly estimate: Estimate | null;
  /** Why runs gave no number, in the words of the first that gave none; null when all did. */
  readonly missing: string | null;
}

/** The scenario under its own seed and those that follow it: `count` in all. */
export function replicationsOf(json: unknown, count = USUAL_SEEDS): readonly Replication[] {
  return seedsFrom(seedOf(json), count).map((seed) => {
    const set = setPath(json, 'seed', seed);
    return { seed, json: set.ok ? set.json : json };
  });
}

/** `count` different seeds, `first` among them and at the head. */
export function seedsFrom(first: number, count: number): readonly number[] {
  const room = Number.MAX_SAFE_INTEGER - first;
  return Array.from({ length: count }, (_, i) => (i <= room ? first + i : first - (i - room)));
}

/** The number that `expression` names in every run that is there, and the interval around their mean. */
export function replicatedFigure(runs: readonly Replicated[], expression: string, unit: FigureUnit = ''): ReplicatedFigure {
  const reader = figureReader(expression);
  if (!reader.ok) return { dots: [], estimate: null, missing: reader.message };
  const dots: Dot[] = [];
  let missing: string | null = null;
  for (const { seed, result } of runs) {
    if (result === null) continue;
    const found = result.ok ? reader.read(result.summary) : null;
    if (found?.ok === true) dots.push({ seed, value: found.value });
    else missing ??= found?.message ?? 'a run has no summary';
  }
  const values = dots.map(({ value }) => value);
  const floor = values.every((value) => value >= 0) ? { floor: 0 } : {};
  return { dots, estimate: estimateOf(values, unit === 'share' ? { ...floor, ceiling: 1 } : floor), missing };
}

function seedOf(json: unknown): number {
  const written = typeof json === 'object' && json !== null ? (json as { readonly seed?: unknown }).seed : undefined;
  if (typeof written === 'number' && Number.isSafeInteger(written) && written >= 0) return written;
  return Number(runFields.seed?.kind === 'integer' ? runFields.seed.default : 1);
}
