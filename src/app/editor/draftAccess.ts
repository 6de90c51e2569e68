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
  editDraft(label, (json) => setAt(json, path, value));
}

/** Adds, removes or moves something: a step of its own, however soon it follows one of the same name. */
export function editApart(label: string, edit: (json: unknown) => unknown): void {
  editJson(edit, label, true);
}

/** Changes the whole JSON. While a pointer is held down, edits of the same name are one step back, however slowly it moves. */
export function editDraft(label: string, edit: (json: unknown) => unknown): void {
  const { past } = draftStore.getState();
  editJson(edit, label);
  if (held !== null && held.label === label && draftStore.getState().past !== past) draftStore.setState({ past });
  if (held !== null) held = { label };
}

/** The drag under way and what it has edited so far. */
let held: { readonly label: string | null } | null = null;

/** Call when a pointer goes down on the editor: what it changes until it comes up belongs together. */
export function holdEdits(): void {
  held = { label: null };
  const end = () => {
    held = null;
    for (const type of ['pointerup', 'pointercancel']) removeEventListener(type, end, true);
  };
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, end, true);
}

/** The JSON right now, for event handlers. */
export function currentJson(): unknown {
  return draftStore.getState().json;
}
