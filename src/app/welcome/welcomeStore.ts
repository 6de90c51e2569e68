/** Whether the guided start is on. It comes by itself on the first visit, and never again unless it is asked for. */
import { createStore } from 'zustand/vanilla';
import { readStored, writeStored } from '../stores/storage.ts';

const KEY = 'coldstart.welcome';

export const welcomeStore = createStore<{ readonly isOn: boolean }>(() => ({ isOn: false }));

/** On the first visit of all, to the site itself: not with a link, and not where somebody has worked before. */
export function welcomeOnce(): void {
  if (readStored(KEY) !== null || location.hash !== '' || readStored('coldstart.draft') !== null) return;
  // Only where it can be kept that it was here.
  if (writeStored(KEY, 'shown')) showWelcome();
}

export function showWelcome(): void {
  welcomeStore.setState({ isOn: true });
}

export function endWelcome(): void {
  welcomeStore.setState({ isOn: false });
}
