/**
 * The tables of what happened: the only output of the engine, the only input of metrics, billing, logs and pictures.
 * What can be derived is not stored: frozen spans lie between invocations, step times come back from keyed draws.
 */
import type { Table } from '../../base/table.ts';
import type { StateInfo } from '../lifecycles/stateInfo.ts';
import type { Scenario } from '../scenario/model.ts';
import type { CallOfFunction } from './callSettings.ts';

/** One event that a trigger sent, whatever number of attempts it took. */
export const requestColumns = {
  /** When the caller or the event source sent it, µs. */
  sent: 'f64',
  /** When it reached its terminal outcome as its sender sees it, µs; NaN while in flight or waiting. */
  settled: 'f64',
  /** Index into `trace.triggers`. */
  trigger: 'u8',
  /** State of its machine: index into `trace.machines[trace.triggers[trigger].machine]`. */
  state: 'u8',
} as const;

/** One attempt to invoke the function, refused ones included. Rows are in order of `time`. */
export const invocationColumns = {
  /** Row of the request. */
  request: 'u32',
  /** When the attempt reached Lambda, µs. It starts at once, or when its new environment is ready: see `startOf`. */
  time: 'f64',
  /** Duration as REPORT shows it, µs: handler, with a suppressed init, without the init of a cold start. 0 when refused; time so far when running. */
  duration: 'u32',
  /** Row of the environment, or NO_ROW when refused. */
  environment: 'u32',
  /** 1 for the first attempt; LAST_NUMBERED_ATTEMPT stands for that one and all after it: `attemptNumber` tells which. */
  attempt: 'u8',
  /** Index into `endings`. */
  ending: 'u8',
} as const;

/** The highest attempt that `invocationColumns` tells from later ones. */
export const LAST_NUMBERED_ATTEMPT = 255;

/** One execution environment. Rows are in order of `created`. */
export const environmentColumns = {
  /** Index into `trace.functions`. */
  function: 'u16',
  /** When provisioning began, µs. */
  created: 'f64',
  /** When its first init ended (or was given up at its limit), µs; Infinity when that is still to come. */
  ready: 'f64',
  /** When its shutdown ended, µs; Infinity when it outlives the run. */
  ended: 'f64',
  /** Index into `creationCauses`. */
  cause: 'u8',
  /** Index into `endCauses`. */
  endCause: 'u8',
  /** Row of the invocation it was created for, or NO_ROW when it was created ahead of any. */
  invocation: 'u32',
  /** The function's configuration it runs: index into `trace.epochs`. */
  epoch: 'u16',
  /** Index into `trace.versions`. */
  version: 'u16',
  /** How it was initialised: index into `initializationTypes`. */
  initialization: 'u8',
} as const;

/** Values of AWS_LAMBDA_INITIALIZATION_TYPE, and environments that Lambda prepared on its own. Append only. */
export const initializationTypes = ['on-demand', 'provisioned-concurrency', 'snap-start', 'proactive'] as const;

/**
 * Time that an environment spent in a state other than frozen and handler: provisioning, init and its phases, reset, suppressed init,
 * shutdown. Rows are in order of `start`; unfinished spans end at the horizon.
 */
export const spanColumns = {
  environment: 'u32',
  /** Index into `trace.machines.environment`. */
  state: 'u8',
  start: 'f64',
  end: 'f64',
  /** Row of the invocation the environment was held by, or NO_ROW. */
  invocation: 'u32',
} as const;

/** Where a request came from that neither traffic nor the timeline sent. Rows are in order of `request`. */
export const originColumns = {
  /** Row of the request. */
  request: 'u32',
  /** Index into `originKinds`. */
  kind: 'u8',
  /** Row of what it follows from: an invocation or a request, as the kind says. */
  parent: 'u32',
  /** For a call: the step's place in its list and which time it was done; else 0 and the copy's number. */
  step: 'u16',
  occurrence: 'u16',
} as const;

/** Ways for an event to follow from something. `parent` is the table that the parent row belongs to. Append only. */
export const originKinds = [
  /** A handler's call: an invoked function, or an event that a changed resource announces. */
  { name: 'call', parent: 'invocation' },
  /** Lambda's record of an event that failed, or succeeded. */
  { name: 'onFailure', parent: 'request' },
  { name: 'onSuccess', parent: 'request' },
  /** Moved to a dead-letter queue. */
  { name: 'deadLetter', parent: 'request' },
  /** Delivered twice, where at-least-once allows it. */
  { name: 'duplicate', parent: 'request' },
  /** Passed on by a topic, a bus or a bucket to a queue. */
  { name: 'forwarded', parent: 'request' },
  /** The next invocation of a job of CodePipeline that goes on. */
  { name: 'continuation', parent: 'request' },
] as const;

