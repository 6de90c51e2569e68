/** Which bars of a waterfall are rows: what is folded away, and what stands for it. */
import { NO_ROW } from '../../base/table.ts';
import type { Bar, Waterfall } from '../../sim/index.ts';

/** A bar as a row. */
export interface BarRow {
  readonly kind: 'bar';
  /** Place among the waterfall's bars. */
  readonly place: number;
  readonly bar: Bar;
  /** Whether there is something within it, and whether that is shown. */
  readonly opens: boolean;
  readonly isOpen: boolean;
}

/** Bars that are folded into one row, or could be again. */
export interface FoldRow {
  readonly kind: 'fold';
  /** Place of the first of them. */
  readonly place: number;
  readonly depth: number;
  readonly label: string;
  readonly isOpen: boolean;
  /** µs. */
  readonly start: number;
  readonly end: number;
}

export type WaterfallRow = BarRow | FoldRow;

/** What the person opened and closed, by place; what is not in it is as usual. */
export type Openness = ReadonlyMap<number, boolean>;

/** From so many siblings on, the middle ones are folded. */
const MANY = 16;
const FIRST = 8;
const LAST = 4;
/** With so few attempts all show what is in them. */
const FEW_ATTEMPTS = 3;

interface Node {
  readonly place: number;
  readonly children: Node[];
}

/** The rows of `fall`, top to bottom. `current`: row of the invocation that is looked at; it is open. */
export function waterfallRows(fall: Waterfall, openness: Openness, current: number): WaterfallRow[] {
  const { bars } = fall;
  const attempts = bars.filter(({ kind }) => kind === 'attempt').length;
  const rows: WaterfallRow[] = [];
  visit(treeOf(bars));
  return rows;

  function visit(siblings: readonly Node[]): void {
    if (siblings.length < MANY) {
      siblings.forEach(visitNode);
      return;
    }
    const hidden = siblings.slice(FIRST, -LAST);
    const fold = foldRow(
      hidden.map(({ place }) => bars[place] as Bar),
      hidden[0]?.place ?? 0,
      openness,
    );
    siblings.slice(0, FIRST).forEach(visitNode);
    rows.push(fold);
    if (fold.isOpen) hidden.forEach(visitNode);
    siblings.slice(-LAST).forEach(visitNode);
  }

  function visitNode({ place, children }: Node): void {
    const bar = bars[place] as Bar;
    const opens = children.length > 0;
    const usual = bar.kind !== 'attempt' || attempts <= FEW_ATTEMPTS || bar.invocation === current;
    const isOpen = opens && (openness.get(place) ?? usual);
    rows.push({ kind: 'bar', place, bar, opens, isOpen });
    if (isOpen) visit(children);
  }
}

function treeOf(bars: readonly Bar[]): Node[] {
  const roots: Node[] = [];
  const path: { readonly depth: number; readonly node: Node }[] = [];
  bars.forEach(({ depth }, place) => {
    while ((path.at(-1)?.depth ?? -1) >= depth) path.pop();
    const node = { place, children: [] };
    (path.at(-1)?.node.children ?? roots).push(node);
    path.push({ depth, node });
  });
  return roots;
}

function foldRow(hidden: readonly Bar[], place: number, openness: Openness): FoldRow {
  const isOpen = openness.get(foldKey(place)) ?? false;
  const attempts = hidden.filter(
    ({ kind, invocation, depth }) => (kind === 'attempt' || kind === 'refusal') && depth === 0 && invocation !== NO_ROW,
  ).length;
  const what = attempts > 0 ? `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}` : `${hidden.length} steps`;
  return {
    kind: 'fold',
    place,
    depth: hidden[0]?.depth ?? 0,
    label: isOpen ? `Fold ${what}` : `${what.replace(' ', ' more ')}`,
    isOpen,
    start: Math.min(...hidden.map(({ start }) => start)),
    end: Math.max(...hidden.map(({ end }) => end)),
  };
}

/** The key under which a fold's openness is kept: it must not be that of the bar at its place. */
export const foldKey = (place: number): number => -1 - place;
