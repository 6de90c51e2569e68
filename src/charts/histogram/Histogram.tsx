/** How many were how long: warm ones as bars, cold starts hatched on top of them. */
import { useId } from 'react';
import { formatCount } from '../../base/formatCount.ts';
import { countBins } from './bins.ts';
import { Frame, HEAD, HEIGHT } from './Frame.tsx';
import styles from './Latency.module.css';
import type { Latencies } from './latenciesIn.ts';
import type { LatencyScale } from './latencyScale.ts';

interface Props {
  readonly latencies: Latencies;
  readonly edges: Float64Array;
  readonly scale: LatencyScale;
  readonly width: number;
  readonly label: string;
}

export function Histogram({ latencies, edges, scale, width, label }: Props) {
  const hatch = useId();
  const warm = countBins(latencies.warm, edges);
  const cold = countBins(latencies.cold, edges);
  const highest = warm.reduce((most, count, i) => Math.max(most, count + (cold[i] as number)), 0);
  const breadth = width / warm.length;
  // A bar that is there at all is seen.
  const tall = (count: number): number => (count === 0 ? 0 : Math.max(2, (count / Math.max(1, highest)) * HEIGHT));
  const ground = HEAD + HEIGHT;
  return (
    <Frame
      label={label}
      scale={scale}
      width={width}
      sorted={latencies.all}
      rungs={highest === 0 ? [] : [{ at: 1, label: formatCount(highest) }]}
    >
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={styles.coldFill} />
        <rect width="1.8" height="5" className={styles.coldStripe} />
      </pattern>
      {Array.from(warm, (count, i) => {
        const coldCount = cold[i] as number;
        if (count === 0 && coldCount === 0) return null;
        const [x, below, above] = [i * breadth, tall(count), tall(coldCount)];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are named by their place on the axis.
          <g key={i}>
            <rect className={styles.warm} x={x} width={breadth - 1} y={ground - below} height={below} />
            <rect fill={`url(#${hatch})`} x={x} width={breadth - 1} y={ground - below - above} height={above} />
          </g>
        );
      })}
    </Frame>
  );
}
