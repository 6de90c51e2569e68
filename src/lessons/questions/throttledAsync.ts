/** Interview question 23: And one that is throttled? */
import type { Question } from './question.ts';

export const throttledAsync: Question = {
  number: 23,
  slug: 'throttled-async',
  lesson: 'async-retries',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30m',
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
                  replay: ['300s', '1s', '1s', '1s', '1s'],
                },
              },
            ],
            reservedConcurrentExecutions: 1,
            timeout: '900s',
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
            id: 'uploads',
            type: 's3',
            source: 'bucket',
            function: 'f',
            deliveryLatency: '0s',
          },
          {
            id: 'blocker',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 'bucket',
            pattern: 'burst',
            count: 1,
            at: '20s',
          },
          {
            to: 'blocker',
            pattern: 'burst',
            count: 1,
            id: 'block',
          },
        ],
      },
      expect: ['functions.f.Throttles > 5', 'triggers.uploads.outcomes.succeeded == 1', 'functions.f.Errors == 0'],
      moment: { kind: 'request', trigger: 'uploads', at: 'settled' },
    },
  ],
  numbers: { block: [300000, 120000, 600000] },
  edits: [{ path: 'functions.f.handler[0].io.replay[0]', value: '{block}ms' }],
  options: [
    { id: 'lost', when: 'run.triggers.uploads.outcomes.dropped == 1' },
    { id: 'tries', when: 'run.functions.f.Throttles == 3' },
    { id: 'waits', when: 'run.triggers.uploads.outcomes.succeeded == 1 && run.functions.f.Throttles > 3' },
  ],
};
