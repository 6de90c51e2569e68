/** Progress on screen; every change is stored. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { readStored, removeStored, writeStored } from '../stores/storage.ts';
import { merged, noted, type Progress, type ProgressKind, readProgress, writeProgress } from './keyedProgress.ts';

export interface KeptProgress<Own> {
  readonly store: StoreApi<{ readonly progress: Progress<Own> }>;
  readonly note: (key: string, own: Own) => void;
  /** Takes in a file that was brought. False when it is no such progress. */
  readonly bring: (text: string) => boolean;
  readonly forget: () => void;
  /** As a file. */
  readonly text: (progress: Progress<Own>) => string;
}

/** Kept under `name` in local storage. What is found there and cannot be read is moved beside it, not lost. */
export function keptProgress<Own>(kind: ProgressKind<Own>, name: string): KeptProgress<Own> {
  const store = createStore<{ readonly progress: Progress<Own> }>(() => ({ progress: stored(kind, name) }));
  const keep = (progress: Progress<Own>) => {
    store.setState({ progress });
    writeStored(name, writeProgress(kind, progress));
  };
  return {
    store,
    note: (key, own) => keep(noted(store.getState().progress, key, own, Date.now())),
    bring: (text) => {
      const brought = readProgress(kind, text);
      if (brought !== null) keep(merged(store.getState().progress, brought));
      return brought !== null;
    },
    forget: () => {
      removeStored(name);
      store.setState({ progress: {} });
    },
    text: (progress) => writeProgress(kind, progress),
  };
}

function stored<Own>(kind: ProgressKind<Own>, name: string): Progress<Own> {
  const text = readStored(name);
  if (text === null) return {};
  const progress = readProgress(kind, text);
  if (progress === null) writeStored(`${name}.aside`, text);
  return progress ?? {};
}
