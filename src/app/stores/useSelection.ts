/** The selection in React. */
import { useStore } from 'zustand';
import type { Selection } from '../../charts/selection.ts';
import { selectionStore } from './selection.ts';

export const useSelection = (): Selection => useStore(selectionStore, (state) => state.selection);
