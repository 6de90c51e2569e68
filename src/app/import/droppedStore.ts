/** Which file was dropped on the page last? The window of imports shows it. */
import { createStore } from 'zustand/vanilla';

export interface DroppedFile {
  readonly name: string;
  readonly text: string;
  /** Why it could not be read, else null. */
  readonly fault: string | null;
}

export const droppedStore = createStore<{ readonly file: DroppedFile | null }>(() => ({ file: null }));
