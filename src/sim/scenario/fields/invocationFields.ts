/** Settings of asynchronous invocation and of aliases. */
import type { Fields } from '../../../base/field.ts';

const destination = (help: string, withBucket: boolean) =>
  ({
    kind: 'reference',
    to: ['resource', 'function'],
    types: withBucket ? ['sqs', 'sns', 'eventbridge', 's3'] : ['sqs', 'sns', 'eventbridge'],
    default: null,
    help,
  }) as const;

/** Lambda's own queue for asynchronous events. */
export const asyncConfigFields: Fields = {
  maximumRetryAttempts: {
    kind: 'integer',
    min: 0,
    max: 2,
    default: 2,
    ruleId: 'async.retry-attempts',
    awsName: 'MaximumRetryAttempts',
    help: 'How often Lambda tries again after a function error.',
  },
  maximumEventAge: {
    kind: 'duration',
    min: '60s',
    max: '6h',
    wholeSeconds: true,
    default: '6h',
    ruleId: 'async.maximum-event-age',
    awsName: 'MaximumEventAgeInSeconds',
    help: 'How long an event may wait in the queue before it is given up.',
  },
  onFailure: { ...destination('Where the record of a failed event goes.', true), awsName: 'OnFailure' },
  onSuccess: { ...destination('Where the record of a processed event goes.', false), awsName: 'OnSuccess' },
};

/** An alias of a published version. */
export const aliasFields: Fields = {
  version: {
    kind: 'text',
    minLength: 1,
    maxLength: 1024,
    default: '1',
    awsName: 'FunctionVersion',
    help: 'The version that it points to.',
  },
  weights: {
    kind: 'map',
    item: { kind: 'share', help: 'Share of requests.' },
    default: {},
    awsName: 'AdditionalVersionWeights',
    help: 'Share of requests that go to another version.',
  },
  provisionedConcurrentExecutions: {
    kind: 'integer',
    min: 0,
    max: 1_000_000,
    default: 0,
    awsName: 'ProvisionedConcurrentExecutions',
    help: 'Environments kept initialised for this alias.',
  },
  autoScaling: {
    kind: 'group',
    default: null,
    help: 'Lets Application Auto Scaling change the provisioned concurrency.',
    fields: {
      minCapacity: { kind: 'integer', min: 0, max: 1_000_000, default: 1, awsName: 'MinCapacity', help: 'The least it keeps.' },
      maxCapacity: { kind: 'integer', min: 0, max: 1_000_000, default: 100, awsName: 'MaxCapacity', help: 'The most it keeps.' },
      targetValue: {
        kind: 'number',
        min: 0.1,
        max: 0.9,
        default: 0.7,
        awsName: 'TargetValue',
        help: 'The share of provisioned environments that it keeps busy.',
      },
    },
  },
};
