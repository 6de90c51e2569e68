/** A set of small non-negative integers with the least and the greatest in O(log₃₂ n): a tree of 32-bit words. */
export class IntegerSet {
  private levels: Uint32Array[] = [new Uint32Array(1)];

  add(value: number): void {
    while (value >= (this.levels[0] as Uint32Array).length * 32) this.grow();
    for (const level of this.levels) {
      const word = value >>> 5;
      level[word] = (level[word] as number) | (1 << (value & 31));
      value = word;
    }
  }

  delete(value: number): void {
    for (const level of this.levels) {
      const word = value >>> 5;
      level[word] = (level[word] as number) & ~(1 << (value & 31));
      if (level[word] !== 0) return;
      value = word;
    }
  }

  /** The greatest member, or -1. */
  greatest(): number {
    return this.descend((word) => 31 - Math.clz32(word));
  }

  /** The least member, or -1. */
  least(): number {
    return this.descend((word) => 31 - Math.clz32(word & -word));
  }

  private descend(bit: (word: number) => number): number {
    let index = 0;
    for (let l = this.levels.length - 1; l >= 0; l--) {
      const word = (this.levels[l] as Uint32Array)[index] as number;
      if (word === 0) return -1;
      index = index * 32 + bit(word);
    }
    return index;
  }

  private grow(): void {
    this.levels = this.levels.map((level) => {
      const wider = new Uint32Array(level.length * 32);
      wider.set(level);
      return wider;
    });
    const below = this.levels[this.levels.length - 1] as Uint32Array;
    const top = new Uint32Array(1);
    for (let i = 0; i < 32; i++) if (below[i] !== 0) top[0] = (top[0] as number) | (1 << i);
    this.levels.push(top);
  }
}
