/** Which window lies above the page? One at a time, whoever asked for it: a key, a button or the command palette. */
import { createStore } from 'zustand/vanilla';
import type { LockId } from '../../lessons/index.ts';
import { refuses } from './locks.ts';

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
  | 'falseStatements'
  | 'import'
  | 'export'
  | 'poke'
  | 'timelineEntry'
  | 'class'
  | 'join'
  | 'lessons'
  | 'challenges'
  | 'path';

/** Windows that belong to a lock. */
const windowLocks: Partial<Record<Overlay, LockId>> = {
  library: 'scenarios',
  import: 'scenarios',
  lessons: 'scenarios',
  challenges: 'scenarios',
  path: 'scenarios',
  falseStatements: 'scenarios',
  interview: 'scenarios',
  map: 'scenarios',
  share: 'share',
  export: 'share',
  poke: 'poke',
  timelineEntry: 'poke',
};

export const overlayStore = createStore<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }));

/** Opens a window in place of the one that is open, unless it is locked. */
export function openOverlay(overlay: Overlay): void {
  const lock = windowLocks[overlay];
  if (lock === undefined || !refuses(lock)) overlayStore.setState({ overlay });
}

/** Closes this window, unless another one has taken its place. */
export function closeOverlay(closed: Overlay): void {
  overlayStore.setState(({ overlay }) => ({ overlay: overlay === closed ? null : overlay }));
}
