/** What the services around a function charge by: each meter with its unit, its prices over a month, and what is free of it. */

/** A price that holds up to so many units of the month. */
interface MeterTier {
  /** The rule with the price. */
  readonly ruleId: string;
  /** The rule with the units of the month at which the next price begins; absent for the last. */
  readonly upTo?: string;
}

interface MeterDefinition {
  /** As the bill's line names it. */
  readonly item: string;
  readonly unit: string;
  readonly tiers: readonly MeterTier[];
  /** The rule with the units of a month that are free for ever. */
  readonly free?: string;
}

const at = (ruleId: string): readonly MeterTier[] => [{ ruleId }];

/** Every meter, in the order of the bill. */
export const meters = {
  restApi: {
    item: 'API Gateway REST API',
    unit: 'request',
    tiers: [
      { ruleId: 'neighbours.rest-api-request-price', upTo: 'neighbours.rest-api-tier-1-limit' },
      { ruleId: 'neighbours.rest-api-tier-2-price', upTo: 'neighbours.rest-api-tier-2-limit' },
      { ruleId: 'neighbours.rest-api-tier-3-price', upTo: 'neighbours.rest-api-tier-3-limit' },
      { ruleId: 'neighbours.rest-api-tier-4-price' },
    ],
  },
  httpApi: {
    item: 'API Gateway HTTP API',
    unit: 'request',
    tiers: [
      { ruleId: 'neighbours.http-api-request-price', upTo: 'neighbours.http-api-tier-1-limit' },
      { ruleId: 'neighbours.http-api-tier-2-price' },
    ],
  },
  loadBalancer: { item: 'load balancer', unit: 'h', tiers: at('neighbours.alb-hour-price') },
  loadBalancerUnits: { item: 'load balancer capacity', unit: 'LCU-h', tiers: at('neighbours.alb-unit-price') },
  s3Writes: { item: 'S3 PUT requests', unit: 'request', tiers: at('neighbours.s3-write-price') },
  s3Reads: { item: 'S3 GET requests', unit: 'request', tiers: at('neighbours.s3-read-price') },
  queue: {
    item: 'SQS requests',
    unit: 'request',
    tiers: at('neighbours.sqs-request-price'),
    free: 'neighbours.sqs-free-requests',
  },
  fifoQueue: { item: 'SQS FIFO requests', unit: 'request', tiers: at('neighbours.sqs-fifo-request-price') },
  topic: { item: 'SNS publishes', unit: 'request', tiers: at('neighbours.sns-publish-price') },
  topicDeliveries: { item: 'SNS deliveries', unit: 'delivery', tiers: at('neighbours.sns-delivery-price') },
  bus: { item: 'EventBridge events', unit: 'event', tiers: at('neighbours.eventbridge-event-price') },
  scheduler: {
    item: 'EventBridge Scheduler',
    unit: 'invocation',
    tiers: at('neighbours.scheduler-price'),
    free: 'neighbours.scheduler-free-invocations',
  },
  tableWrites: { item: 'DynamoDB writes', unit: 'WRU', tiers: at('neighbours.dynamodb-write-price') },
  tableReads: { item: 'DynamoDB reads', unit: 'RRU', tiers: at('neighbours.dynamodb-read-price') },
  shards: { item: 'Kinesis shards', unit: 'shard-h', tiers: at('neighbours.kinesis-shard-price') },
  puts: { item: 'Kinesis PUT payload units', unit: 'unit', tiers: at('neighbours.kinesis-put-price') },
  secrets: { item: 'secrets kept', unit: 'month', tiers: at('neighbours.secret-month-price') },
  secretCalls: { item: 'Secrets Manager calls', unit: 'request', tiers: at('neighbours.secret-call-price') },
  logs: { item: 'CloudWatch Logs', unit: 'GB', tiers: at('neighbours.logs-price') },
} as const satisfies Readonly<Record<string, MeterDefinition>>;

export type MeterName = keyof typeof meters;

/** The definition of a meter, all of which have the same shape. */
export const meterOf = (name: MeterName): MeterDefinition => meters[name];

/** Something that a meter counts. */
export interface NeighbourUse {
  readonly meter: MeterName;
  /** Name of the resource, trigger or function that it is of. */
  readonly of: string;
  /** "40 messages sent". */
  readonly what: string;
  /** What makes the quantity of it: "1 request each". */
  readonly factors: string;
  /** In the meter's unit. */
  readonly quantity: number;
}
