/**
 * The life of an execution environment: created, initialised, frozen between invocations, reset after a failure, shut down.
 * The engine executes the table compiled from this machine; durations, costs and counters are the engine's business.
 * Order and limits: rules `lifecycle.*` (AWS: lambda-runtime-environment.html).
 */
import { setup } from 'xstate';

export interface EnvironmentContext {
  /** Whether the version has a snapshot to restore from. */
  readonly snapStart: boolean;
}

export type EnvironmentEvent = { readonly type: (typeof environmentEvents)[number] };

/** What may happen to an environment. */
export const environmentEvents = [
  'COLD_START',
  'PREPARE',
  'FIND_READY',
  'PROVISIONED',
  'RESTORED',
  'EXTENSIONS_READY',
  'RUNTIME_READY',
  'FUNCTION_READY',
  'INIT_ERROR',
  'INIT_ABANDONED',
  'REINITIALISED',
  'INVOKE',
  'RESPONSE',
  'HANDLER_ERROR',
  'CRASH',
  'OUT_OF_MEMORY',
  'RETIRE',
  'KILL',
] as const;

/** What the engine does on a transition, in the order in which it does it: an action's place here is its bit in the table. */
export const environmentActions = [
  'leaveIdle',
  'endSucceeded',
  'endHandlerError',
  'endCrashed',
  'endOutOfMemory',
  'endTimedOut',
  'endInitFailed',
  'endKilled',
  'endRestoreFailed',
  'markReady',
  'abandonInit',
  'becomeIdle',
  'terminate',
] as const;

/** The phases of an initialisation, the same for a cold start and for an environment prepared ahead of a request. */
const initPhases = <Finished extends string, Path extends string>(path: Path, finished: Finished) => ({
  extension: {
    tags: ['busy', 'billed'],
    meta: { phase: 'init', work: 'extensionInit', done: 'EXTENSIONS_READY' },
    description: 'Init: the extensions start and register.',
    on: { EXTENSIONS_READY: 'runtime' as const },
  },
  runtime: {
    tags: ['busy', 'billed'],
    meta: { phase: 'init', work: 'runtimeInit', done: 'RUNTIME_READY' },
    description: 'Init: the language runtime starts.',
    on: { RUNTIME_READY: 'function' as const },
  },
  function: {
    tags: ['busy', 'billed'],
    meta: { phase: 'init', work: 'functionInit', done: 'FUNCTION_READY' },
    description: 'Init: the code outside the handler runs: imports, clients, secrets.',
    on: {
      FUNCTION_READY: { target: finished, actions: 'markReady' as const },
      INIT_ERROR: `${path}.abandoned` as const,
    },
  },
});

