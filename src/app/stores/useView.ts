/** The view in the middle, for components. */
import { useStore } from 'zustand';
import { type ViewId, viewStore } from './view.ts';

export const useView = (): ViewId => useStore(viewStore, (state) => state.view);
