/** How large the cards of the stage must be for what may be written on them. */
import { textWidth } from '../statechart/textWidth.ts';
import type { Lines } from './longestLines.ts';
import type { FunctionPart, StagePart } from './stageParts.ts';

/** Height of a line of text, and air around the text of a card, px. */
export const LINE = 20;
export const CARD_PADDING = { x: 5, y: 9 };
/** Air around what is in a function's card, px. */
export const FUNCTION_PADDING = { x: 16, y: 10 };

/** What a function's card has room for, by how many functions there are. */
export interface FunctionRoom {
  /** Height of its environments with the words about them, px. */
  readonly cells: number;
  /** Lines for what has just happened. */
  readonly callouts: number;
}

/** Fewer functions have more room each. */
export function functionRoom(functions: number): FunctionRoom {
  if (functions <= 2) return { cells: 88, callouts: functions === 1 ? 2 : 1 };
  return functions <= 4 ? { cells: 66, callouts: 1 } : { cells: 50, callouts: 1 };
}

/** How many lines `text` takes in `width` px: it breaks at spaces and hyphens, and inside of words that are wider than a line. */
export function linesOf(text: string, width: number, size = 14): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[ -])/)) {
    const wide = textWidth(word.trimEnd(), size);
    if (used > 0 && used + wide > width) {
      lines++;
      used = 0;
    }
    // A word that is longer than a line goes on in the next ones.
    lines += Math.max(0, Math.ceil(wide / width) - 1);
    used += wide > width ? wide % width : textWidth(word, size);
  }
  return lines;
}

/** How many lines `lines` may take in `width` px. */
const linesIn = (lines: Lines, width: number): number =>
  lines.reduce((sum, texts) => sum + Math.max(0, ...texts.map((text) => linesOf(text, width))), 0);

/** Bold letters are a little wider. */
const BOLD = 14.7;

/** Height of the card of a source, queue or resource that is `width` px wide. `longest`: the longest lines it may have to show. */
export function cardHeight({ title, subtitle }: StagePart, longest: Lines, width: number): number {
  const inner = width - 2 * CARD_PADDING.x - 2;
  const lines = linesOf(title, inner, BOLD) + linesIn(longest, inner);
  return 2 * CARD_PADDING.y + LINE * (lines + (subtitle === '' ? 0 : linesOf(subtitle, inner)));
}

/** Where things stand in a function's card, px from its upper edge. */
export interface FunctionSizes {
  readonly cells: number;
  readonly callouts: number;
  readonly foot: number;
  readonly height: number;
}

/** Sizes of a function's card that is `width` px wide. `longest`: the longest lines of its foot. */
export function functionSizes({ title, subtitle }: FunctionPart, longest: Lines, width: number, room: FunctionRoom): FunctionSizes {
  const inner = width - 2 * FUNCTION_PADDING.x - 2;
  const isOneLine = textWidth(title, BOLD) + 12 + textWidth(subtitle, 14) <= inner;
  const head = isOneLine ? 1 : linesOf(title, inner, BOLD) + linesOf(subtitle, inner);
  const cells = FUNCTION_PADDING.y + head * LINE + 6;
  const callouts = cells + room.cells + 4;
  const foot = callouts + room.callouts * LINE + 4;
  return { cells, callouts, foot, height: foot + linesIn(longest, inner) * LINE + FUNCTION_PADDING.y };
}
