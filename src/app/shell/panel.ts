/** Which column is in front where not all fit? On a phone one of three, on a projector one of editor and inspector. */
import { createStore } from 'zustand/vanilla';
import { selectionStore } from '../stores/selection.ts';

export type Panel = 'run' | 'edit' | 'inspect';

export const panelStore = createStore<{ readonly panel: Panel }>(() => ({ panel: 'run' }));

/** Brings a column to the front. */
export function showPanel(panel: Panel): void {
  panelStore.setState({ panel });
}

/** On a projector the inspector comes to the front when something is picked; on a phone the run stays, with the answer a tab away. */
export function followSelection(): () => void {
  return selectionStore.subscribe(({ selection }) => {
    if (selection !== null && matchMedia('(min-width: 760px)').matches) showPanel('inspect');
  });
}
