/** What a run uses and its bill leaves out, because no price of it could be read or because the record does not tell how much it was. */
import type { Scenario } from '../../scenario/model.ts';
import type { Trace } from '../../trace/tables.ts';

interface Omission {
  readonly sentence: string;
  readonly test: (scenario: Scenario) => boolean;
}

const resource =
  (...types: readonly string[]) =>
  ({ resources }: Scenario): boolean =>
    resources.some(({ type }) => types.includes(type));
const trigger =
  (...types: readonly string[]) =>
  ({ triggers }: Scenario): boolean =>
    triggers.some(({ type }) => types.includes(type));

const omissions: readonly Omission[] = [
  { sentence: 'Cognito’s active users.', test: trigger('cognito') },
  { sentence: 'IoT Core’s connections, messages and rules.', test: resource('iot') },
  { sentence: 'CloudFront’s own requests and data.', test: trigger('cloudfront') },
  { sentence: 'The pipelines of CodePipeline.', test: resource('codepipeline') },
  { sentence: 'The brokers of MSK, Kafka and Amazon MQ.', test: resource('kafka', 'mq') },
  { sentence: 'Calls to KMS and keeping its keys.', test: resource('kms') },
  { sentence: 'Parameters of Systems Manager and calls to them.', test: resource('parameter') },
  { sentence: 'Databases, and services outside AWS.', test: resource('database', 'http') },
  {
    sentence: 'What S3 and DynamoDB keep: storage is charged by the month, and the run does not say how much there is.',
    test: resource('s3', 'dynamodb'),
  },
  { sentence: 'Polls of queues that find nothing.', test: trigger('sqs') },
  {
    sentence: 'What a stream’s mapping sends to its on-failure destination.',
    test: ({ triggers }) =>
      triggers.some(({ type, settings }) => /kinesis|dynamodb-streams/.test(type) && typeof settings.onFailure === 'string'),
  },
  { sentence: 'Data transfer out of the Region and through NAT gateways, and what your code writes to its logs.', test: () => true },
];

/** A sentence for each thing that the scenario of a run uses, or a change of it during the run. */
export function notPriced(trace: Trace): readonly string[] {
  return omissions.filter(({ test }) => trace.epochs.some(({ scenario }) => test(scenario))).map(({ sentence }) => sentence);
}
