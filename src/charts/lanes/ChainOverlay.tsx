/** The chain of causes of what is selected, drawn over the lanes: numbered marks and arrows. Its words are the inspector's list. */
import { useMemo } from 'react';
import type { Trace, WhyLink } from '../../sim/index.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import styles from './ChainOverlay.module.css';
import { type ChainArrow, type ChainMark, chainLayout, MARK_RADIUS } from './chainLayout.ts';
import type { LaneView } from './laneLayout.ts';
import { REFUSED_HEIGHT } from './laneMetrics.ts';
import type { LaneTable } from './laneTable.ts';

/** A chain, and the link of it that a person looks at. */
export interface LaneChain {
  readonly links: readonly WhyLink[];
  /** From 0; null: none. */
  readonly current: number | null;
}

interface Props {
  readonly trace: Trace;
  readonly table: LaneTable;
  readonly chain: LaneChain;
  readonly window: TimeWindow;
  readonly view: LaneView;
  readonly gutter: number;
}

export function ChainOverlay({ trace, table, chain: { links, current }, window, view, gutter }: Props) {
  const { marks, arrows } = useMemo(() => chainLayout(trace, table, links, window, view), [trace, table, links, window, view]);
  const height = view.height + REFUSED_HEIGHT;
  return (
    <svg className={styles.chain} style={{ left: gutter }} width={view.width} height={height} aria-hidden="true">
      {arrows.map((arrow) => (
        <g key={lineOf(arrow)}>
          <path className={styles.halo} d={lineOf(arrow)} />
          <path className={styles.line} d={lineOf(arrow)} />
          <path className={styles.head} d={headOf(arrow)} />
        </g>
      ))}
      {marks.map((mark) => (
        <Mark key={mark.label} mark={mark} current={current} last={links.length} />
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly mark: ChainMark;
  readonly current: number | null;
  /** Number of the event itself. */
  readonly last: number;
}

function Mark({ mark: { x, y, halfWidth, numbers, label, isOutside }, current, last }: MarkProps) {
  const isCurrent = current !== null && numbers.includes(current + 1);
  const role = isCurrent ? 'current' : numbers.includes(last) ? 'event' : 'cause';
  return (
    <g className={styles.mark} data-role={role} data-outside={isOutside}>
      <rect x={x - halfWidth} y={y - MARK_RADIUS} width={halfWidth * 2} height={MARK_RADIUS * 2} rx={MARK_RADIUS} />
      <text x={x} y={y}>
        {label}
      </text>
    </g>
  );
}

const lineOf = ({ from, to }: ChainArrow): string => `M${from.join(' ')}L${to.join(' ')}`;

/** A triangle at the end of an arrow. */
function headOf({ from, to: [x, y] }: ChainArrow): string {
  const angle = Math.atan2(y - from[1], x - from[0]);
  const corner = (turn: number): string => `${x - 9 * Math.cos(angle + turn)} ${y - 9 * Math.sin(angle + turn)}`;
  return `M${x} ${y}L${corner(0.45)}L${corner(-0.45)}Z`;
}
