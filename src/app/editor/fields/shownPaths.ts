/** Which places of the scenario have their field on screen? Problems of all other places go to a list. */
import { useEffect } from 'react';
import { createStore } from 'zustand/vanilla';
import { type Path, pathText } from '../path.ts';

/** Paths of the mounted fields, by their text, with how many fields show them. */
export const shownPathsStore = createStore<{ readonly paths: ReadonlyMap<string, number> }>(() => ({ paths: new Map() }));

/** Counts the place as shown while the component is mounted. */
export function useShownPath(path: Path): void {
  const text = pathText(path);
  useEffect(() => {
    count(text, 1);
    return () => count(text, -1);
  }, [text]);
}

function count(text: string, by: number): void {
  shownPathsStore.setState(({ paths }) => {
    const next = new Map(paths);
    const left = (next.get(text) ?? 0) + by;
    if (left > 0) next.set(text, left);
    else next.delete(text);
    return { paths: next };
  });
}
