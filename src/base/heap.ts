/** A binary min-heap of events ordered by (time, sequence), in parallel typed arrays, with two integers of payload each. */

/** Its fields are public for the hot loop: `times[0]`, `sequences[0]`, `items[0]` and `extras[0]` are the next event while `size > 0`. */
export class EventHeap {
  size = 0;
  times = new Float64Array(64);
  sequences = new Uint32Array(64);
  items = new Int32Array(64);
  extras = new Int32Array(64);

  /** Time of the next event, or Infinity when there is none. */
  get nextTime(): number {
    return this.size > 0 ? (this.times[0] as number) : Number.POSITIVE_INFINITY;
  }

  push(time: number, sequence: number, item: number, extra: number): void {
    if (this.size === this.times.length) this.grow();
    this.times[this.size] = time;
    this.settle(sequence, item, extra);
  }

  /** Like `push` at `clock[0] + delay`: whole numbers pass between functions without being boxed. */
  pushAfter(clock: Float64Array, delay: number, sequence: number, item: number, extra: number): void {
    if (this.size === this.times.length) this.grow();
    this.times[this.size] = (clock[0] as number) + delay;
    this.settle(sequence, item, extra);
  }

  /** Lets the event whose time stands behind the last one rise to its place. */
  private settle(sequence: number, item: number, extra: number): void {
    const { times, sequences, items, extras } = this;
    let i = this.size++;
    const time = times[i] as number;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const parentTime = times[parent] as number;
      if (parentTime < time || (parentTime === time && (sequences[parent] as number) < sequence)) break;
      times[i] = parentTime;
      sequences[i] = sequences[parent] as number;
      items[i] = items[parent] as number;
      extras[i] = extras[parent] as number;
      i = parent;
    }
    times[i] = time;
    sequences[i] = sequence;
    items[i] = item;
    extras[i] = extra;
  }

  /** Removes the next event. Read its payload before. */
  pop(): void {
    const n = --this.size;
    if (n <= 0) return;
    const { times, sequences, items, extras } = this;
    const time = times[n] as number;
    const sequence = sequences[n] as number;
    // Infinity behind the last one spares a look whether there is a right child.
    times[n] = Number.POSITIVE_INFINITY;
    let i = 0;
    for (let child = 1; child < n; child = 2 * i + 1) {
      const left = times[child] as number;
      const right = times[child + 1] as number;
      // Which child is earlier is a toss-up: as a number it costs no mispredicted branch.
      if (left !== right) child += Number(right < left);
      else if (child + 1 < n && (sequences[child + 1] as number) < (sequences[child] as number)) child++;
      const childTime = times[child] as number;
      if (childTime > time || (childTime === time && (sequences[child] as number) > sequence)) break;
      times[i] = childTime;
      sequences[i] = sequences[child] as number;
      items[i] = items[child] as number;
      extras[i] = extras[child] as number;
      i = child;
    }
    times[i] = time;
    sequences[i] = sequence;
    items[i] = items[n] as number;
    extras[i] = extras[n] as number;
  }

  private grow(): void {
    const capacity = this.times.length * 2;
    const times = new Float64Array(capacity);
    const sequences = new Uint32Array(capacity);
    const items = new Int32Array(capacity);
    const extras = new Int32Array(capacity);
    times.set(this.times);
    sequences.set(this.sequences);
    items.set(this.items);
    extras.set(this.extras);
    this.times = times;
    this.sequences = sequences;
    this.items = items;
    this.extras = extras;
  }
}
