/** The five machines by the names under which a trace holds their states. */
import { asynchronousEventMachine } from './asynchronousEvent.machine.ts';
import { environmentMachine } from './environment.machine.ts';
import { queueMessageMachine } from './queueMessage.machine.ts';
import { streamBatchMachine } from './streamBatch.machine.ts';
import { synchronousRequestMachine } from './synchronousRequest.machine.ts';

export const lifecycleMachines = {
  environment: environmentMachine,
  synchronous: synchronousRequestMachine,
  asynchronous: asynchronousEventMachine,
  queueMessage: queueMessageMachine,
  streamBatch: streamBatchMachine,
} as const;
