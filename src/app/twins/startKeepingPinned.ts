/** The run that is kept as A outlives a reload, as the draft does. */
import { pinnedStore } from '../stores/pinned.ts';
import { runStore } from '../stores/run.ts';
import { readSavedPinned, savePinned } from '../stores/savedPinned.ts';

/** Call once. What an earlier visit kept is run again after the first run, so that this one does not wait for it. */
export function startKeepingPinned(): void {
  const saved = readSavedPinned();
  pinnedStore.subscribe(({ pinned }) => savePinned(pinned));
  if (saved === null) return;
  const unsubscribe = runStore.subscribe(({ run }) => {
    if (run === null) return;
    unsubscribe();
    const isFree = () => pinnedStore.getState().pinned === null;
    void import('./restorePinned.ts').then(({ restorePinned }) => restorePinned(saved, isFree));
  });
}
