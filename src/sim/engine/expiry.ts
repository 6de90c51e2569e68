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

/** Every environment lives `lifetime` µs after its last invocation: a list in order of idling. Its fields are public for the fast path. */
export class ConstantExpiry implements Expiry {
  nextTime = Number.POSITIVE_INFINITY;
  nextSequence = 0;
  readonly lifetime: number;
  /** By environment: its neighbours in the list or -1, and since when it is idle, with the sequence of that event. */
  next = new Int32Array(64);
  previous = new Int32Array(64);
  since = new Float64Array(64);
  sequences = new Uint32Array(64);
  /** First and last of the list, or -1. */
  head = -1;
  tail = -1;
  private readonly clock: Float64Array;

  constructor(clock: Float64Array, lifetime: number) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** Makes room for the environments 0 to `count` - 1. */
  reserve(count: number): void {
    if (count <= this.next.length) return;
    const capacity = Math.max(this.next.length * 2, count);
    const wider = <T extends Int32Array | Float64Array | Uint32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.next = wider(new Int32Array(capacity), this.next);
    this.previous = wider(new Int32Array(capacity), this.previous);
    this.since = wider(new Float64Array(capacity), this.since);
    this.sequences = wider(new Uint32Array(capacity), this.sequences);
  }

  idle(environment: number, sequence: number): void {
    this.reserve(environment + 1);
    const { tail } = this;
    this.since[environment] = this.clock[0] as number;
    this.sequences[environment] = sequence;
    this.next[environment] = -1;
    this.previous[environment] = tail;
    this.tail = environment;
    if (tail >= 0) this.next[tail] = environment;
    else this.lead(environment);
  }

  busy(environment: number): void {
    const before = this.previous[environment] as number;
    const after = this.next[environment] as number;
    if (after >= 0) this.previous[after] = before;
    else this.tail = before;
    if (before >= 0) this.next[before] = after;
    else this.lead(after);
  }

  /** Makes `environment` (or -1) the first of the list. */
  lead(environment: number): void {
    this.head = environment;
    this.nextTime = environment >= 0 ? (this.since[environment] as number) + this.lifetime : Number.POSITIVE_INFINITY;
    this.nextSequence = environment >= 0 ? (this.sequences[environment] as number) : 0;
  }

  take(): number {
    return this.head;
  }

  forget(): void {}
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
