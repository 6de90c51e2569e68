/** What the timeline does, as flags along the run: dragged or moved with the arrow keys; Enter or a click opens one, Delete removes it. */
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { editApart, holdEdits, setDraftPath, useScenarioJson } from '../editor/draftAccess.ts';
import { setAt } from '../editor/path.ts';
import { writeDuration } from '../editor/quantity.ts';
import { editEntry } from './editedEntry.ts';
import styles from './Poke.module.css';
import { roundStep, roundTime, type TimelineMark, timelineMarks } from './timelineMarks.ts';

/** A pointer that moves less than this clicks, px. */
const CLICK = 4;

export function TimelineTrack({ horizon }: { readonly horizon: number }) {
  const json = useScenarioJson();
  const marks = useMemo(() => timelineMarks(json, horizon), [json, horizon]);
  const [asked, setAsked] = useState(0);
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly x: number; readonly at: number; moved: boolean } | null>(null);
  const current = Math.min(asked, marks.length - 1);
  const move = (mark: TimelineMark, time: number, grain: number) =>
    setDraftPath(
      ['timeline', mark.place, 'at'],
      writeDuration(roundTime(time, grain, horizon)),
      `Time of timeline entry ${mark.place + 1}`,
    );
  const focus = (to: number) => {
    setAsked(to);
    track.current?.querySelectorAll<HTMLElement>('[role="slider"]')[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, mark: TimelineMark) => {
    const grain = horizon / 200;
    const by = { ArrowRight: 1, ArrowLeft: -1, PageUp: 10, PageDown: -10 }[event.key];
    const next = { ArrowDown: current + 1, ArrowUp: current - 1 }[event.key];
    if (by !== undefined) move(mark, mark.at + by * roundStep(grain), grain);
    else if (next !== undefined) focus(Math.min(marks.length - 1, Math.max(0, next)));
    else if (event.key === 'Home') move(mark, 0, grain);
    else if (event.key === 'End') move(mark, horizon, grain);
    else if (event.key === 'Enter' || event.key === ' ') editEntry(mark.place);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      editApart(`Remove timeline entry ${mark.place + 1}`, (before) => setAt(before, ['timeline', mark.place], undefined));
      focus(Math.max(0, current - 1));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent, mark: TimelineMark) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    holdEdits();
    drag.current = { x: event.clientX, at: mark.at, moved: false };
  };
  const onPointerMove = (event: PointerEvent, mark: TimelineMark) => {
    const now = drag.current;
    const width = track.current?.clientWidth ?? 0;
    if (now === null || width === 0 || (!now.moved && Math.abs(event.clientX - now.x) < CLICK)) return;
    now.moved = true;
    move(mark, now.at + ((event.clientX - now.x) / width) * horizon, horizon / width);
  };
  const onPointerUp = (mark: TimelineMark) => {
    if (drag.current !== null && !drag.current.moved) editEntry(mark.place);
    drag.current = null;
  };
  if (marks.length === 0) return null;
  return (
    <section ref={track} aria-label="What the timeline does" className={styles.track}>
      {marks.map((mark, i) => (
        <div key={mark.place}>
          {mark.lasts > 0 ? <div className={styles.lasting} style={spanOf(mark, horizon)} /> : null}
          <div
            role="slider"
            tabIndex={i === current ? 0 : -1}
            aria-label={`Timeline: ${mark.words}`}
            aria-description="Arrow keys move it in time, up and down go to the next, Enter opens it, Delete removes it."
            aria-valuemin={0}
            aria-valuemax={Math.round(horizon / 1000)}
            aria-valuenow={Math.round(Math.min(mark.at, horizon) / 1000)}
            aria-valuetext={mark.at < horizon ? formatClock(mark.at, horizon) : `${formatClock(mark.at, horizon)}, after the run`}
            title={`${formatClock(mark.at, horizon)} · ${mark.words}\nDrag to move, click to open`}
            className={styles.flag}
            data-after={mark.at >= horizon || undefined}
            style={{ left: `${Math.min(1, mark.at / horizon) * 100}%` }}
            onFocus={() => setAsked(i)}
            onKeyDown={(event) => onKeyDown(event, mark)}
            onPointerDown={(event) => onPointerDown(event, mark)}
            onPointerMove={(event) => onPointerMove(event, mark)}
            onPointerUp={() => onPointerUp(mark)}
            onPointerCancel={() => {
              drag.current = null;
            }}
          >
            <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
              <path d="M1 0v16M1 1h10L8 4.5 11 8H1" />
            </svg>
          </div>
        </div>
      ))}
    </section>
  );
}

function spanOf({ at, lasts }: TimelineMark, horizon: number) {
  const from = Math.min(1, at / horizon);
  return { left: `${from * 100}%`, width: `${(Math.min(1, (at + lasts) / horizon) - from) * 100}%` };
}
