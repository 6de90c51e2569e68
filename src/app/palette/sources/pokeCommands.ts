/** What can be done to the running system at the cursor. */
import { doPoke } from '../../poke/doPoke.ts';
import { pokesFor } from '../../poke/pokes.ts';
import { cursor } from '../../stores/cursor.ts';
import { draftStore } from '../../stores/draft.ts';
import type { CommandSource } from '../command.ts';

export const pokeCommands: CommandSource = (run) => {
  const { isJson, json } = draftStore.getState();
  if (run === null || !isJson) return [];
  return pokesFor(json, cursor.get()).map((poke) => ({
    id: `poke ${poke.label}`,
    group: 'Do now',
    title: poke.label,
    detail: poke.effect,
    run: () => doPoke(poke),
  }));
};
