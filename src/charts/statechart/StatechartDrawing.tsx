/** The drawing of a statechart: frames, arrows, states and their labels as SVG, one of the states lit, the way so far drawn strong. */

import { type KeyboardEvent, useId, useMemo } from 'react';
import { formatCount } from '../../base/formatCount.ts';
import { arrowsOf } from './arrows.ts';
import { statePath } from './describeStatechart.ts';
import type { Box, Point } from './geometry.ts';
import { roundedPath } from './roundedPath.ts';
import styles from './Statechart.module.css';
import type { ChartState, Statechart } from './statechart.ts';
import { DOT_RADIUS, LINE_HEIGHT, PADDING, type StatechartLayout } from './statechartLayout.ts';
import { tagLine, titleOf } from './titleOf.ts';
import { toneOf } from './toneOf.ts';

/** What is shown on a chart beside the machine itself. */
export interface Shown {
  /** Id of the state it is in, or null. */
  readonly lit: string | null;
  /** Ids of states that it has been in, and of arrows that it has gone along. */
  readonly passed: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  /** The arrow it came by, or null. */
  readonly lastTaken: string | null;
  /** How many are in a state, by its id; null when the chart is about one. */
  readonly counts: ReadonlyMap<string, number> | null;
  /** The state that is explained beside the chart, or null. */
  readonly picked: string | null;
}

export interface DrawingProps extends Shown {
  readonly chart: Statechart;
  readonly layout: StatechartLayout;
  readonly label: string;
  /** Drawn width, px. */
  readonly width: number;
  readonly onPick: (state: string) => void;
}

export function StatechartDrawing({ chart, layout, label, width, onPick, ...shown }: DrawingProps) {
  const arrows = useMemo(() => arrowsOf(chart), [chart]);
  const head = useId();
  const placed = chart.states.flatMap((state) => {
    const box = layout.states[state.id];
    return box === undefined ? [] : [{ state, box }];
  });
  const inside = placed.filter(({ state }) => state.kind !== 'compound');
  const height = (width * layout.height) / layout.width;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no element of its own that groups.
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={width}
      height={height}
      role="group"
      aria-label={label}
      data-picture={`Statechart of ${chart.id}`}
    >
      <defs>
        {['plain', 'taken'].map((kind) => (
          <marker
            key={kind}
            id={`${head}${kind}`}
            viewBox="0 0 8 8"
            refX="7.5"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" className={styles.head} data-kind={kind} />
          </marker>
        ))}
      </defs>
      {placed.map(({ state, box }) =>
        state.kind === 'compound' && state.parent !== null ? (
          <Frame key={state.id} state={state} box={box} isPassed={shown.passed.has(state.id)} />
        ) : null,
      )}
      {Object.entries(layout.dots).map(([id, points]) => (
        <Dot key={id} points={points} head={`${head}plain`} />
      ))}
      {arrows.map(({ id }) => (
        <path
          key={id}
          d={roundedPath(layout.arrows[id]?.points ?? [])}
          className={styles.arrow}
          data-taken={shown.taken.has(id)}
          data-last={shown.lastTaken === id}
          markerEnd={`url(#${head}${shown.taken.has(id) ? 'taken' : 'plain'})`}
        />
      ))}
      {arrows.map(({ id, label: lines }) => {
        const place = layout.arrows[id]?.label;
        return place === undefined ? null : <ArrowLabel key={id} lines={lines} box={place} isTaken={shown.taken.has(id)} />;
      })}
      {placed.map(({ state, box }) =>
        state.kind === 'compound' && state.parent !== null ? (
          <text key={state.id} x={box.x + PADDING} y={box.y + 23} className={styles.frameTitle}>
            {titleOf(state)}
            {state.tags.length === 0 ? null : <tspan className={styles.tags}>{`  ${tagLine(state)}`}</tspan>}
          </text>
        ) : null,
      )}
      {inside.map(({ state, box }, place) => (
        <StateBox
          key={state.id}
          state={state}
          box={box}
          name={statePath(chart, state.id)}
          shown={shown}
          isStop={shown.picked === null ? (shown.lit === null ? place === 0 : shown.lit === state.id) : shown.picked === state.id}
          onPick={onPick}
        />
      ))}
      {layout.states[chart.id] === undefined ? null : (
        <AnyState state={chart.states[0] as ChartState} box={layout.states[chart.id] as Box} />
      )}
    </svg>
  );
}

