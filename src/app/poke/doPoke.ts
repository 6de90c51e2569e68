/** Does a poke at the cursor: one named step that undo takes back. */
import { addEntry } from './addEntry.ts';
import type { Poke } from './pokes.ts';
import { sendRequest } from './sendRequest.ts';

export function doPoke({ entry, label }: Poke): void {
  const invoke = entry.invoke as { readonly trigger: string; readonly count: number } | undefined;
  if (invoke === undefined) addEntry(entry, label);
  else sendRequest(invoke.trigger, invoke.count);
}
