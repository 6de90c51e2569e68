/** A bucket that announces changed objects: Lambda queues the event, invokes, retries, and hands on what failed. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { queueOutcomes } from './waits.ts';

export const s3 = defineTrigger({
  type: 's3',
  title: 'S3 event notification',
  help: 'A bucket announces each new object; Lambda queues the event and invokes the function.',
  way: 'asynchronous',
  simulated: true,
  sourceTypes: ['s3'],
  fields: {
    deliveryLatency: {
      kind: 'distribution',
      of: 'duration',
      default: `${ruleValue('s3.delivery-latency')}s`,
      ruleId: 's3.delivery-latency',
      help: 'Time from the change in the bucket to Lambda having the event; AWS says seconds typically.',
    },
  },
  outcomes: (_settings, fn) => queueOutcomes(fn),
});
