/** Closed-loop traffic: each of a number of users sends a request, waits for its end, thinks, and sends the next. */
import { EventHeap } from '../../../base/heap.ts';
import { uniform } from '../../../base/random.ts';
import type { Traffic } from '../../scenario/model.ts';
import { compileSampler } from '../draw.ts';
import { ATTEMPT_DRAW } from '../purposes.ts';
import type { Arrivals } from './arrivals.ts';

export interface ClosedArrivals extends Arrivals {
  /** A user's request has reached its end at `t`: the user thinks, then sends again. */
  settled(t: number): void;
}

type Closed = Extract<Traffic, { readonly pattern: 'closed' }>;

/** All users send their first request at the entry's start. */
export function createClosedArrivals(traffic: Closed, keyHigh: number, keyLow: number): ClosedArrivals {
  const sends = new EventHeap();
  let end = traffic.end;
  let think = compileSampler(traffic.thinkTime);
  let users = traffic.users;
  /** Users that leave after their present request, because the number was lowered. */
  let leaving = 0;
  let thoughts = 0;
  let sequence = 0;
  const refresh = (): void => {
    arrivals.next = sends.nextTime < end ? sends.nextTime : Number.POSITIVE_INFINITY;
  };
  const arrivals: ClosedArrivals = {
    next: Number.POSITIVE_INFINITY,
    count: 0,
    advance() {
      arrivals.count++;
      sends.pop();
      refresh();
    },
    settled(t) {
      if (leaving > 0) {
        leaving--;
        return;
      }
      sends.push(t + think(uniform(keyHigh, keyLow, ATTEMPT_DRAW.think - thoughts++), 0), sequence++, 0, 0);
      refresh();
    },
    retune(now, changed) {
      if (changed.pattern !== 'closed') return;
      end = changed.end;
      think = compileSampler(changed.thinkTime);
      for (; users < changed.users; users++) {
        if (leaving > 0) leaving--;
        else sends.push(now, sequence++, 0, 0);
      }
      leaving += Math.max(0, users - changed.users);
      users = changed.users;
      refresh();
    },
  };
  for (let user = 0; user < users; user++) sends.push(traffic.start, sequence++, 0, 0);
  refresh();
  return arrivals;
}
