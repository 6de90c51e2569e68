/** The machines themselves and their compiler: the second door of the simulator, for whoever draws or tests them. It brings XState along. */
export { asynchronousEventMachine } from './asynchronousEvent.machine.ts';
export { CompileError, compile } from './compile.ts';
export { compileLifecycles } from './compileAll.ts';
export { environmentMachine } from './environment.machine.ts';
export { lifecycleMachines } from './lifecycleMachines.ts';
export type { Lifecycles, LifecycleTable } from './lifecycleTable.ts';
export { queueMessageMachine } from './queueMessage.machine.ts';
export { streamBatchMachine } from './streamBatch.machine.ts';
export { synchronousRequestMachine } from './synchronousRequest.machine.ts';
export { writeTables } from './writeTables.ts';
