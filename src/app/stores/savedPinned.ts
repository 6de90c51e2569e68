/** Which run was kept as A, in local storage beside the draft: its name and its scenario, from which it is run again. */
import type { SharedRun } from '../../sim/index.ts';
import { readStored, removeStored, writeStored } from './storage.ts';

const KEY = 'coldstart.pinned';

/** What an earlier visit left, or null; what cannot be read is none. */
export function readSavedPinned(): SharedRun | null {
  try {
    const value = JSON.parse(readStored(KEY) ?? 'null') as {
      readonly version?: unknown;
      readonly name?: unknown;
      readonly json?: unknown;
    } | null;
    if (value === null || value.version !== 1 || typeof value.name !== 'string' || typeof value.json !== 'object' || value.json === null)
      return null;
    return { name: value.name, json: value.json };
  } catch {
    return null;
  }
}

/** Keeps it for the next visit; null forgets it. */
export function savePinned(pinned: SharedRun | null): void {
  if (pinned === null) removeStored(KEY);
  else writeStored(KEY, JSON.stringify({ version: 1, name: pinned.name, json: pinned.json }));
}
