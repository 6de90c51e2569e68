/** Where p50, p90 and p99 stand on the axis, with labels that do not lie on each other. */
import { formatDuration } from '../../base/formatDuration.ts';
import { quantile } from '../../base/quantile.ts';
import { marked } from './describeLatency.ts';
import type { LatencyScale } from './latencyScale.ts';

export interface PercentileMark {
  readonly name: string;
  readonly label: string;
  /** px. */
  readonly x: number;
  /** Line of text from above, 0 … 2. */
  readonly row: number;
  /** The label ends at the line instead of beginning there. */
  readonly isLeft: boolean;
}

/** Room that a label takes, px. */
const LABEL = 96;

export function percentileMarks(sorted: Float64Array, scale: LatencyScale, width: number): readonly PercentileMark[] {
  if (sorted.length === 0) return [];
  const marks: PercentileMark[] = [];
  for (const p of marked) {
    const value = quantile(sorted, p / 100);
    const x = scale.x(value) * width;
    const before = marks.at(-1);
    const row = before !== undefined && x - before.x < LABEL ? before.row + 1 : 0;
    marks.push({ name: `p${p}`, label: `p${p} ${formatDuration(value)}`, x, row, isLeft: x > width - LABEL });
  }
  return marks;
}
