/** Local storage that never throws: everything works without it. Inside another page nothing is read or written. */
import { isEmbedded } from '../embed/isEmbedded.ts';

/** The stored text, or null when there is none or storage is not available. */
export function readStored(key: string): string | null {
  if (isEmbedded) return null;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores `text`. False when storage is full or not available. */
export function writeStored(key: string, text: string): boolean {
  if (isEmbedded) return false;
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Removes what is stored under `key`. */
export function removeStored(key: string): void {
  if (isEmbedded) return;
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored, then.
  }
}
