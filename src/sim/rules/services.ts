/** How long calls to other services take: round figures within a Region, all assumed and adjustable. */
import { assumed, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const SECRETS = `${UNPUBLISHED} https://developer.squareup.com/blog/using-aws-lambda-extensions-to-accelerate-aws-secrets-manager-access/ saw up to 300 ms.`;

/** Resource type, what is called, p50 and p99 in ms, source. */
const latencies: readonly (readonly [type: string, what: string, p50: number, p99: number, source?: string])[] = [
  ['s3', 'Reading or writing an object in S3', 25, 120],
  ['sqs', 'A call to SQS', 8, 40],
  ['sns', 'Publishing to SNS', 12, 60],
  ['eventbridge', 'Putting events on an EventBridge bus', 15, 80],
  ['dynamodb', 'Reading or writing an item in DynamoDB', 5, 25],
  ['kinesis', 'Putting records into a Kinesis stream', 10, 50],
  ['kafka', 'Producing to a Kafka topic', 5, 30],
  ['mq', 'Sending to an Amazon MQ broker', 8, 50],
  ['iot', 'Publishing to IoT Core', 15, 80],
  ['codepipeline', 'Reporting a job result to CodePipeline', 60, 250],
  ['secret', 'Reading a secret from Secrets Manager', 30, 150, SECRETS],
  ['parameter', 'Reading a parameter from Parameter Store', 15, 80],
  ['kms', 'A call to KMS', 8, 40],
  ['database', 'A query over an open connection to a database', 4, 40],
  ['http', 'A request to another HTTP service', 80, 500],
];

const behaviour: readonly Rule[] = [
  assumed(
    'services.maximum-concurrency',
    'A service with a limit of calls at once throttles the ones above it, in the time that an answer would have taken.',
    UNPUBLISHED,
  ),
  assumed(
    'services.database-connections',
    'Every environment opens one connection to a database at its first call and holds it until it is reset or ends; one connection too many is refused.',
    UNPUBLISHED,
  ),
  assumed(
    'services.stale-credentials',
    'A database refuses a secret that has been rotated: the old value stops at once (two alternating users would keep it valid for one more rotation).',
    UNPUBLISHED,
  ),
  assumed(
    'services.cache-per-environment',
    'What an extension caches lives in one environment and dies with it.',
    guide('with-secrets-manager'),
  ),
];

export const services: readonly Rule[] = [
  ...latencies.flatMap(([type, what, p50, p99, source = UNPUBLISHED]) => [
    assumed(`services.${type}-latency-p50`, `${what} takes this long in the middle case.`, source, p50, 'ms'),
    assumed(`services.${type}-latency-p99`, `${what} takes longer than this once in a hundred times.`, source, p99, 'ms'),
  ]),
  ...behaviour,
];
