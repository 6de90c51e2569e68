/** Where the parts of the stage stand: columns from left to right, or rows from top to bottom where the screen is narrow. */
import type { StageModel } from './stageModel.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight way between two cards. */
export interface Link {
  readonly from: Point;
  readonly to: Point;
}

export interface StageLayout {
  readonly isVertical: boolean;
  readonly height: number;
  /** By place in the model's lists. A source without a queue has a null there. */
  readonly sources: readonly Rect[];
  readonly queues: readonly (Rect | null)[];
  readonly functions: readonly Rect[];
  readonly resources: readonly Rect[];
  /** Source to queue (null without one), and what feeds the function: from the queue or from the source itself. */
  readonly toQueue: readonly (Link | null)[];
  readonly toFunction: readonly Link[];
  /** Function to resource: one for each caller of each resource. */
  readonly toResource: readonly { readonly resource: number; readonly function: number; readonly link: Link }[];
}

/** Below this width the stage runs from top to bottom, px. */
const NARROW = 620;
const FUNCTION_HEIGHT = 178;
const SOURCE_HEIGHT = 92;
const RESOURCE_HEIGHT = 68;
const GAP = 14;

/** Lays out for a width in px. */
export function layoutStage(model: StageModel, width: number): StageLayout {
  return width < NARROW ? layoutRows(model, width) : layoutColumns(model, width);
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsOf(model: StageModel, width: number): { source: Column; queue: Column; fn: Column; resource: Column } {
  const hasQueues = model.sources.some(({ isQueued }) => isQueued);
  const hasResources = model.resources.length > 0;
  // Shares of the width: source, gap, queue, gap, function, gap, resource.
  const shares = hasQueues ? [0.135, 0.035, 0.155, 0.095, 0.385, 0.045, 0.15] : [0.17, 0, 0, 0.165, 0.4, 0.085, 0.18];
  if (!hasResources) {
    shares[4] = (shares[4] as number) + (shares[5] as number) + (shares[6] as number);
    shares[5] = 0;
    shares[6] = 0;
  }
  const edges = [0];
  for (const share of shares) edges.push((edges.at(-1) as number) + share * width);
  const column = (i: number): Column => {
    const [left, right] = [Math.round(edges[i] as number), Math.round(edges[i + 1] as number)];
    return { x: left, width: right - left };
  };
  return { source: column(0), queue: column(2), fn: column(4), resource: column(6) };
}

function layoutColumns(model: StageModel, width: number): StageLayout {
  const columns = columnsOf(model, width);
  const sourceCount = ownSources(model);
  const stack = (count: number, height: number, gap = GAP): number => count * height + Math.max(0, count - 1) * gap;
  // Calls between functions need room to be seen.
  const between = model.sources.some(({ caller }) => caller !== null) ? 44 : GAP;
  const height = Math.max(
    stack(sourceCount, SOURCE_HEIGHT),
    stack(model.functions.length, FUNCTION_HEIGHT, between),
    stack(model.resources.length, RESOURCE_HEIGHT),
  );
  const place = ({ x, width: w }: Column, count: number, h: number, gap = GAP): Rect[] => {
    const top = (height - stack(count, h, gap)) / 2;
    return Array.from({ length: count }, (_, i) => ({ x, y: Math.round(top + i * (h + gap)), width: w, height: h }));
  };
  const functions = place(columns.fn, model.functions.length, FUNCTION_HEIGHT, between);
  const sources = withCallers(model, place(columns.source, sourceCount, SOURCE_HEIGHT), functions);
  return connect(model, {
    isVertical: false,
    height,
    sources,
    queues: model.sources.map(({ isQueued }, i) =>
      isQueued ? { ...columns.queue, y: (sources[i] as Rect).y, height: SOURCE_HEIGHT } : null,
    ),
    functions,
    resources: place(columns.resource, model.resources.length, RESOURCE_HEIGHT),
  });
}

/** One below the other, with room between for what moves. */
function layoutRows(model: StageModel, width: number): StageLayout {
  const way = 46;
  let y = 0;
  const rows = (count: number, height: number): Rect[] => {
    const placed = Array.from({ length: count }, (_, i) => ({ x: 0, y: y + i * (height + GAP), width, height }));
    y += count === 0 ? 0 : count * height + (count - 1) * GAP + way;
    return placed;
  };
  // A source and its queue share a row.
  const half = Math.round((width - 40) / 2);
  const sourceRows = rows(ownSources(model), 76);
  const functions = rows(model.functions.length, FUNCTION_HEIGHT);
  const whole = withCallers(model, sourceRows, functions);
  const sources = whole.map((row, i) => (model.sources[i]?.isQueued ? { ...row, width: half } : row));
  const queues = whole.map((row, i) => (model.sources[i]?.isQueued ? { ...row, x: half + 40, width: width - half - 40 } : null));
  const resources = rows(model.resources.length, 56);
  return connect(model, { isVertical: true, height: Math.max(1, y - way), sources, queues, functions, resources });
}

/** Sources that have a card of their own. */
const ownSources = ({ sources }: StageModel): number => sources.filter(({ caller }) => caller === null).length;

/** A place for each source: its own card's, or that of the function that calls. */
function withCallers(model: StageModel, cards: readonly Rect[], functions: readonly Rect[]): Rect[] {
  let next = 0;
  return model.sources.map(({ caller }) => (caller === null ? (cards[next++] as Rect) : (functions[caller] as Rect)));
}

/** From function to function: down or up beside the cells, or a short way back to itself. */
function callLink(from: Rect, to: Rect): Link {
  const x = from.x + from.width - 36;
  const down = to.y >= from.y;
  return { from: { x, y: down ? from.y + from.height : from.y }, to: { x, y: down ? to.y : to.y + to.height } };
}

type Places = Omit<StageLayout, 'toQueue' | 'toFunction' | 'toResource'>;

function connect(model: StageModel, places: Places): StageLayout {
  const { isVertical, sources, queues, functions, resources } = places;
  const out = (rect: Rect): Point => (isVertical ? { x: rect.x + Math.min(rect.width / 2, 90), y: rect.y + rect.height } : rightOf(rect));
  return {
    ...places,
    toQueue: queues.map((queue, i) => (queue === null ? null : { from: rightOf(sources[i] as Rect), to: leftOf(queue) })),
    toFunction: model.sources.map(({ function: fn, caller }, i) => {
      if (caller !== null) return callLink(functions[caller] as Rect, functions[fn] as Rect);
      const from = out(queues[i] ?? (sources[i] as Rect));
      return { from, to: entryOf(functions[fn] as Rect, from, isVertical) };
    }),
    toResource: model.resources.flatMap(({ callers }, resource) =>
      callers.map((fn) => {
        const to = resources[resource] as Rect;
        const rect = functions[fn] as Rect;
        const link = isVertical
          ? { from: { x: to.x + to.width / 2, y: rect.y + rect.height }, to: { x: to.x + to.width / 2, y: to.y } }
          : { from: { x: rect.x + rect.width, y: clamp(to.y + to.height / 2, rect.y + 14, rect.y + rect.height - 14) }, to: leftOf(to) };
        return { resource, function: fn, link };
      }),
    ),
  };
}

const leftOf = ({ x, y, height }: Rect): Point => ({ x, y: y + height / 2 });
const rightOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width, y: y + height / 2 });
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Where a way enters a function: straight ahead if it can. */
function entryOf(rect: Rect, from: Point, isVertical: boolean): Point {
  if (isVertical) return { x: clamp(from.x, rect.x + 20, rect.x + rect.width - 20), y: rect.y };
  return { x: rect.x, y: clamp(from.y, rect.y + 20, rect.y + rect.height - 20) };
}

/** The place at `share` 0 … 1 of a way. */
export function along({ from, to }: Link, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
