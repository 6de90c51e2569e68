/** The commands that answer to what was typed, best first. */
import type { Command } from './command.ts';
import { fuzzyMatch } from './fuzzyMatch.ts';

export interface RankedCommand {
  readonly command: Command;
  /** Places of the letters of its title that were found. */
  readonly places: readonly number[];
}

/** More would not be read. */
const MOST = 60;
/** Found in the words behind a title counts for less than in the title. */
const DETAIL = 50;

/** In the order given when nothing was typed. Jumps to what was typed come first: they were made for it. */
export function rankCommands(commands: readonly Command[], query: string): readonly RankedCommand[] {
  if (query === '') return commands.slice(0, MOST).map((command) => ({ command, places: [] }));
  const ranked = commands.flatMap((command) => {
    const title = fuzzyMatch(query, command.title);
    const whole = title ?? fuzzyMatch(query, `${command.title} ${command.group} ${command.detail ?? ''}`);
    if (whole === null) return [];
    const places = title?.places ?? whole.places.filter((place) => place < command.title.length);
    return [{ command, places, score: whole.score - (title === null ? DETAIL : 0) }];
  });
  return ranked.sort((a, b) => b.score - a.score).slice(0, MOST);
}
