/** For tests only: builds a trace from rows written by hand, with the machines that drive real runs. */
import { NO_ROW, type Table, type TableSchema } from '../../base/table.ts';
import { lifecycleTables } from '../lifecycles/tables.generated.ts';
import type { LambdaFunction, Resource, Scenario, Trigger } from '../scenario/model.ts';
import { CREATION, END } from './causes.ts';
import { ENDING } from './endings.ts';
import {
  type Epoch,
  type MachineName,
  type MarkName,
  markKinds,
  type TableName,
  type Trace,
  type TraceTrigger,
  traceTables,
} from './tables.ts';

type Partly<T> = { readonly [key in keyof T]?: T[key] };

/** A function with AWS's defaults. */
export function aFunction(given: Partly<LambdaFunction> = {}): LambdaFunction {
  return {
    name: 'work',
    description: '',
    runtime: 'python3.13',
    architecture: 'x86_64',
    memorySize: 128,
    timeout: 3e6,
    ephemeralStorage: 512,
    entryPoint: 'app.handler',
    package: { type: 'Zip', size: 1, layers: [] },
    environment: {},
    kmsKey: null,
    vpc: false,
    extensions: [],
    init: [],
    handler: [],
    errorRate: 0,
    crashRate: 0,
    memoryUsed: { kind: 'constant', value: 40 },
    reservedConcurrentExecutions: null,
    provisionedConcurrentExecutions: 0,
    snapStart: false,
    asyncConfig: { maximumRetryAttempts: 2, maximumEventAge: 6 * 3600e6, onFailure: null, onSuccess: null },
    deadLetterQueue: null,
    recursiveLoop: 'Terminate',
    aliases: {},
    versions: {},
    role: null,
    resourcePolicy: null,
    ...given,
  };
}

/** A scenario around functions. */
export function aScenario(given: Partly<Scenario> = {}): Scenario {
  const constant = (value: number) => ({ kind: 'constant', value }) as const;
  return {
    version: 1,
    name: 'By hand',
    description: '',
    seed: 7,
    duration: 60e6,
    account: { concurrentExecutions: 1000, freeTier: false },
    platform: {
      idleLifetime: constant(300e6),
      maximumAge: constant(7200e6),
      placement: 'most-recently-used',
      provisioning: constant(0),
      proactiveInit: 0,
      initDuration: null,
      duplicateRate: 0,
      rules: {},
    },
    functions: [aFunction()],
    resources: [],
    triggers: [{ id: 'calls', type: 'sdk', source: null, function: 'work', qualifier: null, settings: {} }],
    traffic: [],
    timeline: [],
    ...given,
  };
}

/** A queue, a bucket or whatever else a function refers to. */
export function aResource(name: string, type: string): Resource {
  return { name, type, latency: { kind: 'constant', value: 0 }, errorRate: 0, maxConcurrency: null, settings: {} };
}

/** One request; `state` is a name in its trigger's machine. */
export interface RequestRow {
  readonly sent: number;
  readonly settled?: number;
  readonly trigger?: number;
  readonly state?: string;
}

/** One attempt. Without `environment` it was refused. Without `request` it belongs to a request of its own, added at the same time. */
export interface InvocationRow {
  readonly time: number;
  readonly duration?: number;
  readonly environment?: number;
  readonly request?: number;
  readonly attempt?: number;
  readonly ending?: keyof typeof ENDING;
  readonly trigger?: number;
}

export interface EnvironmentRow {
  readonly created: number;
  readonly ready?: number;
  readonly ended?: number;
  readonly function?: number;
  readonly cause?: keyof typeof CREATION;
  readonly endCause?: keyof typeof END;
  readonly invocation?: number;
  readonly epoch?: number;
  readonly version?: number;
  /** Index into `initializationTypes`. */
  readonly initialization?: number;
}

/** `state` is a name in the environment machine, such as `coldStart.init.function`. */
export interface SpanRow {
  readonly environment: number;
  readonly state: string;
  readonly start: number;
  readonly end: number;
  readonly invocation?: number;
}

/** A row with every column given. */
type Row<T extends TableName> = { readonly [column in keyof (typeof traceTables)[T]]: number };

const same = <R>(row: R): R => row;

/** What a trace is built from. Times in µs; everything has a default. */
export interface HandMade {
  readonly scenario?: Scenario;
  readonly laterEpochs?: readonly Epoch[];
  readonly triggers?: readonly Partly<TraceTrigger>[];
  readonly requests?: readonly RequestRow[];
  readonly invocations?: readonly InvocationRow[];
  readonly environments?: readonly EnvironmentRow[];
  readonly spans?: readonly SpanRow[];
  readonly marks?: readonly { readonly time: number; readonly kind: MarkName; readonly subject?: number }[];
  readonly origins?: readonly Row<'origins'>[];
  readonly calls?: readonly Row<'calls'>[];
  readonly batches?: readonly (Omit<Row<'batches'>, 'hiddenUntil'> & { readonly hiddenUntil?: number })[];
  readonly batchItems?: readonly Row<'batchItems'>[];
  readonly batchInvocations?: readonly Row<'batchInvocations'>[];
  readonly provisioned?: readonly Row<'provisioned'>[];
  readonly pollers?: readonly Row<'pollers'>[];
  readonly payloads?: readonly Row<'payloads'>[];
  readonly versions?: Trace['versions'];
  readonly horizon?: number;
  readonly machines?: Trace['machines'];
}

