/** Adds an entry to the scenario's timeline at the cursor: one named step that undo takes back. */
import { writeDuration } from '../editor/quantity.ts';
import { cursor } from '../stores/cursor.ts';
import { draftStore, editJson } from '../stores/draft.ts';
import { refuses } from '../stores/locks.ts';

/**
 * Writes `entry`, such as `{ kill: { function, count } }`, with the cursor's time. Returns that time, µs, and the draft's revision with it; null when the
 * draft is no JSON and nothing was written.
 */
export function addEntry(
  entry: Readonly<Record<string, unknown>>,
  name: string,
): { readonly at: number; readonly revision: number } | null {
  if (refuses('poke')) return null;
  const at = Math.floor(cursor.get());
  const before = draftStore.getState().revision;
  editJson((json) => withEntry(json, { at: writeDuration(at), ...entry }), name, true);
  const { revision } = draftStore.getState();
  return revision === before ? null : { at, revision };
}

function withEntry(json: unknown, entry: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const timeline = 'timeline' in json && Array.isArray(json.timeline) ? json.timeline : [];
  return { ...json, timeline: [...timeline, entry] };
}
