/** The only writer of a trace: appends rows to chunked tables and amends them by row number. */
import { CHUNK_MASK, CHUNK_SHIFT, ChunkedTable } from '../../base/chunkedTable.ts';
import {
  environmentColumns,
  invocationColumns,
  type MarkName,
  markColumns,
  markKinds,
  requestColumns,
  spanColumns,
} from '../trace/tables.ts';

export class Recorder {
  private readonly clock: Float64Array;
  readonly requests = new ChunkedTable(requestColumns);
  readonly invocations = new ChunkedTable(invocationColumns);
  readonly environments = new ChunkedTable(environmentColumns);
  readonly spans = new ChunkedTable(spanColumns);
  readonly marks = new ChunkedTable(markColumns);
  /** Source of each request; kept only when some trigger has more than one source. */
  readonly requestSources = new ChunkedTable({ source: 'u16' });

  // The last chunk of each column of the two long tables.
  private sent: Float64Array = new Float64Array(0);
  private settled: Float64Array = new Float64Array(0);
  private trigger: Uint8Array = new Uint8Array(0);
  private state: Uint8Array = new Uint8Array(0);
  private requestOf: Uint32Array = new Uint32Array(0);
  private time: Float64Array = new Float64Array(0);
  private environmentOf: Uint32Array = new Uint32Array(0);
  private attempt: Uint8Array = new Uint8Array(0);
  private ending: Uint8Array = new Uint8Array(0);

  /** All times that are written are the `clock`'s (µs), unless given. */
  constructor(clock: Float64Array) {
    this.clock = clock;
  }

  /** Bytes of all rows so far. */
  get bytes(): number {
    return [this.requests, this.invocations, this.environments, this.spans, this.marks, this.requestSources].reduce(
      (sum, table) => sum + table.length * table.rowBytes,
      0,
    );
  }

  request(trigger: number, state: number): number {
    const table = this.requests;
    const row = table.length++;
    const at = row & CHUNK_MASK;
    if (at === 0) {
      table.grow();
      const chunk = row >>> CHUNK_SHIFT;
      this.sent = table.chunks.sent[chunk] as Float64Array;
      this.settled = table.chunks.settled[chunk] as Float64Array;
      this.trigger = table.chunks.trigger[chunk] as Uint8Array;
      this.state = table.chunks.state[chunk] as Uint8Array;
    }
    this.sent[at] = this.clock[0] as number;
    this.settled[at] = Number.NaN;
    this.trigger[at] = trigger;
    this.state[at] = state;
    return row;
  }

  requestState(row: number, state: number): void {
    (this.requests.chunks.state[row >>> CHUNK_SHIFT] as Uint8Array)[row & CHUNK_MASK] = state;
  }

  requestSettled(row: number, state: number): void {
    const chunk = row >>> CHUNK_SHIFT;
    const at = row & CHUNK_MASK;
    (this.requests.chunks.state[chunk] as Uint8Array)[at] = state;
    (this.requests.chunks.settled[chunk] as Float64Array)[at] = this.clock[0] as number;
  }

  requestSource(source: number): void {
    const table = this.requestSources;
    const row = table.length++;
    if ((row & CHUNK_MASK) === 0) table.grow();
    (table.chunks.source[row >>> CHUNK_SHIFT] as Uint16Array)[row & CHUNK_MASK] = source;
  }

  invocation(request: number, environment: number, attempt: number, ending: number): number {
    const table = this.invocations;
    const row = table.length++;
    const at = row & CHUNK_MASK;
    if (at === 0) {
      table.grow();
      const chunk = row >>> CHUNK_SHIFT;
      this.requestOf = table.chunks.request[chunk] as Uint32Array;
      this.time = table.chunks.time[chunk] as Float64Array;
      this.environmentOf = table.chunks.environment[chunk] as Uint32Array;
      this.attempt = table.chunks.attempt[chunk] as Uint8Array;
      this.ending = table.chunks.ending[chunk] as Uint8Array;
    }
    this.requestOf[at] = request;
    this.time[at] = this.clock[0] as number;
    this.environmentOf[at] = environment;
    this.attempt[at] = Math.min(attempt, 255);
    this.ending[at] = ending;
    return row;
  }

