/** Settings of asynchronous invocation and of aliases. */
import type { Field, Fields } from '../../../base/field.ts';
import { ruleValue } from '../../rules/index.ts';

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

const capacity = (help: string, awsName: string, otherwise: number | null): Field => ({
  kind: 'integer',
  min: 0,
  max: 1_000_000,
  default: otherwise,
  awsName,
  help,
});

/** A scalable target of Application Auto Scaling, its target-tracking policy and its scheduled actions. */
const autoScalingFields: Fields = {
  minCapacity: capacity('The least it keeps.', 'MinCapacity', 1),
  maxCapacity: capacity('The most it keeps.', 'MaxCapacity', 100),
  targetUtilization: {
    kind: 'number',
    min: ruleValue('limits.provisioned-target-minimum'),
    max: ruleValue('limits.provisioned-target-maximum'),
    default: ruleValue('limits.provisioned-target-typical'),
    nullable: true,
    ruleId: 'limits.provisioned-target-typical',
    awsName: 'TargetValue',
    help: 'The share of provisioned environments that it keeps busy; null: only the schedule changes anything.',
  },
  schedule: {
    kind: 'list',
    item: {
      kind: 'group',
      help: 'A scheduled action.',
      fields: {
        at: { kind: 'duration', required: true, awsName: 'Schedule', help: 'When, from the beginning of the run.' },
        minCapacity: capacity('The least it keeps from then on; absent: as before.', 'MinCapacity', null),
        maxCapacity: capacity('The most it keeps from then on; absent: as before.', 'MaxCapacity', null),
      },
    },
    maxItems: 100,
    default: [],
    awsName: 'ScheduledActions',
    help: 'Scheduled scaling: other bounds from a time on.',
  },
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
    fields: autoScalingFields,
  },
};
