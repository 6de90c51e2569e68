/** One place of the scenario in React. */
import { useDraft } from '../stores/useDraft.ts';
import { getAt, type Path } from './path.ts';

/** What is written at `path`, undefined when nothing is. */
export function useValueAt(path: Path): unknown {
  return useDraft((draft) => getAt(draft.json, path));
}
