/** Slots of records in the order in which they came: a ring that grows, of one shard or one part of it. */

export class StreamRing {
  /** Index by which timers name it, and that of its shard. */
  readonly number: number;
  readonly shard: number;
  length = 0;
  /** KB of the records in it. */
  size = 0;
  /** When the timer that looks after its oldest record is due, µs. */
  expiryAt = Number.POSITIVE_INFINITY;
  private places = new Int32Array(16);
  private head = 0;

  constructor(number: number, shard: number) {
    this.number = number;
    this.shard = shard;
  }

  /** Adds the slot of a record of `size` KB. */
  push(slot: number, size: number): void {
    if (this.length === this.places.length) this.grow();
    this.places[(this.head + this.length) & (this.places.length - 1)] = slot;
    this.length++;
    this.size += size;
  }

  /** The `i`-th from the head, or -1 when there are not so many. */
  at(i: number): number {
    return i < this.length ? (this.places[(this.head + i) & (this.places.length - 1)] as number) : -1;
  }

  /** Takes the oldest, a record of `size` KB, from a ring that is not empty. */
  shift(size: number): number {
    const slot = this.places[this.head] as number;
    this.head = (this.head + 1) & (this.places.length - 1);
    this.length--;
    this.size = this.length === 0 ? 0 : this.size - size;
    return slot;
  }

  private grow(): void {
    const wider = new Int32Array(this.places.length * 2);
    for (let i = 0; i < this.length; i++) wider[i] = this.at(i);
    this.places = wider;
    this.head = 0;
  }
}
