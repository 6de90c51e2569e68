/** Where the palette's commands come from, in the order in which they are listed before anything is typed. */
import type { CommandSource } from '../command.ts';
import { eventCommands } from './eventCommands.ts';
import { experimentCommands } from './experimentCommands.ts';
import { galleryCommands } from './galleryCommands.ts';
import { howSureCommands } from './howSureCommands.ts';
import { jumpCommands } from './jumpCommands.ts';
import { keyCommands } from './keyCommands.ts';
import { pageCommands } from './pageCommands.ts';
import { pictureCommands } from './pictureCommands.ts';
import { pokeCommands } from './pokeCommands.ts';
import { ruleCommands } from './ruleCommands.ts';
import { termCommands } from './termCommands.ts';

export const sources: readonly CommandSource[] = [
  jumpCommands,
  eventCommands,
  keyCommands,
  pageCommands,
  galleryCommands,
  experimentCommands,
  howSureCommands,
  pokeCommands,
  pictureCommands,
  ruleCommands,
  termCommands,
];
