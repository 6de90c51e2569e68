/** Where the states and arrows of a chart stand, px. Made by `npm run generate`, so that nothing that places graphs ships with the page. */
import type { Box, Point } from './geometry.ts';

export interface StatechartLayout {
  readonly width: number;
  readonly height: number;
  /** By id of the state. Compound states are frames around the states in them; `anyState` stands for the machine itself. */
  readonly states: Readonly<Record<string, Box>>;
  /** By id of the arrow. */
  readonly arrows: Readonly<Record<string, PlacedArrow>>;
  /** By id of the machine or compound state: the line from the dot in front of the state that it begins in. */
  readonly dots: Readonly<Record<string, readonly Point[]>>;
}

export interface PlacedArrow {
  /** From the border of the source to that of the target. */
  readonly points: readonly Point[];
  readonly label: Box;
}

export const TITLE_SIZE = 15;
export const TEXT_SIZE = 14;
export const LINE_HEIGHT = 18;
/** Space between the border of a box and its text. */
export const PADDING = 12;
export const DOT_RADIUS = 6;
