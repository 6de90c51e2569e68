/** What a presenter has drawn over a picture that stands still, and the way back. Places are shares of the window, so that they survive its size. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Annotation =
  | { readonly kind: 'pen'; readonly points: readonly Place[] }
  | { readonly kind: 'arrow' | 'box'; readonly from: Place; readonly to: Place }
  | { readonly kind: 'text'; readonly at: Place; readonly text: string };

export type Tool = Annotation['kind'];

export interface Drawing {
  readonly shown: readonly Annotation[];
  /** What was shown before each change, oldest first. */
  readonly past: readonly (readonly Annotation[])[];
}

export const emptyDrawing: Drawing = { shown: [], past: [] };

/** So many changes can be taken back. */
const DEPTH = 100;
/** Closer than this from one point of a line to the next says nothing, in shares of the window. */
const NEAR = 0.002;

export const added = (drawing: Drawing, annotation: Annotation): Drawing => changed(drawing, [...drawing.shown, annotation]);

/** Without the newest. */
export const erased = (drawing: Drawing): Drawing => (drawing.shown.length === 0 ? drawing : changed(drawing, drawing.shown.slice(0, -1)));

export const cleared = (drawing: Drawing): Drawing => (drawing.shown.length === 0 ? drawing : changed(drawing, []));

/** As it was before the newest change. */
export const undone = ({ shown, past }: Drawing): Drawing => ({ shown: past.at(-1) ?? shown, past: past.slice(0, -1) });

/** The annotation that a tool makes of a stroke from `from` to `to`; null for one that has no size. */
export function strokeOf(tool: Exclude<Tool, 'text'>, points: readonly Place[]): Annotation | null {
  const from = points[0];
  const to = points.at(-1);
  if (from === undefined || to === undefined || points.every((point) => isNear(point, from))) return null;
  return tool === 'pen' ? { kind: 'pen', points } : { kind: tool, from, to };
}

/** A line with one more point, unless that is where it ends already. */
export function lengthened(points: readonly Place[], next: Place): readonly Place[] {
  const last = points.at(-1);
  return last !== undefined && isNear(last, next) ? points : [...points, next];
}

const isNear = (a: Place, b: Place): boolean => Math.abs(a.x - b.x) < NEAR && Math.abs(a.y - b.y) < NEAR;

const changed = ({ shown, past }: Drawing, next: readonly Annotation[]): Drawing => ({ shown: next, past: [...past, shown].slice(-DEPTH) });
