/** The visible window in React. */
import { useStore } from 'zustand';
import { type TimeWindow, windowStore } from './window.ts';

export const useWindow = (): TimeWindow => useStore(windowStore, (state) => state.window);
