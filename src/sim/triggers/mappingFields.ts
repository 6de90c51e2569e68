/** Settings that event source mappings share, under AWS's names and ranges (facts: CreateEventSourceMapping). */
import type { Field, Fields } from '../../base/field.ts';
import { ruleValue } from '../rules/index.ts';

const limit = (name: string): number => ruleValue(`mapping.${name}`);

const responseTypes: Field = {
  kind: 'list',
  item: { kind: 'choice', options: ['ReportBatchItemFailures'], help: 'ReportBatchItemFailures: the function names the failed items.' },
  maxItems: 1,
  default: [],
  awsName: 'FunctionResponseTypes',
  help: 'With ReportBatchItemFailures only the items that the function names are retried, not the whole batch.',
};

const filter: Field = {
  kind: 'list',
  item: { kind: 'json', help: 'A pattern in the syntax of EventBridge.' },
  maxItems: limit('filters'),
  default: [],
  ruleId: 'mapping.filters',
  awsName: 'FilterCriteria',
  help: 'Patterns that a record must match, at least one of them; others never reach the function.',
};

/** Settings of every mapping. */
export function batchFields(batchSize: number, window: string): Fields {
  return {
    batchSize: {
      kind: 'integer',
      min: 1,
      max: limit('batch-size-maximum'),
      default: batchSize,
      ruleId: 'mapping.batch-size-maximum',
      awsName: 'BatchSize',
      slider: { min: 1, max: 1000, scale: 'log' },
      help: 'The most records that one invocation gets.',
    },
    maximumBatchingWindow: {
      kind: 'duration',
      min: '0s',
      max: `${limit('batching-window-maximum')}s`,
      // AWS counts whole seconds, and yet gives brokers half a second unless set.
      wholeSeconds: window !== '500ms',
      default: window,
      ruleId: 'mapping.batching-window-maximum',
      awsName: 'MaximumBatchingWindowInSeconds',
      help: 'How long Lambda gathers records before it invokes with a batch that is not full.',
    },
    filter,
  };
}

/** Where a mapping begins to read a stream or topic. */
export const startingPosition = (withTimestamp: boolean): Field => ({
  kind: 'choice',
  options: withTimestamp ? ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'] : ['LATEST', 'TRIM_HORIZON'],
  default: 'LATEST',
  awsName: 'StartingPosition',
  help: 'Where reading begins: at new records or at the oldest that the stream still holds.',
});

/** What a mapping does with a batch that failed. */
export const retryFields: Fields = {
  functionResponseTypes: responseTypes,
  bisectBatchOnFunctionError: {
    kind: 'flag',
    default: false,
    awsName: 'BisectBatchOnFunctionError',
    help: 'Whether a failed batch is split in two and each half tried on its own.',
  },
  maximumRetryAttempts: {
    kind: 'integer',
    min: -1,
    max: limit('retry-attempts-maximum'),
    default: -1,
    ruleId: 'mapping.retry-attempts-maximum',
    awsName: 'MaximumRetryAttempts',
    help: 'How often a failed batch is tried again; -1 is until its records expire.',
  },
  maximumRecordAge: {
    kind: 'duration',
    min: `${limit('record-age-minimum')}s`,
    max: `${limit('record-age-maximum')}s`,
    wholeSeconds: true,
    default: null,
    ruleId: 'mapping.record-age-minimum',
    awsName: 'MaximumRecordAgeInSeconds',
    help: 'Records older than this are given up; absent: they are kept until they leave the stream.',
  },
  onFailure: {
    kind: 'reference',
    to: ['resource'],
    types: ['sqs', 'sns', 's3'],
    default: null,
    awsName: 'OnFailure',
    help: 'The queue, topic or bucket that is told of batches that were given up.',
  },
};

/** Settings of streams that are read shard by shard. */
export function shardFields(withTimestamp: boolean): Fields {
  return {
    ...batchFields(limit('batch-size-of-streams'), '0s'),
    startingPosition: startingPosition(withTimestamp),
    parallelizationFactor: {
      kind: 'integer',
      min: 1,
      max: limit('parallelization-factor-maximum'),
      default: 1,
      ruleId: 'mapping.parallelization-factor-maximum',
      awsName: 'ParallelizationFactor',
      help: 'How many batches of one shard may be at work at once.',
    },
    tumblingWindow: {
      kind: 'duration',
      min: '0s',
      max: `${limit('tumbling-window-maximum')}s`,
      wholeSeconds: true,
      default: null,
      ruleId: 'mapping.tumbling-window-maximum',
      awsName: 'TumblingWindowInSeconds',
      help: 'The length of the windows over which the function keeps a running state.',
    },
    ...retryFields,
  };
}

/** Pollers of provisioned mode. */
export function pollers(least: number, mostOfMinimum: number, most: number): Field {
  return {
    kind: 'group',
    default: null,
    awsName: 'ProvisionedPollerConfig',
    help: 'Pollers kept ready (provisioned mode); absent: Lambda scales pollers by itself.',
    fields: {
      minimumPollers: {
        kind: 'integer',
        min: least,
        max: mostOfMinimum,
        default: least,
        awsName: 'MinimumPollers',
        help: 'Pollers that are always there.',
      },
      maximumPollers: {
        kind: 'integer',
        min: least,
        max: most,
        default: limit('pollers-default'),
        ruleId: 'mapping.pollers-default',
        awsName: 'MaximumPollers',
        help: 'The most pollers there may be.',
      },
    },
  };
}

/** The one item that `functionResponseTypes` may hold, for queues. */
export const queueResponseTypes = responseTypes;