export type OriginKind = (typeof originKinds)[number]['name'];

/** One attempt of a call whose course depended on the state of the world (other calls are found again from their draws). In order of `start`. */
export const callColumns = {
  environment: 'u32',
  /** Row of the invocation, or NO_ROW in an init ahead of any. */
  invocation: 'u32',
  /** The step's place in its list; 32,768 more for a step of init. */
  step: 'u16',
  /** Which time the step was done, from 0, and which attempt it was, from 1 (the settings allow 100). */
  occurrence: 'u16',
  attempt: 'u8',
  start: 'f64',
  /** Infinity while it lasts. */
  end: 'f64',
  /** Index into `callOutcomes`. */
  outcome: 'u8',
  /** Row of the request that it sent to a function, or NO_ROW. */
  child: 'u32',
} as const;

/** How an attempt of a call ended. Append only. */
export const callOutcomes = [
  'running',
  'succeeded',
  'failed',
  'throttled',
  'timedOut',
  'accessDenied',
  'tooManyConnections',
  'staleCredentials',
  'functionError',
  'abandoned',
  'recursionStopped',
  'cached',
] as const;

/** One batch that an event source mapping formed. Rows are in order of `formed`. */
export const batchColumns = {
  /** Index into `trace.triggers`. */
  trigger: 'u8',
  /** Shard (of streams: 10 × shard + the part of it that the parallelization factor makes) or poller it came from. */
  shard: 'u32',
  formed: 'f64',
  /** When the mapping was done with it, µs; NaN until then. */
  settled: 'f64',
  /** State of its machine; for queues 0 while it is at work and 1 after. */
  state: 'u8',
  /** Its items are `first ≤ row < first + count` of `trace.batchItems`. */
  first: 'u32',
  count: 'u32',
  /** Row of the batch it was split from, or NO_ROW. */
  parent: 'u32',
  /** Of queues: until when its messages are hidden from others unless they are deleted before, µs; NaN for streams. */
  hiddenUntil: 'f64',
} as const;

/** Rows of requests, batch by batch. */
export const batchItemColumns = {
  request: 'u32',
  /** Times this message had been received, or this record tried, when the batch was formed, and this time. */
  receiveCount: 'u32',
} as const;

/** Which batch an invocation carried: one row for each attempt of a batch, in order of `invocation` (whose `request` is the first item). */
export const batchInvocationColumns = { invocation: 'u32', batch: 'u32' } as const;

/** Provisioned concurrency of a version over time: a row whenever either figure changes. */
export const provisionedColumns = {
  time: 'f64',
  /** Index into `trace.versions`. */
  version: 'u16',
  /** Asked for, and ready (or being served from). */
  requested: 'u32',
  allocated: 'u32',
} as const;

/** Provisioned pollers of a queue's mapping over time: a row whenever their number changes. Mappings without provisioned mode have none. */
export const pollerColumns = {
  time: 'f64',
  /** Index into `trace.triggers`. */
  trigger: 'u8',
  /** Pollers that are up, and charged for, from now on. */
  count: 'u16',
} as const;

/** Asynchronous events that are billed as more than one request. Rows are in order of `request`. */
export const payloadColumns = {
  /** Row of the request. */
  request: 'u32',
  /** KB. */
  size: 'f64',
} as const;

/** What else happened at an instant. */
export const markColumns = {
  time: 'f64',
  /** Index into `markKinds`. */
  kind: 'u8',
  /** A row or index, as the kind says. */
  subject: 'u32',
} as const;

