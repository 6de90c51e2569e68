/** A bucket that announces changed objects: Lambda queues the event, invokes, retries, and hands on what failed. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { deniedOutcomes, queueOutcomes, recursionOutcomes, unite } from './waits.ts';

export const s3 = defineTrigger({
  type: 's3',
  title: 'S3 event notification',
  help: 'A bucket announces each new object; Lambda queues the event and invokes the function.',
  way: 'asynchronous',
  simulated: true,
  sourceTypes: ['s3'],
  fields: {
    prefix: {
      kind: 'text',
      maxLength: 1024,
      default: '',
      awsName: 'Filter prefix',
      help: 'Only objects whose key begins with this are announced; empty: all.',
    },
    suffix: {
      kind: 'text',
      maxLength: 1024,
      default: '',
      awsName: 'Filter suffix',
      help: 'Only objects whose key ends with this are announced, such as .jpg; empty: all.',
    },
    deliveryLatency: {
      kind: 'distribution',
      of: 'duration',
      default: `${ruleValue('s3.delivery-latency')}s`,
      ruleId: 's3.delivery-latency',
      help: 'Time from the change in the bucket to Lambda having the event; AWS says seconds typically.',
    },
  },
  // S3 has no dead-letter queue of its own and keeps trying: what Lambda takes later is only late.
  outcomes: (settings, fn, _source, surroundings) =>
    unite(
      queueOutcomes(fn, surroundings),
      settings.prefix || settings.suffix ? ['filtered'] : [],
      deniedOutcomes(fn),
      recursionOutcomes(fn, surroundings),
    ),
});
