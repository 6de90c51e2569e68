/** The waterfall of an event: a row for each wait, attempt, phase and step, on a time axis that is as long as the event. */

import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Bar, Waterfall as Fall } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import { CursorLine } from '../shared/CursorLine.tsx';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { useSize } from '../shared/useSize.ts';
import { waterfallTable } from './describeWaterfall.ts';
import { ChevronDown, ChevronRight } from './icons.tsx';
import styles from './Waterfall.module.css';
import { WaterfallAxis } from './WaterfallAxis.tsx';
import { WaterfallTrack } from './WaterfallTrack.tsx';
import { foldKey, type Openness, type WaterfallRow, waterfallRows } from './waterfallRows.ts';

export interface WaterfallProps {
  readonly fall: Fall;
  readonly horizon: number;
  readonly cursor: TimeCursor;
  /** Row of the invocation that is looked at, or -1. */
  readonly current: number;
  /** Moves the cursor to a time, µs. */
  readonly onSeek: (time: number) => void;
  readonly onSelect: (selection: Selection) => void;
}

export function Waterfall({ fall, horizon, cursor, current, onSeek, onSelect }: WaterfallProps) {
  const [openness, setOpenness] = useState<Openness>(new Map());
  const [zoomed, setZoomed] = useState<TimeWindow | null>(null);
  const [focused, setFocused] = useState(0);
  const track = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const size = useSize(track);
  const rows = useMemo(() => waterfallRows(fall, openness, current), [fall, openness, current]);
  const window = zoomed ?? wholeOf(fall);
  const width = size?.width ?? 0;
  const toggle = (key: number, isOpen: boolean) => setOpenness((before) => new Map(before).set(key, !isOpen));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(rows.length - 1, Math.max(0, focused + by));
    setFocused(next);
    list.current?.querySelectorAll<HTMLElement>('[data-row]')[next]?.focus();
  };
  return (
    <figure
      className={styles.waterfall}
      aria-label={`Waterfall of request ${fall.request + 1}`}
      data-picture={`Waterfall of request ${fall.request + 1}`}
    >
      <div className={styles.head}>
        <span className={styles.zoom}>
          {zoomed === null ? (
            'Time since it was sent'
          ) : (
            <button type="button" onClick={() => setZoomed(null)}>
              Show the whole event
            </button>
          )}
        </span>
        <WaterfallAxis window={window} origin={fall.sent} width={width} onSeek={onSeek} />
      </div>
      <div className={styles.body}>
        <div className={styles.tracks}>
          <div ref={track} className={styles.measure} />
          {width > 0 ? <CursorLine cursor={cursor} window={window} width={width} /> : null}
        </div>
        <ol ref={list} className={styles.rows} onKeyDown={onKeyDown}>
          {rows.map((row, i) => (
            <li key={`${row.kind} ${row.place}`} data-depth={depthOf(row)} aria-current={isCurrent(row, current) ? 'true' : undefined}>
              <RowTitle
                row={row}
                tabIndex={i === Math.min(focused, rows.length - 1) ? 0 : -1}
                onFocus={() => setFocused(i)}
                onPress={() => (row.kind === 'fold' ? toggle(foldKey(row.place), row.isOpen) : onSeek(row.bar.start))}
                onToggle={() => (row.kind === 'bar' ? toggle(row.place, row.isOpen) : undefined)}
              />
              <WaterfallTrack
                row={row}
                isOpen={fall.isOpen}
                window={window}
                width={width}
                onZoom={row.kind === 'bar' && row.bar.kind === 'attempt' ? () => setZoomed(around(row.bar.start, row.bar.end)) : null}
                onOpen={
                  row.kind === 'bar' && row.bar.kind === 'consequence' ? () => onSelect({ kind: 'request', row: row.bar.request }) : null
                }
              />
            </li>
          ))}
        </ol>
      </div>
      <TableDisclosure about="the waterfall" content={() => waterfallTable(fall, horizon)} />
    </figure>
  );
}

const depthOf = (row: WaterfallRow): number => (row.kind === 'fold' ? row.depth : row.bar.depth);

const isCurrent = (row: WaterfallRow, current: number): boolean =>
  row.kind === 'bar' && row.bar.depth === 0 && row.bar.invocation === current && (row.bar.kind === 'attempt' || row.bar.kind === 'refusal');

/** With a little room at both ends; what is aside and lasts longer is cut. */
function around(from: number, to: number): TimeWindow {
  const room = Math.max(50, (to - from) * 0.02);
  return { from: from - room, to: to + room };
}

function wholeOf({ sent, end, bars }: Fall): TimeWindow {
  const last = bars.reduce((latest, bar) => (bar.kind === 'attempt' ? Math.max(latest, bar.end) : latest), end);
  return around(sent, last);
}

/** What did not fit, and the rule behind it. */
function hoverText({ title, text, ruleId }: Bar): string {
  const more = text === '' ? title : `${title}: ${text}`;
  return ruleId === null ? more : `${more} (rule ${ruleId})`;
}

interface RowTitleProps {
  readonly row: WaterfallRow;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onPress: () => void;
  readonly onToggle: () => void;
}

function RowTitle({ row, tabIndex, onFocus, onPress, onToggle }: RowTitleProps) {
  if (row.kind === 'fold') {
    return (
      <span className={styles.title}>
        <button
          type="button"
          data-row
          className={styles.fold}
          tabIndex={tabIndex}
          aria-expanded={row.isOpen}
          onFocus={onFocus}
          onClick={onPress}
        >
          {row.label}
        </button>
      </span>
    );
  }
  const { bar, opens, isOpen } = row;
  const took = bar.end > bar.start ? `, ${formatDuration(bar.end - bar.start)}` : '';
  return (
    <span className={styles.title}>
      {opens ? (
        <button
          type="button"
          className={styles.opener}
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-label={`What is in ${bar.title}`}
          onClick={onToggle}
        >
          {isOpen ? <ChevronDown /> : <ChevronRight />}
        </button>
      ) : null}
      <button
        type="button"
        data-row
        className={styles.name}
        data-failed={bar.failed}
        tabIndex={tabIndex}
        title={hoverText(bar)}
        onFocus={onFocus}
        onClick={onPress}
      >
        {bar.title}
        <span className="visually-hidden">
          {took}
          {bar.text === '' ? '' : `. ${bar.text}`}. Go to this moment
        </span>
      </button>
    </span>
  );
}
