/** The whole chart in small beside its window: where the lit state is, and which part the window shows. A press goes there. */
import type { PointerEvent } from 'react';
import type { Box } from './geometry.ts';
import styles from './Statechart.module.css';
import type { Statechart } from './statechart.ts';
import type { StatechartLayout } from './statechartLayout.ts';
import { toneOf } from './toneOf.ts';

export interface StatechartMapProps {
  readonly chart: Statechart;
  readonly layout: StatechartLayout;
  readonly lit: string | null;
  readonly counts: ReadonlyMap<string, number> | null;
  /** The part that the window shows, in px of the layout. */
  readonly seen: Box;
  /** Asks for a part whose middle is at that point. */
  readonly onGo: (x: number, y: number) => void;
}

export function StatechartMap({ chart, layout, lit, counts, seen, onGo }: StatechartMapProps) {
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onGo(((event.clientX - left) / width) * layout.width, ((event.clientY - top) / height) * layout.height);
  };
  return (
    <svg className={styles.map} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      {chart.states.map((state) => {
        const box = layout.states[state.id];
        if (box === undefined) return null;
        const isLit = lit === state.id || (counts?.get(state.id) ?? 0) > 0;
        return state.kind === 'compound' && state.parent !== null ? (
          <rect key={state.id} {...box} rx={20} className={styles.mapFrame} />
        ) : (
          <rect key={state.id} {...box} rx={10} className={styles.mapState} data-tone={toneOf(state)} data-lit={isLit} />
        );
      })}
      <rect {...seen} rx={12} className={styles.mapSeen} />
    </svg>
  );
}
