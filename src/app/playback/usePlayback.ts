/** The playback in React. */
import { useSelector } from '@xstate/react';
import type { SnapshotFrom } from 'xstate';
import type { playbackMachine } from './playback.machine.ts';
import { playback } from './playback.ts';

export const usePlayback = <T>(select: (snapshot: SnapshotFrom<typeof playbackMachine>) => T): T => useSelector(playback, select);
