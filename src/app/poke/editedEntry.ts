/** Which entry of the timeline does its window show? By its place in the timeline. */
import { createStore } from 'zustand/vanilla';
import { openOverlay } from '../stores/overlay.ts';

export const editedEntryStore = createStore<{ readonly place: number }>(() => ({ place: 0 }));

export function editEntry(place: number): void {
  editedEntryStore.setState({ place });
  openOverlay('timelineEntry');
}
