/** Which window lies above the page? One at a time, whoever asked for it: a key, a button or the command palette. */
import { createStore } from 'zustand/vanilla';

export type Overlay =
  | 'palette'
  | 'goTo'
  | 'filter'
  | 'bookmarks'
  | 'help'
  | 'share'
  | 'map'
  | 'library'
  | 'interview'
  | 'import'
  | 'export'
  | 'poke'
  | 'timelineEntry'
  | 'lessons';

export const overlayStore = createStore<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }));

/** Opens a window in place of the one that is open. */
export function openOverlay(overlay: Overlay): void {
  overlayStore.setState({ overlay });
}

/** Closes this window, unless another one has taken its place. */
export function closeOverlay(closed: Overlay): void {
  overlayStore.setState(({ overlay }) => ({ overlay: overlay === closed ? null : overlay }));
}
