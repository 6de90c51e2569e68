/** Interview question 24: Maximum event age 60 s under a block of 5 minutes? */
import type { Question } from './question.ts';

export const maximumEventAge: Question = {
  number: 24,
  slug: 'maximum-event-age',
  lesson: 'async-retries',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
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
                io: {
                  replay: [
                    '300s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                    '1s',
                  ],
                },
              },
            ],
            timeout: '400s',
            reservedConcurrentExecutions: 1,
            asyncConfig: {
              maximumEventAge: '60s',
            },
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
            id: 'blocker',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
          {
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
            deliveryLatency: '0s',
          },
        ],
        traffic: [
          {
            to: 'blocker',
            pattern: 'burst',
            count: 1,
            id: 'block',
          },
          {
            to: 'bucket',
            pattern: 'burst',
            count: 8,
            at: '10s',
            over: '100s',
          },
        ],
      },
      expect: [
        'triggers.uploads.outcomes.deadLettered + triggers.uploads.outcomes.succeeded == 8',
        '(ask.block > ask.age) == (triggers.uploads.outcomes.deadLettered == 8)',
      ],
      moment: { kind: 'request', trigger: 'uploads', at: 'settled' },
    },
  ],
  numbers: { block: [300000, 20000], age: [60000, 120000, 90000] },
  edits: [
    { path: 'functions.f.handler[0].io.replay[0]', value: '{block}ms' },
    { path: 'functions.f.asyncConfig.maximumEventAge', value: '{age}ms' },
  ],
  options: [
    { id: 'given', when: 'run.triggers.uploads.outcomes.deadLettered == 8' },
    { id: 'wait', when: 'run.triggers.uploads.outcomes.succeeded == 8' },
    { id: 'errors', when: 'run.functions.f.Errors > 0' },
  ],
};
