/** Buttons for what wheel and keys do: zoom in, zoom out, all, and the height of crowded rows. */
import type { Trace } from '../../sim/index.ts';
import { type TimeCursor, type TimeWindow, zoomWindow } from '../shared/timeWindow.ts';
import styles from './Lanes.module.css';

interface Props {
  readonly trace: Trace;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  /** The choice of row height; null where every lane has room. */
  readonly rows: { readonly isRoomy: boolean; readonly setRoomy: (isRoomy: boolean) => void } | null;
}

export function LaneControls({ trace, window, onWindow, cursor, rows }: Props) {
  const isAll = window.from <= 0 && window.to >= trace.horizon;
  const zoom = (factor: number) => {
    const time = cursor.get();
    const isInside = time >= window.from && time <= window.to;
    onWindow(zoomWindow(window, factor, isInside ? time : (window.from + window.to) / 2, trace.horizon));
  };
  return (
    <div className={styles.controls} data-picture="none">
      {rows === null ? null : (
        <button type="button" aria-pressed={rows.isRoomy} onClick={() => rows.setRoomy(!rows.isRoomy)}>
          {rows.isRoomy ? 'All rows' : 'Larger rows'}
        </button>
      )}
      <button type="button" aria-label="Zoom out" disabled={isAll} onClick={() => zoom(2)}>
        −
      </button>
      <button type="button" aria-label="Zoom in" onClick={() => zoom(0.5)}>
        +
      </button>
      <button type="button" disabled={isAll} onClick={() => onWindow({ from: 0, to: trace.horizon })}>
        Whole run
      </button>
    </div>
  );
}
