/** Interview question 31: And maximum concurrency 2 instead? */
import type { Question } from './question.ts';

export const maximumConcurrency: Question = {
  number: 31,
  slug: 'maximum-concurrency',
  lesson: 'queues-and-visibility',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '10s',
            handler: [
              {
                io: '4s',
              },
            ],
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '30s',
            maxReceiveCount: 3,
            deadLetterQueue: 'dead',
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
            batchSize: 1,
            maximumConcurrency: 2,
          },
        ],
        traffic: [
          {
            to: 'jobs',
            pattern: 'poisson',
            rate: 2,
            end: '5m',
          },
        ],
      },
      expect: [
        'triggers.queue.outcomes.deadLettered == 0',
        'functions.f.ConcurrentExecutions.max == ask.cap',
        'functions.f.Throttles == 0',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { cap: [2, 3, 5] },
  edits: [{ path: 'triggers.queue.maximumConcurrency', value: '{cap}' }],
  options: [
    { id: 'throttled', when: 'run.functions.f.Throttles > 0' },
    { id: 'dead', when: 'run.triggers.queue.outcomes.deadLettered > 0' },
    {
      id: 'waits',
      when: 'run.triggers.queue.outcomes.deadLettered == 0 && run.functions.f.Throttles == 0 && run.functions.f.ConcurrentExecutions.max == ask.cap',
    },
  ],
};
