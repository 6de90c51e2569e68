/** Interview question 32: How concurrent is a FIFO queue? */
import type { Question } from './question.ts';

export const fifoConcurrency: Question = {
  number: 32,
  slug: 'fifo-concurrency',
  lesson: 'queues-and-visibility',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '2m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            handler: [
              {
                per: 'record',
                io: '200ms',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '180s',
            fifo: true,
          },
          dead: {
            type: 'sqs',
          },
        },
        triggers: [
          {
            id: 'queue',
            type: 'sqs',
            source: 'jobs',
            function: 'f',
            batchSize: 10,
          },
        ],
        traffic: [
          {
            to: 'jobs',
            pattern: 'constant',
            rate: 40,
            keys: {
              count: 6,
            },
          },
        ],
      },
      expect: ['functions.f.ConcurrentExecutions.max <= ask.groups', 'functions.f.ConcurrentExecutions.max >= ask.groups - 1'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { groups: [6, 3, 9] },
  edits: [{ path: 'traffic[0].keys.count', value: '{groups}' }],
  options: [
    { id: 'one', when: 'run.functions.f.ConcurrentExecutions.max == 1' },
    { id: 'groups', when: 'run.functions.f.ConcurrentExecutions.max > 1 && run.functions.f.ConcurrentExecutions.max <= ask.groups' },
    { id: 'many', when: 'run.functions.f.ConcurrentExecutions.max > ask.groups' },
  ],
};
