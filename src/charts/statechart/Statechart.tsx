/** A statechart in a window that scrolls: at its own size, where all of its text is legible, or as a whole. It follows the state that is lit. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useSize } from '../shared/useSize.ts';
import { describeStatechart } from './describeStatechart.ts';
import styles from './Statechart.module.css';
import { type Shown, StatechartDrawing } from './StatechartDrawing.tsx';
import type { Statechart as Chart } from './statechart.ts';
import type { StatechartLayout } from './statechartLayout.ts';

export interface StatechartProps extends Shown {
  readonly chart: Chart;
  readonly layout: StatechartLayout;
  readonly onPick: (state: string) => void;
}

/** `whole`: all of it in the window's width and height; a number: so many px for each of its own. */
type Zoom = 'whole' | number;

const STEP = 1.25;
const RANGE = [0.3, 2] as const;

export function Statechart({ chart, layout, onPick, ...shown }: StatechartProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const [zoom, setZoom] = useState<Zoom>(1);
  const whole = size === null ? 1 : Math.min(1, size.width / layout.width, size.height / layout.height);
  const scale = zoom === 'whole' ? whole : zoom;
  const label = describeStatechart(chart, shown.lit);
  useFollow(box, layout, shown.lit, scale);
  const change = (by: number) => setZoom(Math.min(RANGE[1], Math.max(RANGE[0], scale * by)));
  return (
    <div className={styles.frameBox}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard. */}
      <section ref={box} className={styles.window} tabIndex={0} aria-label={`Statechart of ${chart.id}`}>
        <StatechartDrawing chart={chart} layout={layout} label={label} width={layout.width * scale} onPick={onPick} {...shown} />
      </section>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons are no fieldset. */}
      <div className={styles.zoom} role="group" aria-label="Size of the statechart">
        <button type="button" aria-label="Smaller" onClick={() => change(1 / STEP)}>
          −
        </button>
        <button type="button" aria-label="Larger" onClick={() => change(STEP)}>
          +
        </button>
        <button type="button" aria-pressed={zoom === 'whole'} onClick={() => setZoom(zoom === 'whole' ? 1 : 'whole')}>
          Whole
        </button>
      </div>
    </div>
  );
}

/** Scrolls so that the lit state is in view, whenever another one is lit. */
function useFollow(box: React.RefObject<HTMLDivElement | null>, layout: StatechartLayout, lit: string | null, scale: number): void {
  useLayoutEffect(() => {
    const window = box.current;
    const state = lit === null ? undefined : layout.states[lit];
    if (window === null || state === undefined) return;
    const [left, top] = [state.x * scale, state.y * scale];
    const [right, bottom] = [left + state.width * scale, top + state.height * scale];
    const isSeen =
      left >= window.scrollLeft &&
      right <= window.scrollLeft + window.clientWidth &&
      top >= window.scrollTop &&
      bottom <= window.scrollTop + window.clientHeight;
    if (!isSeen) window.scrollTo({ left: (left + right - window.clientWidth) / 2, top: (top + bottom - window.clientHeight) / 2 });
  }, [box, layout, lit, scale]);
}
