/** Stretches of time that overlap, and which of them hold a moment: found from the nearest snapshot, counted by two bisections. */
import { firstAbove } from './bisect.ts';
import { eachIndex, ROWS, type Slices } from './slices.ts';
import { placesUpTo, sortIntegersInSlices } from './sortIntegers.ts';

/** What is known of stretches `start ≤ t < end`. Gather them in a `StretchList`. */
export interface Stretches {
  /** In order of `start`. */
  readonly start: Float64Array<ArrayBuffer>;
  readonly end: Float64Array<ArrayBuffer>;
  /** What each stretch is about, as it was given. */
  readonly subject: Uint32Array<ArrayBuffer>;
  /** The ends in order of time, and the place of the stretch that each belongs to. */
  readonly ends: Float64Array<ArrayBuffer>;
  readonly byEnd: Uint32Array<ArrayBuffer>;
  /** `snapshots[i]` holds the places of those stretches that reach beyond the start of the one at `places[i]`, of those before it. */
  readonly places: readonly number[];
  readonly snapshots: readonly Uint32Array[];
}

/** The fewest stretches between two snapshots. */
const SPACING = 256;

/** Stretches as they are gathered, in any order. */
export class StretchList {
  private start: Float64Array<ArrayBuffer>;
  private end: Float64Array<ArrayBuffer>;
  private subject: Uint32Array<ArrayBuffer>;
  private length = 0;

  /** `expected`: how many there may be. Room that stays unused costs nothing but addresses. */
  constructor(expected = 64) {
    const room = Math.max(64, expected);
    this.start = new Float64Array(room);
    this.end = new Float64Array(room);
    this.subject = new Uint32Array(room);
  }

  /** Times are whole numbers from 0 on; `end` may be Infinity. */
  add(start: number, end: number, subject: number): void {
    if (this.length === this.start.length) this.grow();
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.subject[this.length++] = subject;
  }

  /** Sorts them by their start (equal ones keep their order) and takes snapshots: memory in proportion to their number. To be called once, when all are gathered. */
  *index(): Slices<Stretches> {
    const start = this.start.subarray(0, this.length);
    const order = yield* placesUpTo(this.length);
    yield* sortIntegersInSlices(start, order);
    const end = new Float64Array(this.length);
    const ends = new Float64Array(this.length);
    const subject = new Uint32Array(this.length);
    yield* eachIndex(this.length, (place) => {
      const from = order[place] as number;
      end[place] = this.end[from] as number;
      // Whole numbers, so that they can be sorted fast: what has no end ends after all others.
      ends[place] = Math.min(this.end[from] as number, Number.MAX_SAFE_INTEGER);
      subject[place] = this.subject[from] as number;
    });
    const byEnd = yield* placesUpTo(this.length);
    yield* sortIntegersInSlices(ends, byEnd);
    return { start, end, subject, ends, byEnd, ...(yield* snapshotsOf(start, end)) };
  }

  private grow(): void {
    const wider = <T extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.start = wider(this.start, new Float64Array(2 * this.length));
    this.end = wider(this.end, new Float64Array(2 * this.length));
    this.subject = wider(this.subject, new Uint32Array(2 * this.length));
  }
}

/** Calls `visit` with the place of every stretch that holds `t`, in order of their start, until it returns false. */
export function visitHolding({ start, end, places, snapshots }: Stretches, t: number, visit: (place: number) => unknown): void {
  const stop = firstAbove(start, t);
  // The last one taken at a start that is not after `t`.
  const snapshot = firstAbove(places, stop - 1) - 1;
  for (const place of snapshots[snapshot] ?? []) if ((end[place] as number) > t && visit(place) === false) return;
  for (let place = places[snapshot] ?? 0; place < stop; place++) if ((end[place] as number) > t && visit(place) === false) return;
}

/** The places of stretches that hold `t`, in order of their start: the first `most` of them. */
export function holding(stretches: Stretches, t: number, most = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  if (most > 0) visitHolding(stretches, t, (place) => found.push(place) < most);
  return found;
}

/** How many stretches hold `t`. */
export const countHolding = ({ start, ends }: Stretches, t: number): number => firstAbove(start, t) - firstAbove(ends, t);

/** How many ends are looked at, one after the other, before all stretches that hold the moment are. */
const LOOK = 4096;

/** The places of the `most` stretches that hold `t` and end first, in order of their end. */
export function endingNext(stretches: Stretches, t: number, most: number): number[] {
  const { start, end, ends, byEnd } = stretches;
  const wanted = Math.min(most, countHolding(stretches, t));
  const found: number[] = [];
  const first = firstAbove(ends, t);
  for (let i = first; i < Math.min(byEnd.length, first + LOOK) && found.length < wanted; i++) {
    if ((start[byEnd[i] as number] as number) <= t) found.push(byEnd[i] as number);
  }
  if (found.length === wanted) return found;
  return holding(stretches, t)
    .sort((a, b) => (end[a] as number) - (end[b] as number) || a - b)
    .slice(0, wanted);
}

function* snapshotsOf(start: Float64Array, end: Float64Array): Slices<Pick<Stretches, 'places' | 'snapshots'>> {
  const places: number[] = [];
  const snapshots: Uint32Array[] = [];
  let open = new Uint32Array(0);
  let [since, looked] = [0, 0];
  for (;;) {
    // As many new ones as the last snapshot has: so all snapshots together are no longer than the list.
    const place = since + Math.max(SPACING, open.length);
    if (place >= start.length) return { places, snapshots };
    looked += open.length + place - since;
    open = reaching(start[place] as number, end, open, since, place);
    places.push(place);
    snapshots.push(open);
    since = place;
    if (looked < ROWS) continue;
    looked = 0;
    yield;
  }
}

/** Those of the places in `open` and from `since` to `place` that reach beyond `time`. */
function reaching(time: number, end: Float64Array, open: Uint32Array, since: number, place: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(open.length + place - since);
  let count = 0;
  for (let i = 0; i < open.length; i++) if ((end[open[i] as number] as number) > time) next[count++] = open[i] as number;
  for (let before = since; before < place; before++) if ((end[before] as number) > time) next[count++] = before;
  return next.slice(0, count);
}
