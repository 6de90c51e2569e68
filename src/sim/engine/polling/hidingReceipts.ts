/** The receipts of a queue in the order in which their visibility timeouts end. One timer at a time stands for all of them. */

/** As much of a receipt as its order depends on. */
export interface Hiding {
  readonly visibleAt: number;
  readonly sequence: number;
  /** Whether its end changes nothing any more. */
  readonly isDone: boolean;
}

/** Receipts are passed over once they are done, which most are long before their timeouts end: so the agenda holds few timers. */
export class HidingReceipts<R extends Hiding> {
  /** The receipt whose end the timer stands for. */
  armed: R | null = null;
  private receipts: R[] = [];
  private head = 0;

  /** Adds a receipt. True: it is the next to end, and needs a timer. */
  add(receipt: R): boolean {
    const { receipts } = this;
    let place = receipts.length;
    // Only a visibility timeout that was shortened meanwhile puts one before others.
    while (place > this.head && (receipts[place - 1] as R).visibleAt > receipt.visibleAt) place--;
    if (place === receipts.length) receipts.push(receipt);
    else receipts.splice(place, 0, receipt);
    if (this.armed !== null && this.armed.visibleAt <= receipt.visibleAt) return false;
    this.armed = receipt;
    return true;
  }

  /** The timer is due at `t`: takes the receipt that it stands for, and arms the next one that is not done. Null: the timer was set in vain. */
  take(t: number): R | null {
    const { armed, receipts } = this;
    if (armed === null || armed.visibleAt > t) return null;
    while (receipts[this.head] !== armed) this.head++;
    this.head++;
    while (this.head < receipts.length && (receipts[this.head] as R).isDone) this.head++;
    this.armed = receipts[this.head] ?? null;
    if (this.head > 1000 && this.head * 2 > receipts.length) {
      this.receipts = receipts.slice(this.head);
      this.head = 0;
    }
    return armed;
  }
}
