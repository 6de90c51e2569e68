/** Interview question 26: Is an event delivered exactly once? */
import type { Question } from './question.ts';

export const exactlyOnce: Question = {
  number: 26,
  slug: 'exactly-once',
  lesson: 'idempotency',
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
          duplicateRate: 0.05,
        },
        functions: {
          f: {
            handler: [
              {
                io: '20ms',
              },
            ],
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
        ],
        traffic: [
          {
            to: 'bucket',
            pattern: 'constant',
            rate: 10,
            end: '5m',
          },
        ],
      },
      expect: [
        'functions.f.Errors == 0',
        'functions.f.Invocations > ask.rate * 300',
        'functions.f.Invocations == triggers.uploads.sent',
        'triggers.uploads.duplicates > ask.rate * 300 * ask.share / 3',
      ],
      moment: { kind: 'event', event: 'duplicate' },
    },
  ],
  numbers: { rate: [10, 6, 20], share: [0.05, 0.02] },
  edits: [
    { path: 'traffic[0].rate', value: '{rate}' },
    { path: 'platform.duplicateRate', value: '{share}' },
  ],
  options: [
    { id: 'once', when: 'run.functions.f.Invocations == ask.rate * 300' },
    { id: 'more', when: 'run.functions.f.Invocations > ask.rate * 300 && run.functions.f.Errors == 0' },
    { id: 'fewer', when: 'run.functions.f.Invocations < ask.rate * 300' },
  ],
};
