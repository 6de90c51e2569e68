/**
 * A binary min-heap of items (small integers) ordered by (time, sequence), in which each item has one live event at most: what belongs to
 * the event lies at the item's index, so that only time and item move. Its fields are public for the hot loop.
 */
export class ItemHeap {
  size = 0;
  /** In heap order: `times[0]` and `items[0]` are the next event while `size > 0`. */
  times = new Float64Array(64);
  items = new Int32Array(64);
  /** By item: the event's place among those of the same time, and an integer of payload. */
  sequences = new Uint32Array(64);
  extras = new Int32Array(64);

  /** Time of the next event, or Infinity when there is none. */
  get nextTime(): number {
    return this.size > 0 ? (this.times[0] as number) : Number.POSITIVE_INFINITY;
  }

  /** Makes room for the items 0 to `count` - 1, and as many events. */
  reserve(count: number): void {
    if (count <= this.times.length) return;
    const capacity = Math.max(this.times.length * 2, count);
    const wider = <T extends Float64Array | Int32Array | Uint32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.times = wider(new Float64Array(capacity), this.times);
    this.items = wider(new Int32Array(capacity), this.items);
    this.sequences = wider(new Uint32Array(capacity), this.sequences);
    this.extras = wider(new Int32Array(capacity), this.extras);
  }

  /** Adds the event of `item` at `clock[0] + delay`. */
  pushAfter(clock: Float64Array, delay: number, sequence: number, item: number, extra: number): void {
    this.reserve(Math.max(item, this.size) + 1);
    this.times[this.size] = (clock[0] as number) + delay;
    this.rise(sequence, item, extra);
  }

  /** Adds the event of `item`, for which there is room and whose time stands behind the last one: `times[size]`. */
  rise(sequence: number, item: number, extra: number): void {
    this.sequences[item] = sequence;
    this.extras[item] = extra;
    this.items[this.size] = item;
    this.riseFrom(this.size++);
  }

  private riseFrom(place: number): void {
    const { times, items, sequences } = this;
    const time = times[place] as number;
    const item = items[place] as number;
    const sequence = sequences[item] as number;
    let i = place;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const parentTime = times[parent] as number;
      if (parentTime < time || (parentTime === time && (sequences[items[parent] as number] as number) < sequence)) break;
      times[i] = parentTime;
      items[i] = items[parent] as number;
      i = parent;
    }
    times[i] = time;
    items[i] = item;
  }

  /** Removes the event of `item`, which has one. */
  remove(item: number): void {
    // What is removed lies ahead in time as a rule, and so near the end.
    let place = this.size - 1;
    while (place >= 0 && this.items[place] !== item) place--;
    if (place < 0) return;
    this.fill(place);
    // What stood last may also be earlier than what is above it here.
    if (place < this.size) this.riseFrom(place);
  }

  /** Removes the next event. Read its payload before. */
  pop(): void {
    this.fill(0);
  }

  /** Lets the last event sink from `place`, whose own is removed. */
  private fill(place: number): void {
    const n = --this.size;
    const { times, items, sequences } = this;
    const time = times[n] as number;
    const item = items[n] as number;
    // Infinity behind the last one spares a look whether there is a right child.
    times[n] = Number.POSITIVE_INFINITY;
    if (place === n) return;
    let i = place;
    for (let child = 2 * i + 1; child < n; child = 2 * i + 1) {
      const left = times[child] as number;
      const right = times[child + 1] as number;
      // Which child is earlier is a toss-up: as a number it costs no mispredicted branch.
      if (left !== right) child += Number(right < left);
      else if (child + 1 < n && (sequences[items[child + 1] as number] as number) < (sequences[items[child] as number] as number)) child++;
      const childTime = times[child] as number;
      if (childTime > time || (childTime === time && (sequences[items[child] as number] as number) > (sequences[item] as number))) break;
      times[i] = childTime;
      items[i] = items[child] as number;
      i = child;
    }
    times[i] = time;
    items[i] = item;
  }
}
