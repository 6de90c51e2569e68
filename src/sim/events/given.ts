/** What a source has to hand over, before it is put into the source's envelope. */
import type { Trace } from '../trace/tables.ts';
import type { Announcement } from './announcement.ts';

/** The trigger as it was configured at the time. */
export interface GivenTrigger {
  readonly id: string;
  /** As in a scenario, or `invoke-event` for an asynchronous call of a function. */
  readonly type: string;
  /** Name of the resource that emits, or null for sources without one. */
  readonly source: string | null;
  /** Name of the function. */
  readonly function: string;
  readonly qualifier: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** An attribute that travels beside a message of SQS or SNS. */
export interface MessageAttribute {
  readonly name: string;
  readonly type: 'String' | 'Number';
  readonly value: string;
}

/** One event, message or record. Times in µs. */
export interface GivenItem {
  /** Row of the request. */
  readonly request: number;
  /** Row of the request that it is the same message as: see `originalOf`. */
  readonly original: number;
  /** What its ids follow from: see `identityOf`. */
  readonly identity: number;
  readonly sent: number;
  /** Partition key or message group, as a number; -1: none. */
  readonly key: number;
  /** KB. */
  readonly size: number;
  /** A JSON value: what traffic or a call put in, or a record of Lambda. */
  readonly body: unknown;
  readonly attributes: readonly MessageAttribute[];
  /** The key of the object, where Lambda wrote it to a bucket, else null. */
  readonly objectKey: string | null;
  readonly announced: Announcement;
  /** Times that it had been received, or tried, when its batch was formed, and this time; 1 outside batches. */
  readonly receiveCount: number;
}

/** What one attempt hands to the function. */
export interface Given {
  readonly trace: Trace;
  readonly trigger: GivenTrigger;
  /** One, or those of the batch in order. Empty at the end of a tumbling window. */
  readonly items: readonly GivenItem[];
  /** Row of the batch, or -1. */
  readonly batch: number;
  /** Row of the request that the attempt names: the only or first item, or the last record of a window that is over. */
  readonly request: number;
  /** When the attempt was made, µs. */
  readonly time: number;
  /** From 1. */
  readonly attempt: number;
}

/** How one type of trigger puts what it was given into an event. */
export interface EventSource {
  /** The trigger's type. */
  readonly type: string;
  /** The event: a JSON value with AWS's names. */
  readonly envelope: (given: Given) => unknown;
}
