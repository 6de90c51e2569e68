/** Which of the queues that a trace tells of are those of brokers of Amazon MQ, and which of SQS. */
import { queueOf, queuesOf } from './queuesOf.ts';
import type { Trace } from './tables.ts';

export type Broker = 'ActiveMQ' | 'RabbitMQ';

/** The broker that keeps queue `queue`; null: SQS does. */
export function brokerOf(trace: Trace, queue: string | null): Broker | null {
  const { resources } = (trace.epochs[0] as Trace['epochs'][number]).scenario;
  const resource = resources.find(({ name }) => name === queue);
  if (resource?.type !== 'mq') return null;
  return resource.settings.engineType === 'RabbitMQ' ? 'RabbitMQ' : 'ActiveMQ';
}

/** Names of the polled queues of SQS, in the order of the triggers that poll them. */
export const sqsQueuesOf = (trace: Trace): readonly string[] => queuesOf(trace).filter((queue) => brokerOf(trace, queue) === null);

/** Name of the queue of SQS that trigger `trigger` polls, or null when it polls none. */
export function sqsQueueOf(trace: Trace, trigger: number): string | null {
  const queue = queueOf(trace, trigger);
  return brokerOf(trace, queue) === null ? queue : null;
}
