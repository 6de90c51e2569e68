/** A rule on an EventBridge bus that hands matching events to Lambda's queue. */
import { defineTrigger } from './defineTrigger.ts';
import { queueOutcomes } from './waits.ts';

export const eventbridge = defineTrigger({
  type: 'eventbridge',
  title: 'EventBridge rule',
  help: 'A rule matches events on a bus and hands them to Lambda, which queues them and invokes the function.',
  way: 'asynchronous',
  simulated: false,
  sourceTypes: ['eventbridge'],
  fields: {
    filter: { kind: 'json', default: null, awsName: 'EventPattern', help: 'What an event must match; absent: every event.' },
    maximumRetryAttempts: {
      kind: 'integer',
      min: 0,
      max: 185,
      default: 185,
      awsName: 'MaximumRetryAttempts',
      help: 'How often EventBridge tries again when Lambda does not take the event.',
    },
    maximumEventAge: {
      kind: 'duration',
      min: '60s',
      max: '86400s',
      default: '24h',
      awsName: 'MaximumEventAgeInSeconds',
      help: 'How long EventBridge keeps trying.',
    },
    deadLetterQueue: {
      kind: 'reference',
      to: ['resource'],
      types: ['sqs'],
      default: null,
      awsName: 'DeadLetterConfig',
      help: 'The queue for events that EventBridge could not hand to Lambda.',
    },
  },
  outcomes: (settings, fn) => [...queueOutcomes(fn), ...(settings.filter === null ? [] : (['filtered'] as const))],
});
