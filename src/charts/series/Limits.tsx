/** The limits of concurrency beside their lines: name, value at the cursor, and when it last changed in the window. */
import { useCallback, useRef } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { type ConcurrencyLimit, levelAt } from '../../sim/index.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { say, useAtCursor } from '../shared/useAtCursor.ts';
import { limitName, limitPieces } from './limitLines.ts';
import { limitDashes } from './paintSeries.ts';
import styles from './Series.module.css';

interface Props {
  readonly limits: readonly ConcurrencyLimit[];
  readonly cursor: TimeCursor;
  readonly window: TimeWindow;
  readonly horizon: number;
  /** Value at the upper edge of the picture. */
  readonly top: number;
}

export function Limits({ limits, cursor, window, horizon, top }: Props) {
  return (
    <ul className={styles.limits} aria-label="Limits">
      {limits.map((limit) => (
        <Limit key={`${limit.kind}/${limit.trigger}`} limit={limit} cursor={cursor} words={courseWords(limit, window, horizon, top)} />
      ))}
    </ul>
  );
}

function Limit({ limit, cursor, words }: { readonly limit: ConcurrencyLimit; readonly cursor: TimeCursor; readonly words: string }) {
  const value = useRef<HTMLElement>(null);
  const write = useCallback(
    (time: number) => {
      const at = levelAt(limit.steps, time);
      say(value.current, Number.isNaN(at) ? 'none' : formatCount(at));
    },
    [limit],
  );
  useAtCursor(cursor, write);
  return (
    <li data-kind={limit.kind}>
      <svg width="28" height="8" aria-hidden="true">
        <line x1="0" x2="28" y1="4" y2="4" strokeDasharray={(limitDashes[limit.kind] ?? [4, 3]).join(' ')} />
      </svg>
      {limitName(limit)} <b ref={value} />
      {words === '' ? null : <span>{words}</span>}
    </li>
  );
}

/** Changes within the window, and whether the line lies above the picture. */
function courseWords({ steps }: ConcurrencyLimit, window: TimeWindow, horizon: number, top: number): string {
  const pieces = limitPieces(steps, window);
  const changes = pieces.slice(1).map(({ from, value }) => `${formatCount(value)} from ${formatClock(from, horizon)}`);
  const words = changes.length > 3 ? [`changes ${changes.length} times`] : changes;
  if (pieces.length > 0 && pieces.every(({ value }) => value > top)) words.push('above the picture');
  return words.length === 0 ? '' : `(${words.join(', ')})`;
}
