/** What a waterfall consists of: one bar for each stretch of an event's time, and for what happened within it. */
import type { Phase } from '../trace/tables.ts';

/** Waits of an event, in the words of who makes it wait. */
export type WaitKind =
  /** The service in front of Lambda brings it there. */
  | 'delivery'
  /** In Lambda's queue, in the shard, or visible in the queue that Lambda polls. */
  | 'queued'
  /** The queue holds new messages back. */
  | 'delayed'
  /** Received, and hidden until its visibility timeout. */
  | 'hidden'
  /** After a failure, and after a refusal. */
  | 'retryWait'
  | 'throttleWait'
  /** Nothing tries any more; it is still to be given up. */
  | 'givingUp';

export type BarKind =
  | WaitKind
  /** An instant: the event comes into being, and ends. */
  | 'sent'
  | 'ending'
  /** An instant: something in front of Lambda refused it, or Lambda did. */
  | 'refusal'
  /** An invocation. */
  | 'attempt'
  /** A phase of its environment: see `phase`. */
  | 'phase'
  /** A step of init or handler. */
  | 'compute'
  | 'io'
  | 'call'
  /** One attempt of a call, and the SDK's wait before the next. */
  | 'callAttempt'
  | 'callWait'
  /** Another event that followed from it: see `request`. */
  | 'consequence';

/** Where a step stands in its function's configuration. */
export interface StepPlace {
  readonly part: 'init' | 'handler';
  /** Its place in that list; -1 for loading the package. */
  readonly index: number;
}

export interface Bar {
  readonly kind: BarKind;
  /** µs. An instant ends when it starts. */
  readonly start: number;
  readonly end: number;
  /** Until when the event waited for it, µs: before `end` where its caller left or others could receive it first. */
  readonly until: number;
  /** 0: a stretch of the event's own time. Deeper bars lie within the last bar of less depth before them. */
  readonly depth: number;
  readonly title: string;
  /** A few words more, or an empty text. */
  readonly text: string;
  /** Row of the invocation that it is or belongs to, or NO_ROW. */
  readonly invocation: number;
  /** Of a consequence the row of its request, else NO_ROW. */
  readonly request: number;
  readonly phase: Phase | null;
  readonly failed: boolean;
  readonly ruleId: string | null;
  readonly step: StepPlace | null;
  /** Not on the event's way from its start to its end: what happened beside it or followed. */
  readonly aside: boolean;
}

/** An event from source to ending. Bars of depth 0 that are not aside tile the time from `sent` to `end`. */
export interface Waterfall {
  /** Row of the request. */
  readonly request: number;
  /** µs. */
  readonly sent: number;
  /** When it reached its outcome, µs; the run's end when it is still open. */
  readonly end: number;
  readonly isOpen: boolean;
  readonly bars: readonly Bar[];
}
