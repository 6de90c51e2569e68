/** The only writer of a trace, beside the fast path: appends rows to growing tables and amends them by row number. */
import { GrowingTable } from '../../base/growingTable.ts';
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
  readonly requests = new GrowingTable(requestColumns);
  readonly invocations = new GrowingTable(invocationColumns);
  readonly environments = new GrowingTable(environmentColumns);
  readonly spans = new GrowingTable(spanColumns);
  readonly marks = new GrowingTable(markColumns);
  /** Source of each request; kept only when some trigger has more than one source. */
  readonly requestSources = new GrowingTable({ source: 'u16' });

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
    const row = this.requests.add();
    const { columns } = this.requests;
    columns.sent[row] = this.clock[0] as number;
    columns.settled[row] = Number.NaN;
    columns.trigger[row] = trigger;
    columns.state[row] = state;
    return row;
  }

  requestState(row: number, state: number): void {
    this.requests.columns.state[row] = state;
  }

  requestSettled(row: number, state: number): void {
    const { columns } = this.requests;
    columns.state[row] = state;
    columns.settled[row] = this.clock[0] as number;
  }

  requestSource(source: number): void {
    const row = this.requestSources.add();
    this.requestSources.columns.source[row] = source;
  }

  invocation(request: number, environment: number, attempt: number, ending: number): number {
    const row = this.invocations.add();
    const { columns } = this.invocations;
    columns.request[row] = request;
    columns.time[row] = this.clock[0] as number;
    columns.environment[row] = environment;
    columns.attempt[row] = Math.min(attempt, 255);
    columns.ending[row] = ending;
    return row;
  }

  invocationEnded(row: number, duration: number, ending: number): void {
    const { columns } = this.invocations;
    columns.duration[row] = duration;
    columns.ending[row] = ending;
  }

  environment(fn: number, cause: number, invocation: number, epoch: number): number {
    const row = this.environments.add();
    const { columns } = this.environments;
    columns.function[row] = fn;
    columns.created[row] = this.clock[0] as number;
    columns.ready[row] = Number.POSITIVE_INFINITY;
    columns.ended[row] = Number.POSITIVE_INFINITY;
    columns.cause[row] = cause;
    columns.invocation[row] = invocation;
    columns.epoch[row] = epoch;
    return row;
  }

  environmentReady(row: number): void {
    this.environments.columns.ready[row] = this.clock[0] as number;
  }

  environmentEnded(row: number, cause: number): void {
    const { columns } = this.environments;
    columns.ended[row] = this.clock[0] as number;
    columns.endCause[row] = cause;
  }

  spanStarted(environment: number, state: number, invocation: number): number {
    const row = this.spans.add();
    const { columns } = this.spans;
    columns.environment[row] = environment;
    columns.state[row] = state;
    columns.start[row] = this.clock[0] as number;
    columns.end[row] = Number.POSITIVE_INFINITY;
    columns.invocation[row] = invocation;
    return row;
  }

  /** Ends a span; one that took no time is taken back. */
  spanEnded(row: number): void {
    const { columns } = this.spans;
    const time = this.clock[0] as number;
    if (row === this.spans.length - 1 && columns.start[row] === time) this.spans.length--;
    else columns.end[row] = time;
  }

  /** Gives the spans of `environment` from `time` on another state: an init that turned out to be abandoned. */
  spansRelabelled(environment: number, from: number, state: number): void {
    const { columns } = this.spans;
    for (let row = this.spans.length - 1; row >= 0 && (columns.start[row] as number) >= from; row--) {
      if (columns.environment[row] === environment) columns.state[row] = state;
    }
  }

  mark(kind: MarkName, subject: number): void {
    const row = this.marks.add();
    const { columns } = this.marks;
    columns.time[row] = this.clock[0] as number;
    columns.kind[row] = markCode(kind);
    columns.subject[row] = subject;
  }
}

const codes = new Map<string, number>();

function markCode(kind: MarkName): number {
  if (codes.size === 0) for (const [index, { name }] of markKinds.entries()) codes.set(name, index);
  return codes.get(kind) as number;
}
