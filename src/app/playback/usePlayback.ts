/** The playback in React. */
import { useSyncExternalStore } from 'react';
import type { SnapshotFrom } from 'xstate';
import type { playbackMachine } from './playback.machine.ts';
import { playback } from './playback.ts';

/** What `select` picks; it must give the same value for the same snapshot. */
export const usePlayback = <T>(select: (snapshot: SnapshotFrom<typeof playbackMachine>) => T): T =>
  useSyncExternalStore(subscribe, () => select(playback.getSnapshot()));

function subscribe(onChange: () => void): () => void {
  const subscription = playback.subscribe(onChange);
  return () => subscription.unsubscribe();
}
