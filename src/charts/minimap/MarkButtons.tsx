/** The marks for the keyboard: one stop, arrows walk from mark to mark, Enter goes there. The pointer reaches them through the strip. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { InterestingEvents } from '../../sim/index.ts';
import { describeMark, type EventMark } from './eventMarks.ts';
import styles from './Minimap.module.css';
import { MARK_LINE } from './paintOverview.ts';

interface Props {
  readonly marks: readonly EventMark[];
  readonly events: InterestingEvents;
  readonly horizon: number;
  /** px. */
  readonly place: number;
  readonly onLook: (mark: EventMark | null) => void;
  readonly onGo: (mark: EventMark) => void;
}

export function MarkButtons({ marks, events, horizon, place, onLook, onGo }: Props) {
  const [asked, setAsked] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const current = Math.min(asked, marks.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(marks.length - 1, Math.max(0, to));
    setAsked(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={group} role="toolbar" aria-label="Marks of the run" className={styles.marks} onKeyDown={onKeyDown}>
      {marks.map((mark, index) => (
        <button
          key={mark.place}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-label={describeMark(mark, events, horizon)}
          style={{ left: mark.place * place, width: place, height: 2 * MARK_LINE + 2 }}
          onFocus={() => {
            setAsked(index);
            onLook(mark);
          }}
          onBlur={() => onLook(null)}
          onClick={() => onGo(mark)}
        />
      ))}
    </div>
  );
}
