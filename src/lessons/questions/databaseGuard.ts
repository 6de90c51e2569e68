/** Interview question 21: Is reserved concurrency a good guard for a database behind a queue? */
import type { Question } from './question.ts';

export const databaseGuard: Question = {
  number: 21,
  slug: 'database-guard',
  lesson: 'databases',
  runs: [
    {
      label: 'reserved',
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
            reservedConcurrentExecutions: 2,
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
      expect: ['triggers.queue.outcomes.deadLettered > 0', 'functions.f.Errors == 0'],
      moment: { kind: 'event', event: 'deadLettered' },
    },
    {
      label: 'maximum',
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
      expect: ['triggers.queue.outcomes.deadLettered == 0', 'functions.f.Throttles == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
  numbers: { cap: [2, 3] },
  edits: [
    { run: 'reserved', path: 'functions.f.reservedConcurrentExecutions', value: '{cap}' },
    { run: 'maximum', path: 'triggers.queue.maximumConcurrency', value: '{cap}' },
  ],
  options: [
    { id: 'reserved', when: 'reserved.triggers.queue.outcomes.deadLettered == 0 && maximum.triggers.queue.outcomes.deadLettered > 0' },
    { id: 'maximum', when: 'maximum.triggers.queue.outcomes.deadLettered == 0 && reserved.triggers.queue.outcomes.deadLettered > 0' },
    { id: 'both', when: 'reserved.triggers.queue.outcomes.deadLettered == 0 && maximum.triggers.queue.outcomes.deadLettered == 0' },
  ],
};
