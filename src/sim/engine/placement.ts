/** Which idle environment serves the next request: rule lifecycle.placement (AWS does not publish it). */
import { IntegerSet } from '../../base/integerSet.ts';
import { uniform } from '../../base/random.ts';
import type { Platform } from '../scenario/model.ts';
import { ATTEMPT_DRAW } from './purposes.ts';

/** The idle environments of one function. */
export interface IdlePool {
  size: number;
  add(environment: number): void;
  remove(environment: number): void;
  /** The environment to use, which stays in the pool until it is removed, or -1 when none is idle. The key is the request's, for the random policy. */
  pick(keyHigh: number, keyLow: number): number;
}

/** The pool for a placement policy. */
export function createIdlePool(placement: Platform['placement']): IdlePool {
  if (placement === 'newest') return orderedPool((set) => set.greatest());
  if (placement === 'oldest') return orderedPool((set) => set.least());
  return placement === 'random' ? randomPool() : new RecentPool();
}

/** Most recently used first: a stack in which an expired environment may be taken out from anywhere. Its fields are public for the fast path. */
export class RecentPool implements IdlePool {
  size = 0;
  stack = new Int32Array(64);

  add(environment: number): void {
    if (this.size === this.stack.length) {
      const wider = new Int32Array(this.stack.length * 2);
      wider.set(this.stack);
      this.stack = wider;
    }
    this.stack[this.size++] = environment;
  }

  remove(environment: number): void {
    const { stack } = this;
    if (stack[this.size - 1] !== environment) {
      // Expiry takes from the other end, where the longest idle lie.
      const at = stack.indexOf(environment);
      stack.copyWithin(at, at + 1, this.size);
    }
    this.size--;
  }

  pick(): number {
    return this.size > 0 ? (this.stack[this.size - 1] as number) : -1;
  }
}

function orderedPool(choose: (set: IntegerSet) => number): IdlePool {
  const set = new IntegerSet();
  const pool: IdlePool = {
    size: 0,
    add(environment) {
      set.add(environment);
      pool.size++;
    },
    remove(environment) {
      set.delete(environment);
      pool.size--;
    },
    pick: () => choose(set),
  };
  return pool;
}

function randomPool(): IdlePool {
  const members: number[] = [];
  const placeOf = new Map<number, number>();
  const pool: IdlePool = {
    size: 0,
    add(environment) {
      placeOf.set(environment, members.length);
      members.push(environment);
      pool.size = members.length;
    },
    remove(environment) {
      const at = placeOf.get(environment) as number;
      const last = members.pop() as number;
      placeOf.delete(environment);
      if (last !== environment) {
        members[at] = last;
        placeOf.set(last, at);
      }
      pool.size = members.length;
    },
    pick(keyHigh, keyLow) {
      const u = uniform(keyHigh, keyLow, ATTEMPT_DRAW.placement);
      return members.length > 0 ? (members[Math.min(members.length - 1, Math.floor(u * members.length))] as number) : -1;
    },
  };
  return pool;
}
