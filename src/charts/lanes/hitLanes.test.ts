import { describe, expect, it, vi } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import type { Selection } from '../selection.ts';
import { runOf, shop } from '../testing.ts';
import { describeInvocation, describeLanes, laneCells } from './describeLanes.ts';
import { hitLanes, hitRefused, placesOf } from './hitLanes.ts';
import { pressLaneKey } from './laneKeys.ts';
import { laneTable } from './laneTable.ts';

const trace = runOf(shop);
const table = laneTable(trace);
const window = { from: 0, to: trace.horizon };
const view = { width: 2000, height: 200, pitch: 40, top: 0 };
const first = table.invocation.find((row) => row !== NO_ROW) as number;
const xOf = (time: number) => (time / trace.horizon) * view.width;

describe('what lies under the pointer', () => {
  it('is the stretch that is drawn there', () => {
    const stretch = (table.offsets[2] as number) - 1;
    const middle = ((table.start[stretch] as number) + (table.end[stretch] as number)) / 2;
    expect(hitLanes(table, window, view, xOf(middle), 1.5 * view.pitch)).toEqual({ lane: 1, stretch });
  });

  it('is nothing below the last lane', () => {
    expect(hitLanes(table, window, view, 10, table.lanes * view.pitch + 1)).toBeNull();
  });

  it('is the nearest refused attempt, if one is near', () => {
    const times = table.refusedTimes;
    expect(hitRefused(times, window, view.width, xOf(times[0] as number) + 1)).toBe(0);
    expect(hitRefused(times, window, view.width, -500)).toBeNull();
  });
});

describe('where a selection lies', () => {
  it('is every attempt of a request', () => {
    const request = trace.invocations.request[table.refusedRows[0] as number] as number;
    expect(placesOf(trace, table, { kind: 'request', row: request })).toEqual([
      { lane: null, from: table.refusedTimes[0], to: table.refusedTimes[0] },
    ]);
  });

  it('is nowhere for a row that an older run had', () => {
    expect(placesOf(trace, table, { kind: 'invocation', row: 1e9 })).toEqual([]);
    expect(placesOf(trace, table, { kind: 'environment', row: 1e9 })).toEqual([]);
  });
});

describe('the keyboard', () => {
  const cursor = { get: () => 0, set: () => {}, subscribe: () => () => {} };
  const press = (selection: Selection, key: string, shift = false) => {
    const onSelect = vi.fn<(selection: Selection) => void>();
    const onWindow = vi.fn();
    const handled = pressLaneKey({ trace, table, window, onWindow, selection, onSelect, cursor }, key, shift);
    return { handled, selected: onSelect.mock.calls[0]?.[0], window: onWindow.mock.calls[0]?.[0] };
  };

  it('walks from invocation to invocation within a lane', () => {
    const { selected } = press(null, 'ArrowRight');
    expect(selected?.kind).toBe('invocation');
    const next = press({ kind: 'invocation', row: first }, 'ArrowRight').selected;
    expect(trace.invocations.environment[next?.row as number]).toBe(0);
    expect(press(next as Selection, 'ArrowLeft').selected).toEqual({ kind: 'invocation', row: first });
  });

  it('walks down through the lanes to the refused row', () => {
    let selection: Selection = { kind: 'invocation', row: first };
    for (let i = 0; i < table.lanes; i++) selection = press(selection, 'ArrowDown').selected as Selection;
    expect([...table.refusedRows]).toContain(selection?.row);
  });

  it('zooms, moves, and leaves other keys alone', () => {
    expect(press(null, '+').window).toEqual({ from: 0, to: trace.horizon / 2 });
    expect(press(null, 'ArrowRight', true).handled).toBe(true);
    expect(press(null, 'a').handled).toBe(false);
  });
});

describe('words', () => {
  it('count what the window shows', () => {
    const { invocations } = trace;
    const refused = table.refusedRows.length;
    const words = describeLanes(trace, table, window);
    expect(words).toContain(`${table.lanes} environments from 0:00.000 to 0:20.000`);
    expect(words).toContain(`${invocations.length - refused} invocations`);
    expect(words).toContain(`${refused} attempts refused`);
  });

  it('tell an attempt that was refused from one that ran', () => {
    expect(describeInvocation(trace, table, table.refusedRows[0] as number)).toMatch(/^request \d+ · refused with 429 at 0:/);
    expect(describeInvocation(trace, table, first)).toMatch(/^request \d+ in environment 1 · from .* · cold start, waited 400 ms$/);
  });

  it('fill a row of the table with counts that add up', () => {
    const invocations = Array.from({ length: table.lanes }, (_, lane) => Number(laneCells(trace, table, lane)[3]));
    expect(invocations.reduce((sum, n) => sum + n, 0)).toBe(trace.invocations.length - table.refusedRows.length);
  });
});
