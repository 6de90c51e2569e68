/** The walk along a chain of causes in React. */
import { useStore } from 'zustand';
import { selectionStore, type Trail } from './selection.ts';

export const useTrail = (): Trail | null => useStore(selectionStore, (state) => state.trail);
