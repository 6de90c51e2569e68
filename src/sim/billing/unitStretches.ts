/** Units that come and go, each charged for the time that it was up: of those of one owner the youngest goes first. */
import { ruleValue } from '../rules/index.ts';
import type { Standing } from './standing.ts';

interface Up {
  readonly start: number;
  readonly count: number;
}

export class UnitStretches {
  readonly stretches: Standing[] = [];
  private readonly up = new Map<string, { readonly function: number; readonly units: Up[]; count: number }>();
  private readonly each: number;
  private readonly least = ruleValue('billing.poller-minimum');

  /** `each`: what one of them counts for. */
  constructor(each: number) {
    this.each = each;
  }

  /** From `time` (µs) on `owner`, which feeds function `fn` (an index), has `count` of them. */
  set(owner: string, fn: number, count: number, time: number): void {
    const own = this.up.get(owner) ?? { function: fn, units: [], count: 0 };
    this.up.set(owner, own);
    const change = count - own.count;
    own.count = count;
    if (change > 0) own.units.push({ start: time, count: change });
    for (let left = -change; left > 0; ) {
      const youngest = own.units.pop();
      if (youngest === undefined) return;
      const { start } = youngest;
      const stopped = Math.min(left, youngest.count);
      if (stopped < youngest.count) own.units.push({ start, count: youngest.count - stopped });
      left -= stopped;
      // billing.poller-minimum
      const charged = Math.max(this.least, Math.ceil((time - start) / 1e6)) * 1e6;
      this.stretches.push({ function: own.function, start, end: time, amount: stopped * this.each, beyond: charged - (time - start) });
    }
  }

  /** All of them stop at `time` (billing.run-is-all). */
  stop(time: number): readonly Standing[] {
    for (const [owner, { function: fn }] of this.up) this.set(owner, fn, 0, time);
    return this.stretches;
  }
}
