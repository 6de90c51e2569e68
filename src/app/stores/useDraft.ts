/** The draft in React. */
import { useStore } from 'zustand';
import { type Draft, draftStore } from './draft.ts';

export const useDraft = <T>(select: (draft: Draft) => T): T => useStore(draftStore, select);
