/** Which view of the run is in the middle? */
import { createStore } from 'zustand/vanilla';
import { refuses } from './locks.ts';

/** Views in the order of their tabs and of the keys 1, 2, 3 …. */
export const viewTitles = {
  overview: 'Overview',
  trace: 'Trace',
  machine: 'Machine',
  queues: 'Queues',
  charts: 'Charts',
  bill: 'Bill',
  rules: 'Rules',
  experiments: 'Experiments',
} as const;

export type ViewId = keyof typeof viewTitles;

export const viewIds = Object.keys(viewTitles) as readonly ViewId[];

export const viewStore = createStore<{ readonly view: ViewId }>(() => ({ view: 'overview' }));

/** Brings a view to the middle, unless it is locked. */
export function showView(view: ViewId): void {
  if (view !== 'experiments' || !refuses('experiments')) viewStore.setState({ view });
}
