/** An event source mapping that polls a queue of Amazon SQS. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { batchFields, pollers, queueResponseTypes } from './mappingFields.ts';
import { filteredOutcomes } from './waits.ts';

const limit = (name: string): number => ruleValue(`mapping.${name}`);

export const sqs = defineTrigger({
  type: 'sqs',
  title: 'SQS queue',
  help: 'Lambda polls a queue and invokes the function with batches of messages.',
  way: 'polling',
  simulated: true,
  sourceTypes: ['sqs'],
  fields: {
    ...batchFields(limit('batch-size-of-queues'), '0s'),
    maximumConcurrency: {
      kind: 'integer',
      min: limit('maximum-concurrency-minimum'),
      max: limit('maximum-concurrency-maximum'),
      default: null,
      ruleId: 'mapping.maximum-concurrency-maximum',
      awsName: 'MaximumConcurrency',
      help: 'The most invocations that this queue may have at work at once.',
    },
    functionResponseTypes: queueResponseTypes,
    reportedIds: {
      kind: 'choice',
      options: ['messageId', 'unknown'],
      default: 'messageId',
      ruleId: 'sqs.malformed-response',
      help: 'By what the function names failed messages in its response. By anything but their message ids (receipt handles, for one) the whole batch has failed.',
    },
    provisionedPollers: pollers(limit('queue-pollers-minimum'), limit('pollers-default'), limit('queue-pollers-maximum')),
  },
  // A message that is not processed, denied or stopped as a loop comes back until the queue gives it up: by redrive, or when it expires.
  outcomes: (settings, _fn, source) => [
    'succeeded',
    ...filteredOutcomes(settings),
    ...(typeof source?.deadLetterQueue === 'string' ? (['deadLettered'] as const) : []),
    'expired',
  ],
});
