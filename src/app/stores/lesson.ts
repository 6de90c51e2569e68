/** Which lesson is on? It stands in the right column in place of the inspector, unless the person looks something up there. */
import { createStore } from 'zustand/vanilla';

export interface LessonState {
  /** The lesson's slug, or null when none is on. */
  readonly slug: string | null;
  /** Whether the inspector is shown meanwhile. */
  readonly isAside: boolean;
}

export const lessonStore = createStore<LessonState>(() => ({ slug: null, isAside: false }));
