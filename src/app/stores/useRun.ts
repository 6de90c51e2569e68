/** The run in React. */
import { useStore } from 'zustand';
import { type RunState, runStore } from './run.ts';

export const useRun = <T>(select: (state: RunState) => T): T => useStore(runStore, select);
