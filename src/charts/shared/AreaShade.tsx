/** A marked stretch of time as a shade over a plot. */
import styles from './AreaShade.module.css';
import type { TimeWindow } from './timeWindow.ts';

interface Props {
  /** Null shades nothing. */
  readonly area: TimeWindow | null;
  readonly window: TimeWindow;
  /** Width of the plot that this lies over, px. */
  readonly width: number;
}

export function AreaShade({ area, window, width }: Props) {
  if (area === null || area.to <= window.from || area.from >= window.to) return null;
  const x = (time: number): number => ((time - window.from) / (window.to - window.from)) * width;
  const [left, right] = [Math.max(-2, x(area.from)), Math.min(width + 2, x(area.to))];
  return (
    <div className={styles.clip} style={{ width }} aria-hidden="true">
      <div className={styles.area} style={{ left, width: Math.max(2, right - left) }} />
    </div>
  );
}
