/** False statement: A dead-letter queue on the function catches the messages that fail. */
import type { FalseStatement } from './falseStatement.ts';

export const deadLetterQueueOfTheFunction: FalseStatement = {
  slug: 'dead-letter-queue-of-the-function',
  ruleId: 'sqs.redrive',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { errorRate: 1, deadLetterQueue: 'of-function', handler: [{ io: '10ms' }] }, w: { handler: [{ io: '10ms' }] } },
        resources: {
          jobs: { type: 'sqs', visibilityTimeout: '30s', maxReceiveCount: 2, deadLetterQueue: 'dead' },
          dead: { type: 'sqs' },
          'of-function': { type: 'sqs' },
        },
        triggers: [
          { id: 'queue', type: 'sqs', source: 'jobs', function: 'f', batchSize: 1 },
          { id: 'never', type: 'sqs', source: 'of-function', function: 'w' },
        ],
        traffic: [{ to: 'jobs', pattern: 'burst', count: 3 }],
      },
      expect: ['triggers.queue.outcomes.deadLettered == 3', 'triggers.never.sent == 0'],
      moment: { kind: 'event', event: 'deadLettered' },
    },
  ],
};
