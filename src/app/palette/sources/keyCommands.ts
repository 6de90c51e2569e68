/** Everything that has a key. */
import { keys } from '../../playback/keys.ts';
import type { CommandSource } from '../command.ts';

export const keyCommands: CommandSource = () =>
  keys
    .filter(({ command }) => command === undefined)
    .map(({ group, does, shown, run }) => ({ id: `key ${shown}`, group, title: does, key: shown, run }));
