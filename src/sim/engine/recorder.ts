/** The only writer of a trace, beside the fast path: appends rows to growing tables and amends them by row number. */
import { GrowingTable } from '../../base/growingTable.ts';
import { NO_ROW, type Table, type TableSchema } from '../../base/table.ts';
import {
  LAST_NUMBERED_ATTEMPT,
  type MarkName,
  markKinds,
  type OriginKind,
  originKinds,
  type TableName,
  traceTables,
} from '../trace/tables.ts';

export class Recorder {
  private readonly clock: Float64Array;
  private readonly horizon: number;
  readonly requests = this.table(traceTables.requests);
  readonly invocations = this.table(traceTables.invocations);
  readonly environments = this.table(traceTables.environments);
  readonly spans = this.table(traceTables.spans);
  readonly marks = this.table(traceTables.marks);
  readonly origins = this.table(traceTables.origins);
  readonly calls = this.table(traceTables.calls);
  readonly batches = this.table(traceTables.batches);
  readonly batchItems = this.table(traceTables.batchItems);
  readonly batchInvocations = this.table(traceTables.batchInvocations);
  readonly provisioned = this.table(traceTables.provisioned);
  readonly pollers = this.table(traceTables.pollers);
  readonly payloads = this.table(traceTables.payloads);
  /** Source of each request; kept only when some trigger has more than one source. */
  readonly requestSources = this.table({ source: 'u16' });

  /** All times that are written are the `clock`'s (µs), unless given. The run ends at `horizon`. */
  constructor(clock: Float64Array, horizon: number) {
    this.clock = clock;
    this.horizon = horizon;
  }

  /** A table that grows as if the run went on as it has gone so far: so it is seldom copied, and never much too large. */
  private table<S extends TableSchema>(schema: S): GrowingTable<S> {
    return new GrowingTable(schema, () => this.horizon / Math.max(1, this.clock[0] as number));
  }

  /** Bytes of all rows so far. */
  get bytes(): number {
    let sum = this.requestSources.length * this.requestSources.rowBytes;
    for (const name of Object.keys(traceTables) as TableName[]) sum += this[name].length * this[name].rowBytes;
    return sum;
  }

  /** The finished tables; the recorder is done with then. */
  build(): { readonly [name in TableName]: Table<(typeof traceTables)[name]> } {
    const names = Object.keys(traceTables) as TableName[];
    return Object.fromEntries(names.map((name) => [name, this[name].build()])) as ReturnType<Recorder['build']>;
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
    columns.attempt[row] = Math.min(attempt, LAST_NUMBERED_ATTEMPT);
    columns.ending[row] = ending;
    return row;
  }

  invocationEnded(row: number, duration: number, ending: number): void {
    const { columns } = this.invocations;
    columns.duration[row] = duration;
    columns.ending[row] = ending;
  }

