/** What a mapping on a stream or topic is told to do, in the units of the engine. */

/** Times in µs, sizes in KB; Infinity stands for no limit. */
export interface StreamSettings {
  readonly shards: number;
  readonly factor: number;
  readonly batchSize: number;
  readonly batchPayload: number;
  readonly window: number;
  /** 0: none. */
  readonly tumbling: number;
  readonly maximumRetries: number;
  readonly maximumAge: number;
  readonly retention: number;
  readonly bisects: boolean;
  readonly reports: boolean;
  readonly onFailure: string | null;
  /** Whether a record with this body is wanted; null: all are. */
  readonly filter: ((body: number) => boolean) | null;
  /** Of a Kafka topic; null: the source is polled shard by shard. */
  readonly pollers: PollerSettings | null;
  /** Between two polls of a shard that is idle (0: it waits at the shard, and has a record `latency` after it came), and the least between two reads. */
  readonly interval: number;
  readonly latency: number;
  readonly spacing: number;
  /** KB per µs. */
  readonly bandwidth: number;
  readonly readRecords: number;
  readonly readSize: number;
  readonly retryDelay: number;
  readonly retryDelayMaximum: number;
}

/** The pollers of a mapping. Times in µs. */
export interface PollerSettings {
  readonly isProvisioned: boolean;
  readonly least: number;
  readonly most: number;
  /** Invocations that one keeps at work, and KB that it fetches in a µs. */
  readonly concurrency: number;
  readonly bandwidth: number;
  /** Between two looks at the lag, and from a look until the pollers have changed. */
  readonly interval: number;
  readonly scalingTime: number;
  /** Above how much lag, in what was processed between two looks, pollers are added; at work for less than what share of it they are removed. */
  readonly highLag: number;
  readonly lowUse: number;
  readonly factor: number;
}
