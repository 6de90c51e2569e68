/** Something that follows from the moment, in React: renders when it changes, not when the moment does. */
import { useSyncExternalStore } from 'react';
import { cursor } from '../../stores/cursor.ts';

/** `read` gets the moment, µs, up to 60 times a second, and must return a plain value. */
export function useCursorValue<T extends string | number | boolean | null>(read: (time: number) => T): T {
  return useSyncExternalStore(cursor.subscribe, () => read(cursor.get()));
}
