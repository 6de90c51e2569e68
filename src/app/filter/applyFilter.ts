/** Sets the filter and works out what it lets through, now and for every run that follows. */
import { type EventFilter, filterStore, noFilter } from '../stores/filter.ts';
import { runStore } from '../stores/run.ts';
import { isFiltering, matchFilter } from './matchFilter.ts';

let isFollowing = false;

/** Sees only what `filter` lets through. */
export function applyFilter(filter: EventFilter): void {
  if (!isFollowing) {
    isFollowing = true;
    runStore.subscribe(({ run }, before) => {
      if (run !== before.run) refresh(filterStore.getState().filter);
    });
  }
  refresh(filter);
}

/** Sees everything again. */
export function clearFilter(): void {
  applyFilter(noFilter);
}

function refresh(filter: EventFilter): void {
  const { run } = runStore.getState();
  const isOn = isFiltering(filter);
  filterStore.setState({ filter: isOn ? filter : noFilter, matches: run !== null && isOn ? matchFilter(run.trace, filter) : null });
}
