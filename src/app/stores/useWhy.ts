/** The chain of causes on screen, in React. */
import { useStore } from 'zustand';
import type { Trace, Why } from '../../sim/index.ts';
import { whyStore } from './why.ts';

/** Null when there is none, or when it is about another run than `trace`. */
export const useWhy = (trace: Trace): Why | null => useStore(whyStore, (state) => (state.trace === trace ? state.why : null));
