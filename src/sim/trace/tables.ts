/**
 * The tables of what happened: the only output of the engine, the only input of metrics, billing, logs and pictures.
 * What can be derived is not stored: frozen spans lie between invocations, step times come back from keyed draws.
 */
import type { Table } from '../../base/table.ts';
import type { StateInfo } from '../lifecycles/stateInfo.ts';
import type { Scenario } from '../scenario/model.ts';

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
  /** 1 for the first attempt. */
  attempt: 'u8',
  /** Index into `endings`. */
  ending: 'u8',
} as const;

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
  /** Row of the invocation it was created for. */
  invocation: 'u32',
  /** Version of the function's configuration it runs: index into `trace.epochs`. */
  epoch: 'u16',
} as const;

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
] as const;

export type MarkName = (typeof markKinds)[number]['name'];

export type { Phase, StateInfo } from '../lifecycles/stateInfo.ts';

/** The configuration in force from a time on: the first entry is the scenario, each timeline `set` adds one. */
export interface Epoch {
  readonly from: number;
  readonly scenario: Scenario;
}

/** A trigger as the trace knows it. */
export interface TraceTrigger {
  readonly id: string;
  readonly type: string;
  /** Index into `trace.functions`. */
  readonly function: number;
  readonly machine: 'synchronous' | 'asynchronous';
  /** The outcomes this trigger can reach, in the order of the summary. */
  readonly outcomes: readonly string[];
}

/** Where requests come from: one traffic entry (or the timeline's invokes) at one trigger. The key of their random numbers. */
export interface Source {
  /** Index into `trace.triggers`. */
  readonly trigger: number;
  /** Id of the traffic entry, or `invoke` for requests that the timeline sends. */
  readonly id: string;
}

/** Everything that happened in a run. Plain data: it can be posted from a worker and encoded to a file. */
export interface Trace {
  readonly epochs: readonly Epoch[];
  readonly functions: readonly string[];
  readonly triggers: readonly TraceTrigger[];
  readonly sources: readonly Source[];
  /** Source of each request: index into `sources`. Empty when every trigger has one source at most. */
  readonly requestSources: Uint16Array<ArrayBuffer>;
  readonly machines: {
    readonly environment: readonly StateInfo[];
    readonly synchronous: readonly StateInfo[];
    readonly asynchronous: readonly StateInfo[];
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
  readonly requests: Table<typeof requestColumns>;
  readonly invocations: Table<typeof invocationColumns>;
  readonly environments: Table<typeof environmentColumns>;
  readonly spans: Table<typeof spanColumns>;
  readonly marks: Table<typeof markColumns>;
}
