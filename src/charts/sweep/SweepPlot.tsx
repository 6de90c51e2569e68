/** One number over the values of one setting. Each point is a run and a button that opens it. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useSize } from '../shared/useSize.ts';
import styles from './Sweep.module.css';
import { type SweepMark, sweepLayout } from './sweepLayout.ts';

export interface SweepPlotProps {
  readonly marks: readonly SweepMark[];
  /** What it shows, in words. */
  readonly label: string;
  readonly xText: (index: number) => string;
  readonly yText: (value: number) => string;
  /** Which mark is the present setting; null when none is. */
  readonly present: number | null;
  readonly onPick: (index: number) => void;
}

const HEIGHT = 200;
const FOOT = 26;
/** The same for all, so that panels above each other share their axis. */
const LEFT = 72;

export function SweepPlot(props: SweepPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box)?.width ?? 0;
  return (
    <div ref={box} className={styles.box}>
      {width === 0 ? null : <Drawing {...props} width={width} />}
    </div>
  );
}

function Drawing({ marks, label, xText, yText, present, onPick, width }: SweepPlotProps & { readonly width: number }) {
  const layout = useMemo(() => sweepLayout(marks, { width, height: HEIGHT, left: LEFT }), [marks, width]);
  const drawn = layout.marks.filter((mark): mark is { index: number; x: number; y: number } => mark.y !== null);
  const [current, setCurrent] = useState<number | null>(null);
  const group = useRef<SVGGElement>(null);
  const focusable = Math.max(
    0,
    drawn.findIndex(({ index }) => index === (current ?? present)),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const mark = drawn[focusable];
    if (event.key === 'Enter' || event.key === ' ') {
      if (mark !== undefined) onPick(mark.index);
    } else if (by !== undefined) {
      const next = Math.max(0, Math.min(drawn.length - 1, focusable + by));
      setCurrent(drawn[next]?.index ?? null);
      (group.current?.children[next] as SVGElement | undefined)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside of a drawing has no element of its own.
    <svg className={styles.svg} width={width} height={HEIGHT + FOOT} role="group" aria-label={label} onKeyDown={onKeyDown}>
      {layout.yTicks.map(({ value, y }) => (
        <g key={value} className={styles.rung}>
          <line x1={LEFT} x2={width} y1={y} y2={y} />
          <text x={LEFT - 8} y={y + 5} textAnchor="end">
            {yText(value)}
          </text>
        </g>
      ))}
      {layout.marks.map(({ index, x }) =>
        index === present ? <line key={index} className={styles.present} x1={x} x2={x} y1={0} y2={HEIGHT} /> : null,
      )}
      {layout.xTicks.map(({ index, x }) => (
        <text key={index} x={x > width - 48 ? width : x} y={HEIGHT + 20} textAnchor={x > width - 48 ? 'end' : 'middle'}>
          {xText(index)}
        </text>
      ))}
      <path className={styles.course} d={drawn.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('')} />
      <g ref={group}>
        {drawn.map(({ index, x, y }, place) => {
          const words = `${xText(index)}: ${yText(marks[index]?.y ?? Number.NaN)}`;
          return (
            // biome-ignore lint/a11y/useSemanticElements: HTML buttons do not stand in a drawing.
            <circle
              key={index}
              role="button"
              tabIndex={place === focusable ? 0 : -1}
              className={styles.dot}
              data-present={index === present}
              cx={x}
              cy={y}
              r={6}
              aria-label={`${words}${index === present ? ', the present setting' : '. Open this run'}`}
              onFocus={() => setCurrent(index)}
              onClick={() => onPick(index)}
            >
              <title>{words}</title>
            </circle>
          );
        })}
      </g>
    </svg>
  );
}
