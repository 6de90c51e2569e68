/** An event source mapping that polls a queue of Amazon SQS. */
import { defineTrigger } from './defineTrigger.ts';
import { batchFields, pollers, queueResponseTypes } from './mappingFields.ts';
import { filteredOutcomes } from './waits.ts';

export const sqs = defineTrigger({
  type: 'sqs',
  title: 'SQS queue',
  help: 'Lambda polls a queue and invokes the function with batches of messages.',
  way: 'polling',
  simulated: true,
  sourceTypes: ['sqs'],
  fields: {
    ...batchFields(10, '0s'),
    maximumConcurrency: {
      kind: 'integer',
      min: 2,
      max: 1000,
      default: null,
      awsName: 'MaximumConcurrency',
      help: 'The most invocations that this queue may have at work at once.',
    },
    functionResponseTypes: queueResponseTypes,
    provisionedPollers: pollers(2, 200, 10_000),
  },
  // A message that is not processed, denied or stopped as a loop comes back until the queue gives it up: by redrive, or when it expires.
  outcomes: (settings, _fn, source) => [
    'succeeded',
    ...filteredOutcomes(settings),
    ...(typeof source?.deadLetterQueue === 'string' ? (['deadLettered'] as const) : []),
    'expired',
  ],
});
