/** The editor's only way to the draft: its JSON to read, named edits to write, and which problems the newest answer found. */
import type { Problem } from '../../sim/index.ts';
import { draftStore, editJson } from '../stores/draft.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useRun } from '../stores/useRun.ts';
import { type Path, setAt } from './path.ts';

/** The JSON of the newest text that was JSON; undefined when there never was one. */
export function useScenarioJson(): unknown {
  return useDraft((draft) => draft.json);
}

/** Whether the form may edit: the text is JSON, so form and text are the same thing. */
export function useIsInStep(): boolean {
  return useDraft((draft) => draft.isJson);
}

/** Errors of the newest draft, or the warnings of its run. */
export function useProblems(): readonly Problem[] {
  return useRun(({ problems, run }) => (problems.length > 0 ? problems : (run?.warnings ?? none)));
}

const none: readonly Problem[] = [];

/** Puts `value` at `path`; undefined takes away what is there. `label` names the edit for undo. */
export function setDraftPath(path: Path, value: unknown, label: string): void {
  editJson((json) => setAt(json, path, value), label);
}

/** Changes the whole JSON. */
export function editDraft(label: string, edit: (json: unknown) => unknown): void {
  editJson(edit, label);
}

/** The JSON right now, for event handlers. */
export function currentJson(): unknown {
  return draftStore.getState().json;
}