  invocationEnded(row: number, duration: number, ending: number): void {
    const chunk = row >>> CHUNK_SHIFT;
    const at = row & CHUNK_MASK;
    (this.invocations.chunks.duration[chunk] as Uint32Array)[at] = duration;
    (this.invocations.chunks.ending[chunk] as Uint8Array)[at] = ending;
  }

  invocationTime(row: number): number {
    return (this.invocations.chunks.time[row >>> CHUNK_SHIFT] as Float64Array)[row & CHUNK_MASK] as number;
  }

  environment(fn: number, cause: number, invocation: number, epoch: number): number {
    const table = this.environments;
    const row = table.length++;
    const at = row & CHUNK_MASK;
    if (at === 0) table.grow();
    const chunk = row >>> CHUNK_SHIFT;
    const { chunks } = table;
    (chunks.function[chunk] as Uint16Array)[at] = fn;
    (chunks.created[chunk] as Float64Array)[at] = this.clock[0] as number;
    (chunks.ready[chunk] as Float64Array)[at] = Number.POSITIVE_INFINITY;
    (chunks.ended[chunk] as Float64Array)[at] = Number.POSITIVE_INFINITY;
    (chunks.cause[chunk] as Uint8Array)[at] = cause;
    (chunks.invocation[chunk] as Uint32Array)[at] = invocation;
    (chunks.epoch[chunk] as Uint16Array)[at] = epoch;
    return row;
  }

  environmentReady(row: number): void {
    (this.environments.chunks.ready[row >>> CHUNK_SHIFT] as Float64Array)[row & CHUNK_MASK] = this.clock[0] as number;
  }

  environmentEnded(row: number, cause: number): void {
    const chunk = row >>> CHUNK_SHIFT;
    const at = row & CHUNK_MASK;
    (this.environments.chunks.ended[chunk] as Float64Array)[at] = this.clock[0] as number;
    (this.environments.chunks.endCause[chunk] as Uint8Array)[at] = cause;
  }

  spanStarted(environment: number, state: number, invocation: number): number {
    const table = this.spans;
    const row = table.length++;
    const at = row & CHUNK_MASK;
    if (at === 0) table.grow();
    const chunk = row >>> CHUNK_SHIFT;
    const { chunks } = table;
    (chunks.environment[chunk] as Uint32Array)[at] = environment;
    (chunks.state[chunk] as Uint8Array)[at] = state;
    (chunks.start[chunk] as Float64Array)[at] = this.clock[0] as number;
    (chunks.end[chunk] as Float64Array)[at] = Number.POSITIVE_INFINITY;
    (chunks.invocation[chunk] as Uint32Array)[at] = invocation;
    return row;
  }

  /** Ends a span; one that took no time is taken back. */
  spanEnded(row: number): void {
    const time = this.clock[0] as number;
    const chunk = row >>> CHUNK_SHIFT;
    const at = row & CHUNK_MASK;
    if (row === this.spans.length - 1 && (this.spans.chunks.start[chunk] as Float64Array)[at] === time) {
      this.spans.length--;
      return;
    }
    (this.spans.chunks.end[chunk] as Float64Array)[at] = time;
  }

  /** Gives the spans of `environment` from `time` on another state: an init that turned out to be abandoned. */
  spansRelabelled(environment: number, from: number, state: number): void {
    const { chunks } = this.spans;
    for (let row = this.spans.length - 1; row >= 0; row--) {
      const chunk = row >>> CHUNK_SHIFT;
      const at = row & CHUNK_MASK;
      if (((chunks.start[chunk] as Float64Array)[at] as number) < from) return;
      if ((chunks.environment[chunk] as Uint32Array)[at] === environment) (chunks.state[chunk] as Uint8Array)[at] = state;
    }
  }

  mark(kind: MarkName, subject: number): void {
    const table = this.marks;
    const row = table.length++;
    const at = row & CHUNK_MASK;
    if (at === 0) table.grow();
    const chunk = row >>> CHUNK_SHIFT;
    (table.chunks.time[chunk] as Float64Array)[at] = this.clock[0] as number;
    (table.chunks.kind[chunk] as Uint8Array)[at] = markCode(kind);
    (table.chunks.subject[chunk] as Uint32Array)[at] = subject;
  }
}

const codes = new Map<string, number>();

function markCode(kind: MarkName): number {
  if (codes.size === 0) for (const [index, { name }] of markKinds.entries()) codes.set(name, index);
  return codes.get(kind) as number;
}
