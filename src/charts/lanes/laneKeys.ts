/** The lanes by keyboard: arrows walk from stretch to stretch and from lane to lane, plus and minus zoom, Shift with an arrow moves. */
import type { KeyboardEvent } from 'react';
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import { panWindow, type TimeCursor, type TimeWindow, zoomWindow } from '../shared/timeWindow.ts';
import { nearestStretch, placesOf } from './hitLanes.ts';
import type { LaneTable } from './laneTable.ts';

export interface LaneKeys {
  readonly trace: Trace;
  readonly table: LaneTable;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly cursor: TimeCursor;
}

/** Handles a key. True when it was one of ours. */
export function pressLaneKey(keys: LaneKeys, key: string, shift: boolean): boolean {
  const { window, onWindow, trace, cursor, onSelect } = keys;
  const middle = (window.from + window.to) / 2;
  const anchor = cursor.get() >= window.from && cursor.get() <= window.to ? cursor.get() : middle;
  if (key === '+' || key === '=') onWindow(zoomWindow(window, 0.5, anchor, trace.horizon));
  else if (key === '-' || key === '_') onWindow(zoomWindow(window, 2, anchor, trace.horizon));
  else if (key === '0') onWindow({ from: 0, to: trace.horizon });
  else if (key === 'Escape') onSelect(null);
  else if (shift && key === 'ArrowLeft') onWindow(panWindow(window, -0.2, trace.horizon));
  else if (shift && key === 'ArrowRight') onWindow(panWindow(window, 0.2, trace.horizon));
  else return !shift && moveSelection(keys, key);
  return true;
}

/** React's side of {@link pressLaneKey}. */
export const onLaneKey =
  (keys: LaneKeys) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !pressLaneKey(keys, event.key, event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };

function moveSelection(keys: LaneKeys, key: string): boolean {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (step === undefined) return false;
  const [sideways, down] = step as [number, number];
  const { trace, table, selection, cursor } = keys;
  const place = placesOf(trace, table, selection)[0];
  // The refused row lies below the last lane.
  const lane = place === undefined ? 0 : (place.lane ?? table.lanes);
  const time = selection?.kind === 'environment' || place === undefined ? cursor.get() : place.to - 1;
  const target = place === undefined ? 0 : Math.min(table.lanes, Math.max(0, lane + down));
  if (target === table.lanes) moveInRefused(keys, time, sideways);
  else moveInLane(keys, target, time, sideways);
  return true;
}

function moveInRefused({ table, selection, onSelect }: LaneKeys, time: number, sideways: number): void {
  if (table.refusedRows.length === 0) return;
  const current = selection?.kind === 'invocation' ? table.refusedRows.indexOf(selection.row) : -1;
  const nearest = table.refusedTimes.findIndex((at) => at >= time);
  const index = current >= 0 ? current + sideways : nearest < 0 ? table.refusedRows.length - 1 : nearest;
  const row = table.refusedRows[Math.min(table.refusedRows.length - 1, Math.max(0, index))];
  if (row !== undefined) onSelect({ kind: 'invocation', row });
}

function moveInLane({ table, selection, onSelect }: LaneKeys, lane: number, time: number, sideways: number): void {
  const low = table.offsets[lane] as number;
  const high = table.offsets[lane + 1] as number;
  const selected = selection?.kind === 'invocation' ? selection.row : null;
  let i = nearestStretch(table, lane, time) ?? -1;
  const held = (at: number): number => table.invocation[at] as number;
  // Past all stretches of the invocation that is selected, and past those that belong to none.
  while (i >= low && i < high && (held(i) === NO_ROW || (sideways !== 0 && held(i) === selected))) i += sideways || 1;
  if (i >= low && i < high) onSelect({ kind: 'invocation', row: held(i) });
  else if (sideways === 0) onSelect({ kind: 'environment', row: table.environmentOf[lane] as number });
}
