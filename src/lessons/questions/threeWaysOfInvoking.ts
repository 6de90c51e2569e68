/** Interview question 51: Synchronous, asynchronous and polled invocations: what differs? */
import type { Question } from './question.ts';

export const threeWaysOfInvoking: Question = {
  number: 51,
  slug: 'three-ways-of-invoking',
  lesson: 'three-ways',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          called: { handler: [{ io: '100ms' }], errorRate: 1 },
          told: { handler: [{ io: '100ms' }], errorRate: 1 },
          fed: { handler: [{ io: '100ms' }], errorRate: 1 },
        },
        resources: {
          bucket: { type: 's3' },
          jobs: { type: 'sqs', visibilityTimeout: '30s', maxReceiveCount: 4, deadLetterQueue: 'dead' },
          dead: { type: 'sqs' },
        },
        triggers: [
          { id: 't', type: 'sdk', function: 'called' },
          { id: 'uploads', type: 's3', source: 'bucket', function: 'told', deliveryLatency: '0s' },
          { id: 'queue', type: 'sqs', source: 'jobs', function: 'fed', batchSize: 1 },
        ],
        traffic: [
          { to: 't', pattern: 'burst', count: 1 },
          { to: 'bucket', pattern: 'burst', count: 1, id: 'b' },
          { to: 'jobs', pattern: 'burst', count: 1, id: 'j' },
        ],
      },
      expect: [
        'functions.called.Invocations == 1',
        'functions.told.Invocations == 3',
        'functions.fed.Invocations == ask.receives',
        'triggers.queue.outcomes.deadLettered == 1',
      ],
      moment: { kind: 'event', event: 'deadLettered' },
    },
  ],
  numbers: { receives: [4, 2, 5] },
  edits: [{ path: 'resources.jobs.maxReceiveCount', value: '{receives}' }],
  options: [
    {
      id: 'own',
      when: 'run.functions.called.Invocations == 1 && run.functions.told.Invocations == 3 && run.functions.fed.Invocations == ask.receives',
    },
    {
      id: 'three',
      when: 'run.functions.called.Invocations == 3 && run.functions.told.Invocations == 3 && run.functions.fed.Invocations == 3',
    },
    { id: 'once', when: 'run.functions.told.Invocations == 1' },
  ],
};
