/** The frame that a curve is drawn in, with the curves in it: the person's, the run's, or both. */
import type { ReactNode } from 'react';
import styles from './CurveChart.module.css';
import { quantity } from './quantity.ts';

export interface CurveChartProps {
  /** Under the points, from left to right. */
  readonly labels: readonly string[];
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Drawn by the person: dashed. Null: nothing yet. */
  readonly ghost: readonly number[] | null;
  /** Of the run. */
  readonly result?: readonly number[];
  /** Laid over the plot. */
  readonly children?: ReactNode;
}

/** How many labels have room beside each other in a narrow column. */
const MOST_LABELS = 7;

/** Where point `i` of `count` stands, as a share of the width. */
export const xShare = (i: number, count: number): number => (i + 0.5) / count;

/** Where a value stands, as a share of the height from the top. */
export const yShare = (value: number, min: number, max: number): number => 1 - Math.min(1, Math.max(0, (value - min) / (max - min)));

/** What all labels end with, such as `MB`: named once at the end of the axis. */
function commonUnit(labels: readonly string[]): string {
  const units = new Set(labels.map((label) => /^[\d.,]+( \S+)$/.exec(label)?.[1] ?? ''));
  return units.size === 1 ? ([...units][0] as string) : '';
}

export function CurveChart({ labels, unit, min, max, ghost, result, children }: CurveChartProps) {
  const path = (values: readonly number[]): string =>
    values.map((value, i) => `${i === 0 ? 'M' : 'L'}${xShare(i, values.length) * 100} ${yShare(value, min, max) * 100}`).join('');
  const dots = (values: readonly number[], kind: string) =>
    values.map((value, i) => (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: points have places and nothing else.
        key={i}
        className={styles.dot}
        data-kind={kind}
        style={{ left: `${xShare(i, values.length) * 100}%`, top: `${yShare(value, min, max) * 100}%` }}
      />
    ));
  // Where many points stand close together, every second one is named, the last one in any case.
  const every = labels.length > MOST_LABELS && labels.length % 2 === 0 ? 2 : 1;
  const axisUnit = commonUnit(labels);
  return (
    <div className={styles.chart}>
      <div className={styles.ends} aria-hidden="true">
        <span>{quantity(max, unit)}</span>
        <span>{quantity((min + max) / 2, unit)}</span>
        <span>{quantity(min, unit)}</span>
      </div>
      <div className={styles.plot}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.grid} d="M0 0H100M0 50H100M0 100H100" />
          {ghost === null ? null : <path className={styles.ghost} d={path(ghost)} />}
          {result === undefined ? null : <path className={styles.result} d={path(result)} />}
        </svg>
        {ghost === null ? null : dots(ghost, 'ghost')}
        {result === undefined ? null : dots(result, 'result')}
        {children}
      </div>
      <div className={styles.labels} aria-hidden="true">
        {labels.map((label, i) => (
          <span key={label}>{i % every === every - 1 ? (axisUnit === '' ? label : label.slice(0, -axisUnit.length)) : null}</span>
        ))}
        {axisUnit === '' ? null : <span className={styles.axisUnit}>{axisUnit}</span>}
      </div>
    </div>
  );
}
