/** What a queue, a broker and a mapping on either are told to do, in the units of the engine. */

/** Of the queue. Times in µs. */
export interface QueueSettings {
  readonly fifo: boolean;
  readonly visibility: number;
  readonly delay: number;
  readonly retention: number;
  /** Receives before the dead-letter queue; Infinity without one. */
  readonly maxReceiveCount: number;
  readonly deadLetterQueue: string | null;
  readonly quota: number;
  /** Of a broker of Amazon MQ; null: a queue of SQS. */
  readonly broker: BrokerSettings | null;
}

/** Of a mapping. Rates are invocations per µs. */
export interface MappingSettings {
  readonly batchSize: number;
  readonly batchPayload: number;
  readonly window: number;
  readonly visibility: number;
  readonly reports: boolean;
  /** What the function reports are no message ids of the batch. */
  readonly misreports: boolean;
  readonly least: number;
  readonly most: number;
  readonly growth: number;
  readonly decline: number;
  readonly errorBackoff: number;
  readonly isProvisioned: boolean;
  /** µs from a message's becoming visible to its being received. */
  readonly pollLatency: number;
  /** KB that one provisioned poller fetches in a µs. */
  readonly fetchRate: number;
  readonly throttleWait: (tries: number) => number;
  /** Whether a message with this body is wanted; null: all are. */
  readonly filter: ((body: number) => boolean) | null;
}

/** Of a broker of Amazon MQ. */
export interface BrokerSettings {
  readonly engine: 'ActiveMQ' | 'RabbitMQ';
  /** From a failure until the batch's messages are there again, µs (mq.redelivery-delay). */
  readonly redeliveryDelay: number;
}
