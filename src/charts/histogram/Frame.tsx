/** What histogram and distribution function share: the axis of latency, the upright axis, and the marked percentiles. */
import type { ReactNode } from 'react';
import styles from './Latency.module.css';
import type { LatencyScale } from './latencyScale.ts';
import { percentileMarks } from './marks.ts';

/** px. */
export const HEIGHT = 180;
const FOOT = 24;
/** Air above the highest mark, for three lines of labels. */
export const HEAD = 56;

interface Props {
  readonly label: string;
  readonly scale: LatencyScale;
  readonly width: number;
  /** All values, ascending, µs. */
  readonly sorted: Float64Array;
  /** Upright ticks: place from below, 0 … 1, and label. */
  readonly rungs: readonly { readonly at: number; readonly label: string }[];
  readonly children: ReactNode;
}

export function Frame({ label, scale, width, sorted, rungs, children }: Props) {
  const marks = percentileMarks(sorted, scale, width);
  const ground = HEAD + HEIGHT;
  return (
    <svg className={styles.svg} width={width} height={ground + FOOT} role="img" aria-label={label}>
      {rungs.map((rung) => (
        <g key={rung.label} className={styles.rung}>
          <line x1={0} x2={width} y1={ground - rung.at * HEIGHT} y2={ground - rung.at * HEIGHT} />
          <text x={0} y={ground - rung.at * HEIGHT - 4}>
            {rung.label}
          </text>
        </g>
      ))}
      {children}
      <line className={styles.ground} x1={0} x2={width} y1={ground} y2={ground} />
      {scale.ticks
        .map(({ value, label: words }) => ({ words, x: scale.x(value) * width }))
        .filter(({ x }, i, all) => i === 0 || x - (all[i - 1]?.x ?? 0) > 46)
        .map(({ words, x }) => (
          <text key={words} className={styles.tick} x={x} y={ground + 18} textAnchor={x < 20 ? 'start' : x > width - 24 ? 'end' : 'middle'}>
            {words}
          </text>
        ))}
      {marks.map(({ name, label: words, x, row, isLeft }) => (
        <g key={name} className={styles.mark}>
          <line x1={x} x2={x} y1={row * 18 + 4} y2={ground} />
          <text x={isLeft ? x - 5 : x + 5} y={row * 18 + 14} textAnchor={isLeft ? 'end' : 'start'}>
            {words}
          </text>
        </g>
      ))}
    </svg>
  );
}
