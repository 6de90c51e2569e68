/** Slots in a row that grows at both ends. */

export class SlotDeque {
  length = 0;
  private places = new Int32Array(8);
  private head = 0;

  /** The `i`-th from the front, or -1 when there are not so many. */
  at(i: number): number {
    return i < this.length ? (this.places[(this.head + i) & (this.places.length - 1)] as number) : -1;
  }

  push(slot: number): void {
    if (this.length === this.places.length) this.grow();
    this.places[(this.head + this.length++) & (this.places.length - 1)] = slot;
  }

  unshift(slot: number): void {
    if (this.length === this.places.length) this.grow();
    this.head = (this.head - 1) & (this.places.length - 1);
    this.places[this.head] = slot;
    this.length++;
  }

  /** Takes the first, of a row that is not empty. */
  shift(): number {
    const slot = this.places[this.head] as number;
    this.head = (this.head + 1) & (this.places.length - 1);
    this.length--;
    return slot;
  }

  /** Takes `slot` out wherever it stands. False: it is not there. */
  remove(slot: number): boolean {
    for (let i = 0; i < this.length; i++) {
      if (this.at(i) !== slot) continue;
      const mask = this.places.length - 1;
      for (let j = i; j < this.length - 1; j++) this.places[(this.head + j) & mask] = this.at(j + 1);
      this.length--;
      return true;
    }
    return false;
  }

  private grow(): void {
    const wider = new Int32Array(this.places.length * 2);
    for (let i = 0; i < this.length; i++) wider[i] = this.at(i);
    this.places = wider;
    this.head = 0;
  }
}
