/** Slots in rows, of which there may be very many, nearly all of them short: each row is a chain through one column. */

/** Which slot stands behind each, or -1. */
export class SlotLinks {
  next = new Int32Array(64);

  /** Lets `after` stand behind `slot`. */
  set(slot: number, after: number): void {
    if (slot >= this.next.length) {
      const wider = new Int32Array(Math.max(this.next.length * 2, slot + 1));
      wider.set(this.next);
      this.next = wider;
    }
    this.next[slot] = after;
  }
}

/** A row of slots. A slot stands in one row of its links at most. */
export class SlotRow {
  length = 0;
  private first = -1;
  private last = -1;
  private readonly links: SlotLinks;

  constructor(links: SlotLinks) {
    this.links = links;
  }

  push(slot: number): void {
    this.links.set(slot, -1);
    if (this.length++ === 0) this.first = slot;
    else this.links.next[this.last] = slot;
    this.last = slot;
  }

  unshift(slot: number): void {
    this.links.set(slot, this.first);
    this.first = slot;
    if (this.length++ === 0) this.last = slot;
  }

  /** Takes the first, of a row that is not empty. */
  shift(): number {
    const slot = this.first;
    this.first = this.links.next[slot] as number;
    this.length--;
    return slot;
  }

  /** Takes `slot` out wherever it stands. False: it is not there. */
  remove(slot: number): boolean {
    const { next } = this.links;
    let before = -1;
    let at = this.first;
    for (let left = this.length; left > 0; left--) {
      if (at === slot) {
        if (before < 0) this.first = next[slot] as number;
        else next[before] = next[slot] as number;
        if (this.last === slot) this.last = before;
        this.length--;
        return true;
      }
      before = at;
      at = next[at] as number;
    }
    return false;
  }
}
