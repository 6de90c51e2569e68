/** The live values of every machine. */
import type { MachineKey } from '../../../../sim/index.ts';
import { asynchronousLive } from './asynchronousLive.ts';
import { environmentLive } from './environmentLive.ts';
import type { Live, Moment } from './live.ts';
import { queueMessageLive } from './queueMessageLive.ts';
import { streamBatchLive } from './streamBatchLive.ts';
import { synchronousLive } from './synchronousLive.ts';

export const liveOf: Readonly<Record<MachineKey, (moment: Moment) => Live>> = {
  environment: environmentLive,
  synchronous: synchronousLive,
  asynchronous: asynchronousLive,
  queueMessage: queueMessageLive,
  streamBatch: streamBatchLive,
};
