/** What the filter lets through, in React. */
import { useStore } from 'zustand';
import type { Trace } from '../../sim/index.ts';
import { type FilterMatches, filterStore } from './filter.ts';

/** Null without a filter, and until it has been worked out for this run. */
export const useMatches = (trace: Trace): FilterMatches | null =>
  useStore(filterStore, ({ matches }) => (matches?.trace === trace ? matches : null));
