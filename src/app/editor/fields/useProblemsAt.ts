/** The problems of one field on screen. */
import { useStore } from 'zustand';
import { currentJson, useProblems } from '../draftAccess.ts';
import { type Path, pathText } from '../path.ts';
import { type PlacedProblem, placeProblems, problemsAt, problemsElsewhere } from '../problemsAt.ts';
import { shownPathsStore } from './shownPaths.ts';

/** Problems at `path` or under it that no closer field shows. */
export function useProblemsAt(path: Path): readonly PlacedProblem[] {
  const placed = placeProblems(currentJson(), useProblems());
  const paths = useStore(shownPathsStore, (state) => state.paths);
  return problemsAt(placed, path, (each) => paths.has(pathText(each)));
}

/** Problems that no field on screen shows. */
export function useProblemsElsewhere(): readonly PlacedProblem[] {
  const placed = placeProblems(currentJson(), useProblems());
  const paths = useStore(shownPathsStore, (state) => state.paths);
  return problemsElsewhere(placed, (each) => paths.has(pathText(each)));
}
