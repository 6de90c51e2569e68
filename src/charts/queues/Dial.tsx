/** A small clock that runs out: its arc shrinks with the cursor. What is in the middle and how the arc is drawn tell its kind without colour. */
import { useRef } from 'react';
import type { TimeCursor } from '../shared/timeWindow.ts';
import styles from './Dial.module.css';
import { dialPath, shareLeft } from './dialPath.ts';
import { usePaint } from './usePaint.ts';

/** `atWork`: a broad arc around a filled disc. `back`: a dashed arc. `refused`: a thin arc with a triangle. `quiet`: a thin arc. */
export type DialLook = 'atWork' | 'back' | 'refused' | 'quiet';

interface Props {
  readonly cursor: TimeCursor;
  /** When the wait began and ends, µs. */
  readonly since: number;
  readonly until: number;
  readonly look: DialLook;
  /** At most three characters. */
  readonly text: string;
}

const [C, R] = [20, 16];

export function Dial({ cursor, since, until, look, text }: Props) {
  const arc = useRef<SVGPathElement>(null);
  usePaint(cursor, (t) => arc.current?.setAttribute('d', dialPath(shareLeft(since, until, t), C, R)));
  return (
    <svg className={styles.dial} viewBox="0 0 40 40" data-look={look} aria-hidden="true">
      <circle className={styles.track} cx={C} cy={C} r={R} />
      {look === 'atWork' ? <circle className={styles.disc} cx={C} cy={C} r={R - 4} /> : null}
      <path ref={arc} className={styles.arc} />
      {look === 'refused' ? <path className={styles.triangle} d="M20 6.5l4 6.5h-8z" /> : null}
      <text x={C} y={look === 'refused' ? 26 : 25}>
        {text}
      </text>
    </svg>
  );
}
