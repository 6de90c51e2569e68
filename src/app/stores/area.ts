/** Which stretch of time has the person marked, to be told about it? From and to, µs. */
import { createStore } from 'zustand/vanilla';
import { cursor } from './cursor.ts';
import { type TimeWindow, windowStore } from './window.ts';

export const areaStore = createStore<{ readonly area: TimeWindow | null }>(() => ({ area: null }));

/** Marks a stretch of time; one without length marks nothing. */
export function markArea({ from, to }: TimeWindow): void {
  areaStore.setState({ area: to > from ? { from, to } : null });
}

export function clearArea(): void {
  areaStore.setState({ area: null });
}

/** The area begins at the cursor; without an end after that it goes to the end of the run. */
export function startArea(): void {
  const from = cursor.get();
  const end = areaStore.getState().area?.to ?? 0;
  markArea({ from, to: end > from ? end : windowStore.getState().horizon });
}

/** The area ends at the cursor; without a beginning before that it goes back to the start of the run. */
export function endArea(): void {
  const to = cursor.get();
  const start = areaStore.getState().area?.from ?? to;
  markArea({ from: start < to ? start : 0, to });
}