export const environmentMachine = setup({
  types: { context: {} as EnvironmentContext, events: {} as EnvironmentEvent, input: {} as EnvironmentContext | undefined },
  guards: { hasSnapshot: ({ context }) => context.snapStart },
  actions: Object.fromEntries(environmentActions.map((name) => [name, () => {}])) as Record<
    (typeof environmentActions)[number],
    () => void
  >,
  // Only the names matter: the engine knows how long each lasts (rules lifecycle.*-limit, platform.idleLifetime, the function's timeout).
  delays: { initLimit: 0, initLimitPrepared: 0, restoreLimit: 0, functionTimeout: 0, resetLimit: 0, shutdownLimit: 0, idleLifetime: 0 },
}).createMachine({
  id: 'environment',
  context: ({ input }) => ({ snapStart: input?.snapStart ?? false }),
  initial: 'created',
  on: { KILL: { target: '.terminated', actions: 'terminate' } },
  states: {
    created: {
      meta: { phase: 'create' },
      description: 'A place for an environment; nothing runs yet.',
      on: {
        COLD_START: 'coldStart',
        PREPARE: 'prepared',
        // provisioned.ready-at-start: its init lies before the run.
        FIND_READY: { target: '#environment.idle.warm', actions: 'markReady' },
      },
    },
    coldStart: {
      initial: 'provisioning',
      tags: ['serving'],
      on: { KILL: { target: '#environment.terminated', actions: ['endKilled', 'terminate'] } },
      states: {
        provisioning: {
          tags: ['busy'],
          meta: { phase: 'create', work: 'provisioning', done: 'PROVISIONED' },
          description: 'Lambda finds a place, fetches the code and boots the environment.',
          on: { PROVISIONED: [{ guard: 'hasSnapshot', target: 'restoring' }, { target: 'init' }] },
        },
        restoring: {
          tags: ['busy', 'billed'],
          meta: { phase: 'restore', work: 'restore', done: 'RESTORED' },
          description: 'SnapStart: the snapshot of an initialised environment is restored.',
          on: { RESTORED: { target: '#environment.invocation.handler', actions: 'markReady' } },
          after: { restoreLimit: { target: '#environment.shutdown', actions: 'endRestoreFailed' } },
        },
        init: {
          initial: 'extension',
          // lifecycle.init-limit: an init that is not over after 10 s is given up.
          after: { initLimit: 'abandoned' },
          states: initPhases('#environment.coldStart', '#environment.invocation.handler'),
        },
        abandoned: {
          tags: ['busy'],
          meta: { phase: 'init', work: 'none', done: 'INIT_ABANDONED' },
          description: 'The init failed or hit its limit; it will run again inside the invocation.',
          entry: ['markReady', 'abandonInit'],
          on: { INIT_ABANDONED: '#environment.invocation.suppressedInit' },
        },
      },
    },
    prepared: {
      initial: 'provisioning',
      states: {
        provisioning: {
          tags: ['busy'],
          meta: { phase: 'create', work: 'provisioning', done: 'PROVISIONED' },
          description: 'Lambda boots an environment ahead of any request.',
          on: { PROVISIONED: [{ guard: 'hasSnapshot', target: 'restoring' }, { target: 'init' }] },
        },
        restoring: {
          tags: ['busy', 'billed'],
          meta: { phase: 'restore', work: 'restore', done: 'RESTORED' },
          description: 'SnapStart: the snapshot is restored ahead of any request.',
          on: { RESTORED: { target: '#environment.idle.warm', actions: 'markReady' } },
          after: { restoreLimit: '#environment.shutdown' },
        },
        init: {
          initial: 'extension',
          after: { initLimitPrepared: 'abandoned' },
          states: initPhases('#environment.prepared', '#environment.idle.warm'),
        },
        abandoned: {
          tags: ['busy'],
          meta: { phase: 'init', work: 'none', done: 'INIT_ABANDONED' },
          description: 'The init failed or hit its limit; it will run again inside the first invocation.',
          entry: ['markReady', 'abandonInit'],
          on: { INIT_ABANDONED: '#environment.idle.uninitialised' },
        },
      },
    },
    idle: {
      initial: 'warm',
      tags: ['available'],
      entry: 'becomeIdle',
      exit: 'leaveIdle',
      on: { RETIRE: 'shutdown' },
      after: { idleLifetime: 'shutdown' },
      states: {
        warm: {
          meta: { phase: 'frozen', between: true },
          description: 'Frozen: initialised, waiting for the next invocation. Memory, globals and /tmp survive.',
          on: { INVOKE: '#environment.invocation.handler' },
        },
        uninitialised: {
          meta: { phase: 'frozen' },
          description: 'Frozen after a reset: the next invocation first runs init again.',
          on: { INVOKE: '#environment.invocation.suppressedInit' },
        },
      },
    },
    invocation: {
      initial: 'handler',
      tags: ['busy', 'serving', 'billed'],
      // lifecycle.invoke-limit: the function timeout covers a suppressed init and the handler together.
      after: { functionTimeout: { target: 'resetting', actions: 'endTimedOut' } },
      on: { KILL: { target: 'terminated', actions: ['endKilled', 'terminate'] } },
      states: {
        suppressedInit: {
          meta: { phase: 'init', work: 'suppressedInit', done: 'REINITIALISED' },
          description: 'Init again, inside the invocation and under the function timeout; its time counts as Duration.',
          on: { REINITIALISED: 'handler', INIT_ERROR: { target: '#environment.resetting', actions: 'endInitFailed' } },
        },
        handler: {
          meta: { phase: 'invoke', work: 'handler', done: 'RESPONSE', handler: true },
          description: 'The handler runs; the environment serves this one request.',
          on: {
            RESPONSE: { target: '#environment.idle.warm', actions: 'endSucceeded' },
            // lifecycle.handler-error-keeps-warm
            HANDLER_ERROR: { target: '#environment.idle.warm', actions: 'endHandlerError' },
            // lifecycle.reset-after-failure
            CRASH: { target: '#environment.resetting', actions: 'endCrashed' },
            OUT_OF_MEMORY: { target: '#environment.resetting', actions: 'endOutOfMemory' },
          },
        },
      },
    },
    resetting: {
      tags: ['busy'],
      meta: { phase: 'reset' },
      description: 'Reset: the runtime is stopped and the extensions are told; /tmp is kept.',
      after: { resetLimit: 'idle.uninitialised' },
    },
    shutdown: {
      meta: { phase: 'shutdown' },
      description: 'Shutdown: the extensions have a short time to finish.',
      after: { shutdownLimit: { target: 'terminated', actions: 'terminate' } },
    },
    terminated: {
      type: 'final',
      meta: { phase: 'ended' },
      description: 'Gone, with its memory and its /tmp.',
    },
  },
});
