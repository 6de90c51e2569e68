/** Which definition is open, and where; whether the glossary is. */
import { createStore } from 'zustand/vanilla';
import type { Term } from './terms.ts';

export interface GlossaryState {
  /** The term a person pointed at, with the place of its text on the screen, px. */
  readonly open: { readonly term: Term; readonly left: number; readonly top: number; readonly bottom: number } | null;
  readonly isListOpen: boolean;
}

export const glossaryStore = createStore<GlossaryState>(() => ({ open: null, isListOpen: false }));

export function showGlossary(): void {
  glossaryStore.setState({ open: null, isListOpen: true });
}

export function closeGlossary(): void {
  glossaryStore.setState({ open: null, isListOpen: false });
}
