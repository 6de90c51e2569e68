/** Is this page a student's? Then a class has put its parts here, which are loaded with the link and not before. */
import type { ComponentType } from 'react';
import { createStore } from 'zustand/vanilla';

export interface ClassPage {
  /** Says which class it is and what is locked. */
  readonly Banner: ComponentType;
  /** Stands in place of the inspector until it is set aside; null in a class that walks through a lesson. */
  readonly Side: ComponentType | null;
  readonly leave: () => void;
}

export const classPage = createStore<{ readonly page: ClassPage | null; readonly isAside: boolean }>(() => ({
  page: null,
  isAside: false,
}));
