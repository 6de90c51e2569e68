/** Stretches of time that overlap, and which of them hold a moment: found from the nearest snapshot, whatever their number. */
import { firstAbove } from './bisect.ts';
import { sortIntegers } from './sortIntegers.ts';

/** What is known of stretches `start ≤ t < end`. Build it with `indexStretches`. */
export interface Stretches {
  /** In order of `start`. */
  readonly start: Float64Array<ArrayBuffer>;
  readonly end: Float64Array<ArrayBuffer>;
  /** What each stretch is about, as it was given. */
  readonly subject: Uint32Array<ArrayBuffer>;
  /** `snapshots[i]` holds the places of those stretches that reach beyond the start of the one at `places[i]`, of those before it. */
  readonly places: readonly number[];
  readonly snapshots: readonly Uint32Array[];
}

/** The fewest stretches between two snapshots. */
const SPACING = 256;

/** Sorts stretches by their start (whole numbers from 0 on; equal ones keep their order) and takes snapshots: O(n) time and memory. */
export function indexStretches(starts: readonly number[], ends: readonly number[], subjects: readonly number[]): Stretches {
  const start = Float64Array.from(starts);
  const order = Uint32Array.from(starts.keys());
  sortIntegers(start, order);
  const end = Float64Array.from(order, (place) => ends[place] as number);
  const subject = Uint32Array.from(order, (place) => subjects[place] as number);
  const places: number[] = [];
  const snapshots: Uint32Array[] = [];
  let open: number[] = [];
  let since = 0;
  for (let place = 0; place < start.length; place++) {
    // As many new ones as the last snapshot has: so all snapshots together are no longer than the list.
    if (place - since < Math.max(SPACING, snapshots.at(-1)?.length ?? 0)) continue;
    for (let before = since; before < place; before++) open.push(before);
    open = open.filter((before) => (end[before] as number) > (start[place] as number));
    places.push(place);
    snapshots.push(Uint32Array.from(open));
    since = place;
  }
  return { start, end, subject, places, snapshots };
}

/** Calls `visit` with the place of every stretch that holds `t`, in order of their start. */
export function visitHolding({ start, end, places, snapshots }: Stretches, t: number, visit: (place: number) => void): void {
  const stop = firstAbove(start, t);
  // The last one taken at a start that is not after `t`.
  const snapshot = firstAbove(places, stop - 1) - 1;
  for (const place of snapshots[snapshot] ?? []) if ((end[place] as number) > t) visit(place);
  for (let place = places[snapshot] ?? 0; place < stop; place++) if ((end[place] as number) > t) visit(place);
}

/** The places of all stretches that hold `t`, in order of their start. */
export function holding(stretches: Stretches, t: number): number[] {
  const found: number[] = [];
  visitHolding(stretches, t, (place) => found.push(place));
  return found;
}
