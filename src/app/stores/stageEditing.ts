/** Is the stage being edited? Then it shows the scenario's parts, to be added, connected, renamed and removed, in place of the run. */
import { createStore } from 'zustand/vanilla';
import { isEmbedded } from '../embed/isEmbedded.ts';
import { refuses } from './locks.ts';
import { showView, viewStore } from './view.ts';

interface StageEditing {
  readonly isOn: boolean;
  /** It was ended just now. */
  readonly hasEnded: boolean;
}

export const stageEditingStore = createStore<StageEditing>(() => ({ isOn: false, hasEnded: false }));

/** Whether this page is one to edit a scenario in; a class may lock it all the same. */
export const canEditStage = !isEmbedded;

/** Begins to edit on the stage, or ends it. From another view it leads to the stage first. */
export function toggleStageEditing(): void {
  if (!canEditStage) return;
  const isOn = !(stageEditingStore.getState().isOn && viewStore.getState().view === 'overview');
  if (isOn && refuses('editing')) return;
  if (isOn) showView('overview');
  stageEditingStore.setState({ isOn, hasEnded: !isOn });
}
