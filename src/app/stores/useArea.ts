/** The marked stretch of time in React. */
import { useStore } from 'zustand';
import { areaStore } from './area.ts';
import type { TimeWindow } from './window.ts';

export const useArea = (): TimeWindow | null => useStore(areaStore, (state) => state.area);
