/** What a person has asked of the run's time, above every view: the filter in force and the area that is marked. Both are loaded when there is one. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Trace } from '../../sim/index.ts';
import { filterStore, noFilter } from '../stores/filter.ts';
import { useArea } from '../stores/useArea.ts';

const FilterChips = lazy(() => import('../filter/FilterChips.tsx').then((module) => ({ default: module.FilterChips })));
const AreaPanel = lazy(() => import('../area/AreaPanel.tsx').then((module) => ({ default: module.AreaPanel })));

export function TimeNotes({ trace }: { readonly trace: Trace }) {
  const isFiltering = useStore(filterStore, ({ filter }) => filter !== noFilter);
  const area = useArea();
  return (
    <Suspense>
      {isFiltering ? <FilterChips /> : null}
      {area === null ? null : <AreaPanel trace={trace} area={area} />}
    </Suspense>
  );
}
