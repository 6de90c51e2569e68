/** A topic of Amazon SNS that pushes its messages to Lambda's queue. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { deliveryOutcomes, filteredOutcomes, queueOutcomes, recursionOutcomes, unite } from './waits.ts';

export const sns = defineTrigger({
  type: 'sns',
  title: 'SNS subscription',
  help: 'A topic pushes each message to Lambda, which queues it and invokes the function.',
  way: 'asynchronous',
  simulated: true,
  sourceTypes: ['sns'],
  fields: {
    deliveryLatency: {
      kind: 'distribution',
      of: 'duration',
      default: `${ruleValue('sns.delivery-latency')}s`,
      ruleId: 'sns.delivery-latency',
      help: 'Time from the message being published to Lambda having it; AWS gives no figure.',
    },
    filter: { kind: 'json', default: null, awsName: 'FilterPolicy', help: 'What a message must match to be delivered.' },
    deadLetterQueue: {
      kind: 'reference',
      to: ['resource'],
      types: ['sqs'],
      default: null,
      awsName: 'RedrivePolicy',
      help: 'The queue for messages that SNS could not hand to Lambda.',
    },
  },
  outcomes: (settings, fn, _source, surroundings) =>
    unite(
      queueOutcomes(fn, surroundings),
      filteredOutcomes(settings),
      deliveryOutcomes(settings, fn, surroundings),
      recursionOutcomes(fn, surroundings),
    ),
});