/** Kinds of marks with what `subject` points at. Append only. */
export const markKinds = [
  { name: 'faultStarted', subject: 'timeline' },
  { name: 'faultEnded', subject: 'timeline' },
  { name: 'set', subject: 'timeline' },
  { name: 'invoked', subject: 'timeline' },
  { name: 'killed', subject: 'timeline' },
  { name: 'deployed', subject: 'timeline' },
  { name: 'sentToDestination', subject: 'request' },
  { name: 'deadLettered', subject: 'request' },
  { name: 'dropped', subject: 'request' },
  { name: 'stopped', subject: 'none' },
  /** Refused by the API in front of the function, which Lambda never saw. */
  { name: 'gatewayThrottled', subject: 'request' },
  { name: 'denied', subject: 'request' },
  { name: 'recursionStopped', subject: 'request' },
  { name: 'expired', subject: 'request' },
  /** A secret got a new value. */
  { name: 'rotated', subject: 'timeline' },
  { name: 'poisonArmed', subject: 'timeline' },
  /** This event is one whose handling always fails. */
  { name: 'poisoned', subject: 'request' },
  /** Writing to the dead-letter queue or destination failed: the event is lost. */
  { name: 'deadLetterError', subject: 'request' },
  { name: 'destinationDeliveryFailed', subject: 'request' },
  /** The service in front of Lambda tried to hand an event over and was refused. */
  { name: 'deliveryRefused', subject: 'request' },
  /** The caller would have tried again, but its client had no tokens left for retries. */
  { name: 'retryQuotaEmpty', subject: 'request' },
  /** An invocation that came late deleted a message of a queue that another had deleted before. */
  { name: 'deletedAgain', subject: 'request' },
  /** The mark just before is of a write that the execution role does not allow. */
  { name: 'writeDenied', subject: 'request' },
  /** The service in front of the function could not use what it answered. */
  { name: 'invalidResponse', subject: 'request' },
  /** The function reported of its job to CodePipeline that it failed (or Lambda did not take it), or that it goes on. */
  { name: 'jobFailed', subject: 'request' },
  { name: 'jobContinues', subject: 'request' },
  /** The action of a pipeline has stopped waiting for a report; Lambda may still be at work on the event. */
  { name: 'jobTimedOut', subject: 'request' },
] as const;

export type MarkName = (typeof markKinds)[number]['name'];

export type { Phase, StateInfo } from '../lifecycles/stateInfo.ts';

/** The configuration in force from a time on: the first entry is the scenario, each timeline `set` adds one. */
export interface Epoch {
  readonly from: number;
  readonly scenario: Scenario;
}

/** The machines that requests go through. */
export type MachineName = 'synchronous' | 'asynchronous' | 'queueMessage' | 'streamBatch';

/** A published version of a function (or `$LATEST`). */
export interface TraceVersion {
  /** Index into `trace.functions`. */
  readonly function: number;
  readonly name: string;
}

/** A trigger as the trace knows it. */
export interface TraceTrigger {
  readonly id: string;
  readonly type: string;
  /** Index into `trace.functions`. */
  readonly function: number;
  readonly machine: MachineName;
  /** The outcomes this trigger can reach, in the order of the summary. */
  readonly outcomes: readonly string[];
  /** Absent for the scenario's own triggers: it stands for calls in a function's code. */
  readonly call?: CallOfFunction;
}

/** Where requests come from: one traffic entry (or the timeline's invokes) at one trigger. The key of their random numbers. */
export interface Source {
  /** Index into `trace.triggers`. */
  readonly trigger: number;
  /** Id of the traffic entry, or `invoke` for requests that the timeline sends. */
  readonly id: string;
  /** Absent: a traffic entry, or the timeline. `emitted`: requests that follow from something (see `origins`). `schedule`: the clock. */
  readonly kind?: 'emitted' | 'schedule';
}

/** Every table of a trace, in the order of a trace file. */
export const traceTables = {
  requests: requestColumns,
  invocations: invocationColumns,
  environments: environmentColumns,
  spans: spanColumns,
  marks: markColumns,
  origins: originColumns,
  calls: callColumns,
  batches: batchColumns,
  batchItems: batchItemColumns,
  batchInvocations: batchInvocationColumns,
  provisioned: provisionedColumns,
  pollers: pollerColumns,
  payloads: payloadColumns,
} as const;

export type TableName = keyof typeof traceTables;

/** Everything that happened in a run. Plain data: it can be posted from a worker and encoded to a file. */
export type Trace = {
  readonly epochs: readonly Epoch[];
  readonly functions: readonly string[];
  /** Versions of all functions; the first `functions.length` are their `$LATEST`. */
  readonly versions: readonly TraceVersion[];
  /** As in the scenario, then one for each pair of functions of which one calls the other. */
  readonly triggers: readonly TraceTrigger[];
  readonly sources: readonly Source[];
  /** Source of each request: index into `sources`. Empty when every trigger has one source at most. */
  readonly requestSources: Uint16Array<ArrayBuffer>;
  readonly machines: {
    readonly environment: readonly StateInfo[];
    readonly synchronous: readonly StateInfo[];
    readonly asynchronous: readonly StateInfo[];
    readonly queueMessage: readonly StateInfo[];
    readonly streamBatch: readonly StateInfo[];
  };
  /** Index of the environment state that handler time belongs to, and of the frozen state that lies between invocations. */
  readonly handlerState: number;
  readonly frozenState: number;
  /** The run covers 0 ≤ t < horizon, µs: the scenario's duration, or earlier when the run was stopped. */
  readonly horizon: number;
  /** Events processed. */
  readonly events: number;
  /** Why the run stopped before its duration, or null. */
  readonly stopped: string | null;
} & { readonly [name in TableName]: Table<(typeof traceTables)[name]> };
