/** When idle environments are reclaimed: rule lifecycle.idle-lifetime. Never a cancelled timer left in a heap. */
import { EventHeap } from '../../base/heap.ts';

/**
 * The next expiry is at `nextTime`, `nextSequence`; `environment` is whose it may be. With one lifetime for all, the head of a list in order of
 * idling is next; otherwise each environment has one timer, armed again when it finds its environment used in the meantime.
 */
export interface Expiry {
  nextTime: number;
  nextSequence: number;
  /** The environment is frozen from now on. */
  idle(environment: number, sequence: number): void;
  busy(environment: number): void;
  /** Takes the next expiry: the environment that has now been idle for its lifetime, or -1 when its timer was armed again. */
  take(nextSequence: () => number): number;
  /** The environment is gone for good. */
  forget(environment: number): void;
}

/** Every environment lives `lifetime` µs after its last invocation. */
export function constantExpiry(clock: Float64Array, lifetime: number): Expiry {
  let next = new Int32Array(64).fill(-1);
  let previous = new Int32Array(64).fill(-1);
  let since = new Float64Array(64);
  let sequences = new Uint32Array(64);
  let head = -1;
  let tail = -1;
  const reserve = (environment: number): void => {
    if (environment < next.length) return;
    const capacity = Math.max(next.length * 2, environment + 1);
    const wider = <T extends Int32Array | Float64Array | Uint32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    next = wider(new Int32Array(capacity), next);
    previous = wider(new Int32Array(capacity), previous);
    since = wider(new Float64Array(capacity), since);
    sequences = wider(new Uint32Array(capacity), sequences);
  };
  const expiry: Expiry = {
    nextTime: Number.POSITIVE_INFINITY,
    nextSequence: 0,
    idle(environment, sequence) {
      const time = clock[0] as number;
      reserve(environment);
      since[environment] = time;
      sequences[environment] = sequence;
      next[environment] = -1;
      previous[environment] = tail;
      if (tail >= 0) next[tail] = environment;
      else {
        head = environment;
        expiry.nextTime = time + lifetime;
        expiry.nextSequence = sequence;
      }
      tail = environment;
    },
    busy(environment) {
      const before = previous[environment] as number;
      const after = next[environment] as number;
      if (after >= 0) previous[after] = before;
      else tail = before;
      if (before >= 0) next[before] = after;
      else {
        head = after;
        expiry.nextTime = after >= 0 ? (since[after] as number) + lifetime : Number.POSITIVE_INFINITY;
        expiry.nextSequence = after >= 0 ? (sequences[after] as number) : 0;
      }
    },
    take: () => head,
    forget() {},
  };
  return expiry;
}

/** What `drawnExpiry` knows of an environment's timer. */
const UNARMED = 0;
const ARMED = 1;
const GONE = 2;

/** Each environment has a lifetime of its own, told by `lifetimeOf` (µs). */
export function drawnExpiry(clock: Float64Array, lifetimeOf: (environment: number) => number): Expiry {
  const timers = new EventHeap();
  let idleSince = new Float64Array(64).fill(Number.NaN);
  let timer = new Uint8Array(64);
  const reserve = (environment: number): void => {
    if (environment < timer.length) return;
    const capacity = Math.max(timer.length * 2, environment + 1);
    const since = new Float64Array(capacity).fill(Number.NaN);
    since.set(idleSince);
    idleSince = since;
    const wider = new Uint8Array(capacity);
    wider.set(timer);
    timer = wider;
  };
  const refresh = (): void => {
    expiry.nextTime = timers.nextTime;
    expiry.nextSequence = timers.size > 0 ? (timers.sequences[0] as number) : 0;
  };
  const arm = (environment: number, time: number, sequence: number): void => {
    timer[environment] = ARMED;
    timers.push(time, sequence, environment, 0);
  };
  const expiry: Expiry = {
    nextTime: Number.POSITIVE_INFINITY,
    nextSequence: 0,
    idle(environment, sequence) {
      const time = clock[0] as number;
      reserve(environment);
      idleSince[environment] = time;
      if (timer[environment] === ARMED) return;
      arm(environment, time + lifetimeOf(environment), sequence);
      refresh();
    },
    busy(environment) {
      idleSince[environment] = Number.NaN;
    },
    take(nextSequence) {
      const environment = timers.items[0] as number;
      const time = timers.times[0] as number;
      timers.pop();
      const since = idleSince[environment] as number;
      const lifetime = lifetimeOf(environment);
      const gone = timer[environment] === GONE;
      const expired = !gone && since + lifetime <= time;
      timer[environment] = UNARMED;
      // A busy environment cannot expire before one lifetime from now.
      if (!gone && !expired) arm(environment, (Number.isNaN(since) ? time : since) + lifetime, nextSequence());
      refresh();
      return expired ? environment : -1;
    },
    forget(environment) {
      if (environment >= timer.length) return;
      idleSince[environment] = Number.NaN;
      if (timer[environment] === ARMED) timer[environment] = GONE;
    },
  };
  return expiry;
}