function Frame({ box, isPassed }: { readonly state: ChartState; readonly box: Box; readonly isPassed: boolean }) {
  return <rect {...box} rx={10} className={styles.frame} data-passed={isPassed} />;
}

function Dot({ points, head }: { readonly points: readonly Point[]; readonly head: string }) {
  const [first, second] = points;
  if (first === undefined || second === undefined) return null;
  // The line begins on the rim of the dot.
  const down = second.y > first.y;
  const centre = { x: first.x - (down ? 0 : DOT_RADIUS), y: first.y - (down ? DOT_RADIUS : 0) };
  return (
    <>
      <path d={roundedPath(points)} className={styles.arrow} markerEnd={`url(#${head})`} />
      <circle cx={centre.x} cy={centre.y} r={DOT_RADIUS} className={styles.dot} />
    </>
  );
}

function ArrowLabel({ lines, box, isTaken }: { readonly lines: readonly string[]; readonly box: Box; readonly isTaken: boolean }) {
  const x = box.x + box.width / 2;
  return (
    <text className={styles.label} data-taken={isTaken} textAnchor="middle">
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={box.y + 16 + i * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function AnyState({ state, box }: { readonly state: ChartState; readonly box: Box }) {
  return (
    <g className={styles.state} data-tone="plain" data-any="true">
      <rect {...box} rx={20} />
      <text x={box.x + box.width / 2} y={box.y + 25} textAnchor="middle" className={styles.title}>
        {titleOf(state)}
      </text>
    </g>
  );
}

interface StateBoxProps {
  readonly state: ChartState;
  readonly box: Box;
  readonly name: string;
  readonly shown: Shown;
  /** Whether Tab stops here: it does at one state of the chart, and the arrow keys lead on from it. */
  readonly isStop: boolean;
  readonly onPick: (state: string) => void;
}

function StateBox({ state, box, name, shown, isStop, onPick }: StateBoxProps) {
  const { id, kind } = state;
  const count = shown.counts?.get(id) ?? 0;
  const tags = tagLine(state);
  const isLit = shown.lit === id || count > 0;
  const words = [name, kind === 'final' ? 'final' : '', shown.lit === id ? 'now here' : '', shown.counts === null ? '' : `${count} now`];
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button.
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={words.filter(Boolean).join(', ')}
      aria-pressed={shown.picked === id}
      className={styles.state}
      data-state={id}
      data-tone={toneOf(state)}
      data-lit={isLit}
      data-passed={shown.passed.has(id)}
      data-picked={shown.picked === id}
      onClick={() => onPick(id)}
      onKeyDown={(event) => onKey(event, id, onPick)}
    >
      <rect {...box} rx={8} />
      {kind === 'final' ? (
        <rect x={box.x + 3} y={box.y + 3} width={box.width - 6} height={box.height - 6} rx={6} className={styles.inner} />
      ) : null}
      <text x={box.x + PADDING} y={box.y + (tags === '' ? box.height / 2 + 5 : 24)} className={styles.title}>
        {titleOf(state)}
      </text>
      {tags === '' ? null : (
        <text x={box.x + PADDING} y={box.y + 44} className={styles.tags}>
          {tags}
        </text>
      )}
      {count === 0 ? null : <Count count={count} at={{ x: box.x + box.width, y: box.y }} />}
    </g>
  );
}

/** How many are in a state, on the corner of its box. */
function Count({ count, at }: { readonly count: number; readonly at: Point }) {
  const text = formatCount(count);
  const width = 14 + text.length * 9;
  return (
    <>
      <rect x={at.x - width + 8} y={at.y - 11} width={width} height={22} rx={11} className={styles.countPlate} />
      <text x={at.x - width / 2 + 8} y={at.y + 5} textAnchor="middle" className={styles.count}>
        {text}
      </text>
    </>
  );
}

/** Enter and Space pick a state, arrows go from state to state in the order of the machine. */
function onKey(event: KeyboardEvent<SVGGElement>, id: string, onPick: (state: string) => void): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    onPick(id);
    return;
  }
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by === undefined || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const states = [...(event.currentTarget.ownerSVGElement?.querySelectorAll<SVGGElement>('[data-state]') ?? [])];
  const next = states[(states.indexOf(event.currentTarget) + by + states.length) % states.length];
  next?.focus();
}
