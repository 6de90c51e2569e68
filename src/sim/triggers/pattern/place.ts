/** Where in a pattern the reader stands, and how it says what is wrong there. */
import type { Terms } from './dialect.ts';

/** Something that the service would refuse: where it stands in the pattern, what it is, and what to do. */
export interface PatternProblem {
  readonly path: (string | number)[];
  readonly message: string;
  readonly remedy: string;
}

/** A place while a pattern is read. */
export interface Place {
  readonly terms: Terms;
  readonly path: readonly (string | number)[];
  /** Everything found so far, in the whole pattern. */
  readonly problems: PatternProblem[];
}

/** The place one or more steps further in. */
export function inside(place: Place, ...steps: (string | number)[]): Place {
  return { ...place, path: [...place.path, ...steps] };
}

/** Notes a problem; null, so that readers can return it. */
export function refuse(place: Place, message: string, remedy: string): null {
  place.problems.push({ path: [...place.path], message, remedy });
  return null;
}
