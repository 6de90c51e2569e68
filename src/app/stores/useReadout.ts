/** The shown moment in React, at most ten times a second, µs. */
import { useStore } from 'zustand';
import { readoutStore } from './cursor.ts';

export const useReadout = (): number => useStore(readoutStore, (state) => state.time);
