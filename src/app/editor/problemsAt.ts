/** Which problem belongs to which place. */
import type { Problem } from '../../sim/index.ts';
import { isWithin, type Path, pathText, resolvePath } from './path.ts';

/** A problem with its place as steps. */
export interface PlacedProblem extends Problem {
  readonly at: Path;
}

/** The problems with their places found in the scenario as written. */
export function placeProblems(json: unknown, problems: readonly Problem[]): readonly PlacedProblem[] {
  return problems.map((problem) => ({ ...problem, at: resolvePath(json, problem.path) }));
}

/** Those of a field that is on screen: the innermost shown place that holds the problem is its home. */
export function problemsAt(placed: readonly PlacedProblem[], path: Path, isShown: (path: Path) => boolean): readonly PlacedProblem[] {
  return placed.filter(({ at }) => isWithin(at, path) && samePlace(homeOf(at, isShown), path));
}

/** Those that no field on screen shows. */
export function problemsElsewhere(placed: readonly PlacedProblem[], isShown: (path: Path) => boolean): readonly PlacedProblem[] {
  return placed.filter(({ at }) => homeOf(at, isShown) === null);
}

/** How many errors and warnings lie at or under any of the places. */
export function countWithin(
  placed: readonly PlacedProblem[],
  places: readonly Path[],
): { readonly errors: number; readonly warnings: number } {
  const within = placed.filter(({ at }) => places.some((place) => isWithin(at, place)));
  const errors = within.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: within.length - errors };
}

function homeOf(at: Path, isShown: (path: Path) => boolean): Path | null {
  for (let length = at.length; length > 0; length--) if (isShown(at.slice(0, length))) return at.slice(0, length);
  return null;
}

function samePlace(a: Path | null, b: Path): boolean {
  return a !== null && pathText(a) === pathText(b);
}
