/** The share of values up to each latency, for warm ones, cold starts and all: lines of different dashes. */
import { curveStepAfter, line } from 'd3-shape';
import { type EcdfPoint, ecdf } from './ecdf.ts';
import { Frame, HEAD, HEIGHT } from './Frame.tsx';
import styles from './Latency.module.css';
import type { Latencies } from './latenciesIn.ts';
import type { LatencyScale } from './latencyScale.ts';

interface Props {
  readonly latencies: Latencies;
  readonly scale: LatencyScale;
  readonly width: number;
  readonly label: string;
}

const rungs = [0.5, 0.9, 1].map((share) => ({ at: share, label: `${share * 100} %` }));

export function Ecdf({ latencies, scale, width, label }: Props) {
  const path = line<EcdfPoint>()
    .x(({ value }) => Number((scale.x(value) * width).toFixed(1)))
    .y(({ share }) => Number((HEAD + (1 - share) * HEIGHT).toFixed(1)))
    .curve(curveStepAfter);
  const courseOf = (sorted: Float64Array): string => {
    const points = ecdf(sorted, width);
    const [first] = points;
    if (first === undefined) return '';
    // From the left edge to the right one.
    return path([{ value: 0, share: 0 }, ...points, { value: Number.MAX_SAFE_INTEGER, share: 1 }]) ?? '';
  };
  return (
    <Frame label={label} scale={scale} width={width} sorted={latencies.all} rungs={rungs}>
      {(['all', 'warm', 'cold'] as const).map((kind) => (
        <path key={kind} className={styles.course} data-kind={kind} d={courseOf(latencies[kind])} />
      ))}
    </Frame>
  );
}
