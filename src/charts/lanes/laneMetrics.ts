/** The sizes of the lanes' picture: room for names, distance between lanes, and whether all of them fit. */
import type { LaneTable } from './laneTable.ts';

export interface LaneMetrics {
  /** Room for names left of the plot, px. */
  readonly gutter: number;
  /** Width of the plot, px. */
  readonly plot: number;
  /** Distance between lanes, px; below 3 the picture is density. */
  readonly pitch: number;
  /** Whether lanes are closer than a name needs, so that larger rows are worth offering. */
  readonly isCrowded: boolean;
}

/** Air right of the plot, so that the last tick has room. */
const RIGHT = 14;
/** Distance between lanes where there is room, px. */
export const WIDEST_PITCH = 38;
const ROOMY_PITCH = 22;
/** Height of the row of refused attempts below the lanes, px. */
export const REFUSED_HEIGHT = 28;

/**
 * Sizes for a box of `width` × `height` px. With `isRoomy`, crowded lanes get readable rows and scroll. `beside`: lanes above or below these, to whose
 * names as much room is left, so that both share their axis of time.
 */
export function laneMetrics(table: LaneTable, width: number, height: number, isRoomy: boolean, beside?: LaneTable | null): LaneMetrics {
  const longest = [...table.names, ...(beside?.names ?? [])].reduce((most, name) => Math.max(most, name.length), 0);
  const gutter = width < 560 ? 34 : Math.min(190, Math.max(104, Math.round(longest * 7.2 + 12)));
  const fit = height / Math.max(1, table.lanes);
  const isCrowded = fit < 15;
  return {
    gutter,
    plot: Math.max(40, width - gutter - RIGHT),
    pitch: isCrowded && isRoomy ? ROOMY_PITCH : Math.min(WIDEST_PITCH, fit),
    isCrowded,
  };
}
