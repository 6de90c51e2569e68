/** What the dead-letter queue of a broker is called here: its own name, and whose it is (rule mq.dead-letter-queue). */
import type { Broker } from '../../sim/index.ts';

/** Null for RabbitMQ, which gives no message up. */
export const brokerDeadLetters = (broker: Broker, queue: string): string | null =>
  broker === 'ActiveMQ' ? `ActiveMQ.DLQ of ${queue}` : null;
