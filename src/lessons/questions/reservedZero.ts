/** Interview question 12: What does a reserved concurrency of 0 do? */
import type { Question } from './question.ts';

export const reservedZero: Question = {
  number: 12,
  slug: 'reserved-zero',
  lesson: 'recursion',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            reservedConcurrentExecutions: 0,
            handler: [
              {
                io: '10ms',
              },
            ],
            deadLetterQueue: 'failed',
          },
        },
        resources: {
          bucket: {
            type: 's3',
          },
          failed: {
            type: 'sqs',
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
          {
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 5,
          },
          {
            to: 'bucket',
            pattern: 'burst',
            count: 5,
            id: 'b',
          },
        ],
      },
      expect: [
        'functions.f.Invocations == 0',
        'triggers.t.outcomes.throttled == ask.calls',
        'triggers.uploads.outcomes.deadLettered == ask.calls',
      ],
      moment: { kind: 'event', event: 'deadLettered' },
    },
  ],
  numbers: { calls: [5, 3, 8, 12] },
  edits: [
    { path: 'traffic[0].count', value: '{calls}' },
    { path: 'traffic[1].count', value: '{calls}' },
  ],
  options: [
    { id: 'unlimited', when: 'run.functions.f.Invocations > 0' },
    { id: 'stopped', when: 'run.functions.f.Invocations == 0 && run.triggers.uploads.outcomes.deadLettered == ask.calls' },
    { id: 'wait', when: 'run.functions.f.Invocations == 0 && run.triggers.uploads.outcomes.deadLettered == 0' },
  ],
};