  environment(fn: number, cause: number, invocation: number, epoch: number, version: number, initialization: number): number {
    const row = this.environments.add();
    const { columns } = this.environments;
    columns.function[row] = fn;
    columns.created[row] = this.clock[0] as number;
    columns.ready[row] = Number.POSITIVE_INFINITY;
    columns.ended[row] = Number.POSITIVE_INFINITY;
    columns.cause[row] = cause;
    columns.invocation[row] = invocation;
    columns.epoch[row] = epoch;
    columns.version[row] = version;
    columns.initialization[row] = initialization;
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

  /** Says what request `request`, the latest row, follows from. */
  origin(request: number, kind: OriginKind, parent: number, step: number, occurrence: number): void {
    const row = this.origins.add();
    const { columns } = this.origins;
    columns.request[row] = request;
    columns.kind[row] = originCodes[kind];
    columns.parent[row] = parent;
    columns.step[row] = step;
    columns.occurrence[row] = occurrence;
  }

  /** An attempt of a call begins; its end and outcome are told to `callEnded`. */
  callStarted(environment: number, invocation: number, step: number, occurrence: number, attempt: number): number {
    const row = this.calls.add();
    const { columns } = this.calls;
    columns.environment[row] = environment;
    columns.invocation[row] = invocation;
    columns.step[row] = step;
    columns.occurrence[row] = occurrence;
    columns.attempt[row] = attempt;
    columns.start[row] = this.clock[0] as number;
    columns.end[row] = Number.POSITIVE_INFINITY;
    columns.outcome[row] = 0;
    columns.child[row] = NO_ROW;
    return row;
  }

  /** `outcome` is an index into callOutcomes. */
  callEnded(row: number, outcome: number): void {
    const { columns } = this.calls;
    columns.end[row] = this.clock[0] as number;
    columns.outcome[row] = outcome;
  }

  /** A batch without items yet: they are added with `batchItem`, all before the next batch. */
  batch(trigger: number, shard: number, state: number, parent: number): number {
    const row = this.batches.add();
    const { columns } = this.batches;
    columns.trigger[row] = trigger;
    columns.shard[row] = shard;
    columns.formed[row] = this.clock[0] as number;
    columns.settled[row] = Number.NaN;
    columns.state[row] = state;
    columns.first[row] = this.batchItems.length;
    columns.count[row] = 0;
    columns.parent[row] = parent;
    columns.hiddenUntil[row] = Number.NaN;
    return row;
  }

  /** The visibility timeout of the batch's messages begins, and ends at `until`. */
  batchHidden(row: number, until: number): void {
    this.batches.columns.hiddenUntil[row] = until;
  }

  batchItem(batch: number, request: number, receiveCount: number): void {
    const row = this.batchItems.add();
    this.batchItems.columns.request[row] = request;
    this.batchItems.columns.receiveCount[row] = receiveCount;
    const { count } = this.batches.columns;
    count[batch] = (count[batch] as number) + 1;
  }

  batchState(row: number, state: number): void {
    this.batches.columns.state[row] = state;
  }

  batchSettled(row: number, state: number): void {
    this.batches.columns.state[row] = state;
    this.batches.columns.settled[row] = this.clock[0] as number;
  }

  batchInvocation(invocation: number, batch: number): void {
    const row = this.batchInvocations.add();
    this.batchInvocations.columns.invocation[row] = invocation;
    this.batchInvocations.columns.batch[row] = batch;
  }

  /** The provisioned concurrency of a version has changed. */
  provision(version: number, requested: number, allocated: number): void {
    const row = this.provisioned.add();
    const { columns } = this.provisioned;
    columns.time[row] = this.clock[0] as number;
    columns.version[row] = version;
    columns.requested[row] = requested;
    columns.allocated[row] = allocated;
  }

  /** The number of provisioned pollers of a trigger's mapping has changed. */
  pollerCount(trigger: number, count: number): void {
    const row = this.pollers.add();
    const { columns } = this.pollers;
    columns.time[row] = this.clock[0] as number;
    columns.trigger[row] = trigger;
    columns.count[row] = count;
  }

  /** An asynchronous event so large that it is billed as several requests. */
  payload(request: number, size: number): void {
    const row = this.payloads.add();
    this.payloads.columns.request[row] = request;
    this.payloads.columns.size[row] = size;
  }

  mark(kind: MarkName, subject: number): void {
    const row = this.marks.add();
    const { columns } = this.marks;
    columns.time[row] = this.clock[0] as number;
    columns.kind[row] = markCode(kind);
    columns.subject[row] = subject;
  }
}

const originCodes = Object.fromEntries(originKinds.map(({ name }, code) => [name, code])) as Record<OriginKind, number>;

const codes = new Map<string, number>();

function markCode(kind: MarkName): number {
  if (codes.size === 0) for (const [index, { name }] of markKinds.entries()) codes.set(name, index);
  return codes.get(kind) as number;
}
