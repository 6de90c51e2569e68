/** The machines of this simulator with the classes and events they are compiled over. */
import type { AnyStateMachine } from 'xstate';
import { asynchronousEventActions, asynchronousEventEvents, asynchronousEventMachine } from './asynchronousEvent.machine.ts';
import { type CompileOptions, compile } from './compile.ts';
import { environmentActions, environmentEvents, environmentMachine } from './environment.machine.ts';
import type { Lifecycles } from './lifecycleTable.ts';
import { queueMessageActions, queueMessageEvents, queueMessageMachine } from './queueMessage.machine.ts';
import { streamBatchActions, streamBatchEvents, streamBatchMachine } from './streamBatch.machine.ts';
import { synchronousRequestActions, synchronousRequestEvents, synchronousRequestMachine } from './synchronousRequest.machine.ts';

export const environmentOptions: CompileOptions = {
  classes: { plain: { snapStart: false }, snapStart: { snapStart: true } },
  events: Object.fromEntries(environmentEvents.map((type) => [type, { type }])),
  actions: environmentActions,
  liveDelays: 1,
};

export const synchronousOptions: CompileOptions = {
  classes: { plain: undefined },
  events: synchronousRequestEvents,
  actions: synchronousRequestActions,
};

export const asynchronousOptions: CompileOptions = {
  classes: { plain: undefined },
  events: asynchronousEventEvents,
  actions: asynchronousEventActions,
};

export const queueMessageOptions: CompileOptions = {
  classes: { plain: undefined },
  events: queueMessageEvents,
  actions: queueMessageActions,
};

export const streamBatchOptions: CompileOptions = {
  classes: { destination: { destination: true }, nowhere: { destination: false } },
  events: streamBatchEvents,
  actions: streamBatchActions,
};

/** Compiles the machines, or variants of them: a test can hand in a changed machine and see the engine obey it. */
export function compileLifecycles(
  machines: {
    readonly environment?: AnyStateMachine;
    readonly synchronous?: AnyStateMachine;
    readonly asynchronous?: AnyStateMachine;
    readonly queueMessage?: AnyStateMachine;
    readonly streamBatch?: AnyStateMachine;
  } = {},
): Lifecycles {
  return {
    environment: compile(machines.environment ?? environmentMachine, environmentOptions),
    synchronous: compile(machines.synchronous ?? synchronousRequestMachine, synchronousOptions),
    asynchronous: compile(machines.asynchronous ?? asynchronousEventMachine, asynchronousOptions),
    queueMessage: compile(machines.queueMessage ?? queueMessageMachine, queueMessageOptions),
    streamBatch: compile(machines.streamBatch ?? streamBatchMachine, streamBatchOptions),
  };
}
