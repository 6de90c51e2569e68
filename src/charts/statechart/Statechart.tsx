/** A statechart in a window that scrolls: at its own size, where all of its text is legible, or as a whole. It follows the state that is lit. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { PictureMenu } from '../shared/PictureMenu.tsx';
import { useSize } from '../shared/useSize.ts';
import { describeStatechart } from './describeStatechart.ts';
import type { Box } from './geometry.ts';
import styles from './Statechart.module.css';
import { type Shown, StatechartDrawing } from './StatechartDrawing.tsx';
import { StatechartMap } from './StatechartMap.tsx';
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
/** A window that shows more than this share of a chart needs no map. */
const MOSTLY = 0.8;

export function Statechart({ chart, layout, onPick, ...shown }: StatechartProps) {
  const box = useRef<HTMLElement>(null);
  const size = useSize(box);
  const [zoom, setZoom] = useState<Zoom>(1);
  const [corner, setCorner] = useState({ x: 0, y: 0 });
  // Where nothing is lit, the window opens at the state that most are in.
  const [busiest] = useState(() => mostIn(shown.counts));
  const whole = size === null ? 1 : Math.min(1, size.width / layout.width, size.height / layout.height);
  const scale = zoom === 'whole' ? whole : zoom;
  useFollow(box, layout, shown.lit ?? busiest, scale);
  const change = (by: number) => setZoom(Math.min(RANGE[1], Math.max(RANGE[0], scale * by)));
  const seen: Box = {
    x: corner.x / scale,
    y: corner.y / scale,
    width: Math.min(layout.width, (size?.width ?? 0) / scale),
    height: Math.min(layout.height, (size?.height ?? 0) / scale),
  };
  const needsMap = seen.width * seen.height < MOSTLY * layout.width * layout.height;
  const go = (x: number, y: number) => box.current?.scrollTo(x * scale - (size?.width ?? 0) / 2, y * scale - (size?.height ?? 0) / 2);
  return (
    <div className={styles.frameBox}>
      <section
        ref={box}
        className={styles.window}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard.
        tabIndex={0}
        aria-label={`Statechart of ${chart.id}`}
        onScroll={({ currentTarget }) => setCorner({ x: currentTarget.scrollLeft, y: currentTarget.scrollTop })}
      >
        <StatechartDrawing
          chart={chart}
          layout={layout}
          label={describeStatechart(chart, shown.lit)}
          width={layout.width * scale}
          onPick={onPick}
          {...shown}
        />
      </section>
      <div className={styles.side} data-map={needsMap}>
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
        <PictureMenu about={`the statechart of ${chart.id}`} chart={() => box.current?.querySelector('svg')} />
        {needsMap ? <StatechartMap chart={chart} layout={layout} lit={shown.lit} counts={shown.counts} seen={seen} onGo={go} /> : null}
      </div>
    </div>
  );
}

function mostIn(counts: ReadonlyMap<string, number> | null): string | null {
  let most: readonly [string | null, number] = [null, 0];
  for (const [state, count] of counts ?? []) if (count > most[1]) most = [state, count];
  return most[0];
}

/** Scrolls so that the state is in view, whenever it is another one. */
function useFollow(box: RefObject<HTMLElement | null>, layout: StatechartLayout, state: string | null, scale: number): void {
  useLayoutEffect(() => {
    const window = box.current;
    const place = state === null ? undefined : layout.states[state];
    if (window === null || place === undefined) return;
    const [left, top] = [place.x * scale, place.y * scale];
    const [right, bottom] = [left + place.width * scale, top + place.height * scale];
    const isSeen =
      left >= window.scrollLeft &&
      right <= window.scrollLeft + window.clientWidth &&
      top >= window.scrollTop &&
      bottom <= window.scrollTop + window.clientHeight;
    if (!isSeen) window.scrollTo({ left: (left + right - window.clientWidth) / 2, top: (top + bottom - window.clientHeight) / 2 });
  }, [box, layout, state, scale]);
}
