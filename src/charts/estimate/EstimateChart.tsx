/** The value of a number in each of several runs, as dots, with the mean and the interval that holds it. A dot is a button: it opens its run. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useSize } from '../shared/useSize.ts';
import styles from './Estimate.module.css';
import { type EstimateData, estimateLayout, RADIUS } from './estimateLayout.ts';

export interface EstimateChartProps {
  readonly data: EstimateData;
  /** What the number is: the name of the group of dots. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** The seed whose run is open. */
  readonly present: number;
  readonly onPick: (seed: number) => void;
}

const AXIS = 26;
const BAR = 34;

export function EstimateChart({ data, label, format, present, onPick }: EstimateChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box)?.width ?? 0;
  return (
    <div ref={box} className={styles.box}>
      {width === 0 ? null : <Drawing data={data} label={label} format={format} present={present} onPick={onPick} width={width} />}
    </div>
  );
}

function Drawing({ data, label, format, present, onPick, width }: EstimateChartProps & { readonly width: number }) {
  const layout = useMemo(() => estimateLayout(data, width), [data, width]);
  const [current, setCurrent] = useState(0);
  const group = useRef<SVGGElement>(null);
  const ground = BAR + layout.pile + 4;
  const focusable = Math.min(current, layout.dots.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const dot = layout.dots[focusable];
    if (event.key === 'Enter' || event.key === ' ') {
      if (dot !== undefined) onPick(data.dots[dot.index]?.seed ?? present);
    } else if (by !== undefined) {
      const next = Math.max(0, Math.min(layout.dots.length - 1, focusable + by));
      setCurrent(next);
      (group.current?.children[next] as SVGElement | undefined)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside of a drawing has no element of its own.
    <svg className={styles.svg} width={width} height={ground + AXIS} role="group" aria-label={label} onKeyDown={onKeyDown}>
      <rect className={styles.interval} x={layout.low} y={0} width={Math.max(1, layout.high - layout.low)} height={ground} />
      <line className={styles.mean} x1={layout.mean} x2={layout.mean} y1={16} y2={ground} />
      <text className={styles.meanText} x={Math.min(width - 40, Math.max(40, layout.mean))} y={12} textAnchor="middle">
        mean {format(data.mean)}
      </text>
      <line className={styles.ground} x1={0} x2={width} y1={ground} y2={ground} />
      {layout.ticks.map(({ value, x }) => (
        <g key={value}>
          <line className={styles.ground} x1={x} x2={x} y1={ground} y2={ground + 4} />
          <text x={x} y={ground + 20} textAnchor="middle">
            {format(value)}
          </text>
        </g>
      ))}
      <g ref={group}>
        {layout.dots.map(({ index, x, y }, place) => {
          const { seed, value } = data.dots[index] as EstimateData['dots'][number];
          return (
            // biome-ignore lint/a11y/useSemanticElements: HTML buttons do not stand in a drawing.
            <circle
              key={seed}
              role="button"
              tabIndex={place === focusable ? 0 : -1}
              className={styles.dot}
              data-present={seed === present}
              cx={x}
              cy={ground - y}
              r={RADIUS - 1}
              aria-label={`Seed ${seed}: ${format(value)}${seed === present ? ', the run on screen' : '. Open this run'}`}
              onFocus={() => setCurrent(place)}
              onClick={() => onPick(seed)}
            >
              <title>{`Seed ${seed}: ${format(value)}`}</title>
            </circle>
          );
        })}
      </g>
    </svg>
  );
}