const outcomes: Record<MachineName, readonly string[]> = {
  queueMessage: ['succeeded', 'deadLettered', 'expired'],
  streamBatch: ['succeeded', 'sentToDestination', 'dropped', 'expired'],
  synchronous: ['succeeded', 'functionError', 'timedOut', 'throttled', 'callerGone'],
  asynchronous: ['succeeded', 'sentToDestination', 'deadLettered', 'dropped'],
};

/** Builds the trace. Invocations without a request get one each; rows must be in the order the tables ask for. */
export function aTrace(given: HandMade): Trace {
  const scenario = given.scenario ?? aScenario();
  const machines = given.machines ?? {
    environment: lifecycleTables.environment.states,
    synchronous: lifecycleTables.synchronous.states,
    asynchronous: lifecycleTables.asynchronous.states,
    queueMessage: lifecycleTables.queueMessage.states,
    streamBatch: lifecycleTables.streamBatch.states,
  };
  const triggers = (given.triggers ?? scenario.triggers.map(traceTrigger(scenario))).map((trigger): TraceTrigger => {
    const machine = trigger.machine ?? 'synchronous';
    return { id: 'calls', type: 'sdk', function: 0, machine, outcomes: outcomes[machine], ...trigger };
  });
  const requests = [...(given.requests ?? [])];
  const invocations = (given.invocations ?? []).map((row) => {
    const ending = row.ending ?? (row.environment === undefined ? 'throttledByReservedConcurrency' : 'succeeded');
    if (row.request !== undefined) return { ...row, ending };
    const running = ending === 'running';
    const ready = given.environments?.[row.environment ?? -1]?.ready ?? 0;
    const settled = running ? Number.NaN : Math.max(row.time, ready) + (row.duration ?? 0);
    const state = running
      ? 'inFlight'
      : ending.startsWith('throttled')
        ? 'throttled'
        : ending === 'timedOut'
          ? 'timedOut'
          : ending === 'succeeded'
            ? 'succeeded'
            : 'functionError';
    requests.push({ sent: row.time, settled, trigger: row.trigger ?? 0, state });
    return { ...row, ending, request: requests.length - 1 };
  });
  const stateOf = (name: string) => machines.environment.findIndex((state) => state.name === name);
  return {
    epochs: [{ from: 0, scenario }, ...(given.laterEpochs ?? [])],
    functions: scenario.functions.map(({ name }) => name),
    versions: given.versions ?? scenario.functions.map((_, index) => ({ function: index, name: '$LATEST' })),
    triggers,
    sources: [],
    requestSources: new Uint16Array(0),
    machines,
    handlerState: lifecycleTables.environment.handlerState,
    frozenState: lifecycleTables.environment.frozenState,
    horizon: given.horizon ?? scenario.duration,
    events: 0,
    stopped: null,
    requests: table(traceTables.requests, requests, (row) => {
      const trigger = row.trigger ?? 0;
      const machine = triggers[trigger]?.machine ?? 'synchronous';
      return {
        settled: Number.NaN,
        ...row,
        trigger,
        state: machines[machine].findIndex(({ name }) => name === (row.state ?? 'succeeded')),
      };
    }),
    invocations: table(traceTables.invocations, invocations, (row) => ({
      duration: 0,
      attempt: 1,
      ...row,
      request: row.request ?? NO_ROW,
      environment: row.environment ?? NO_ROW,
      ending: ENDING[row.ending],
    })),
    environments: table(traceTables.environments, given.environments ?? [], (row) => ({
      ready: row.created,
      ended: Number.POSITIVE_INFINITY,
      function: 0,
      invocation: NO_ROW,
      epoch: 0,
      version: row.function ?? 0,
      initialization: 0,
      ...row,
      cause: CREATION[row.cause ?? 'first'],
      endCause: END[row.endCause ?? (row.ended === undefined ? 'alive' : 'idle')],
    })),
    spans: table(traceTables.spans, given.spans ?? [], (row) => ({ invocation: NO_ROW, ...row, state: stateOf(row.state) })),
    marks: table(traceTables.marks, given.marks ?? [], (row) => ({
      subject: NO_ROW,
      ...row,
      kind: markKinds.findIndex(({ name }) => name === row.kind),
    })),
    origins: table(traceTables.origins, given.origins ?? [], same),
    calls: table(traceTables.calls, given.calls ?? [], same),
    batches: table(traceTables.batches, given.batches ?? [], (row) => ({ hiddenUntil: Number.NaN, ...row })),
    batchItems: table(traceTables.batchItems, given.batchItems ?? [], same),
    batchInvocations: table(traceTables.batchInvocations, given.batchInvocations ?? [], same),
    provisioned: table(traceTables.provisioned, given.provisioned ?? [], same),
    pollers: table(traceTables.pollers, given.pollers ?? [], same),
    payloads: table(traceTables.payloads, given.payloads ?? [], same),
  };
}

function traceTrigger(scenario: Scenario): (trigger: Trigger) => Partly<TraceTrigger> {
  return ({ id, type, function: name }) => ({
    id,
    type,
    function: scenario.functions.findIndex((fn) => fn.name === name),
    machine: type === 's3' || type === 'sns' || type === 'eventbridge' ? 'asynchronous' : 'synchronous',
  });
}

const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;

function table<S extends TableSchema, R>(
  schema: S,
  rows: readonly R[],
  fill: (row: R) => { readonly [name in keyof S]: number },
): Table<S> {
  const filled = rows.map(fill);
  const columns = Object.entries(schema).map(([name, kind]) => [name, arrays[kind].from(filled.map((row) => row[name] as number))]);
  return { ...Object.fromEntries(columns), length: rows.length } as Table<S>;
}
