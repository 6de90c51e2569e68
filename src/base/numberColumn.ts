/** Numbers as they are gathered: a column of doubles that grows. */

export class NumberColumn {
  private values: Float64Array<ArrayBuffer>;
  private length = 0;

  /** `expected`: how many there may be. Room that stays unused costs nothing but addresses. */
  constructor(expected = 64) {
    this.values = new Float64Array(Math.max(64, expected));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Float64Array(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  /** What was gathered. Nothing may be added afterwards. */
  build(): Float64Array<ArrayBuffer> {
    // A copy costs time, unused room behind a few numbers may cost memory.
    return 2 * this.length < this.values.length ? this.values.slice(0, this.length) : this.values.subarray(0, this.length);
  }
}
