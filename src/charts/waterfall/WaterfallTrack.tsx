/** The track of a row: its bar with shape and pattern of its kind, and how long it took where there is room. */
import { formatDuration } from '../../base/formatDuration.ts';
import type { Bar } from '../../sim/index.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { barGeometry } from './barGeometry.ts';
import styles from './Waterfall.module.css';
import type { WaterfallRow } from './waterfallRows.ts';

interface Props {
  readonly row: WaterfallRow;
  readonly window: TimeWindow;
  /** Whether the event has no ending yet. */
  readonly isOpen: boolean;
  /** px; 0 before it is known. */
  readonly width: number;
  /** Shows this bar alone, where that can be asked for. */
  readonly onZoom: (() => void) | null;
  /** Goes to the event that the bar is of, where it is another. */
  readonly onOpen: (() => void) | null;
}

export function WaterfallTrack({ row, isOpen, window, width, onZoom, onOpen }: Props) {
  if (width === 0) return <span className={styles.track} />;
  const bar = row.kind === 'fold' ? { start: row.start, end: row.end, until: row.end } : row.bar;
  const text = row.kind === 'fold' ? '' : labelOf(row.bar);
  const { x, width: drawn, isVisible, waited, label } = barGeometry(bar, window, width, text);
  const look = row.kind === 'fold' ? 'fold' : row.bar.kind === 'ending' && isOpen ? 'ending-open' : lookOf(row.bar);
  const isInstant = bar.end === bar.start;
  return (
    <span className={styles.track}>
      {isVisible ? (
        <>
          <span
            className={styles.bar}
            data-look={look}
            data-instant={isInstant}
            style={isInstant ? { left: x } : { left: x, width: drawn }}
          >
            {waited < drawn && !isInstant ? <span className={styles.left} style={{ left: waited }} /> : null}
          </span>
          {text === '' ? null : (
            <span
              className={styles.label}
              data-side={label.side}
              style={label.side === 'before' ? { right: width - label.x } : { left: label.x }}
            >
              {text}
            </span>
          )}
        </>
      ) : null}
      {onZoom === null ? null : (
        <button type="button" className={styles.action} onClick={onZoom}>
          Zoom<span className="visually-hidden"> to {row.kind === 'bar' ? row.bar.title : ''}</span>
        </button>
      )}
      {onOpen === null ? null : (
        <button type="button" className={styles.action} onClick={onOpen}>
          Its trace<span className="visually-hidden">: {row.kind === 'bar' ? row.bar.title : ''}</span>
        </button>
      )}
    </span>
  );
}

const labelOf = ({ start, end }: Bar): string => (end > start ? formatDuration(end - start) : '');

/** Colour, pattern and shape of a bar, by what it is. */
function lookOf({ kind, phase, failed }: Bar): string {
  switch (kind) {
    case 'phase':
      return phase === 'restore' || phase === 'create' || phase === 'init' ? phase : 'handler';
    case 'attempt':
      return failed ? 'attempt-failed' : 'attempt';
    case 'refusal':
      return 'refusal';
    case 'sent':
      return 'sent';
    case 'ending':
      return failed ? 'ending-failed' : 'ending';
    case 'call':
    case 'callAttempt':
      return failed ? 'call-failed' : 'call';
    case 'compute':
    case 'io':
      return failed ? 'call-failed' : kind;
    case 'consequence':
      return failed ? 'consequence-failed' : 'consequence';
    default:
      return 'wait';
  }
}
