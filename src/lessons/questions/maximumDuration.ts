/** Interview question 49: How long may a function run, and what comes beyond it? */
import type { Question } from './question.ts';

export const maximumDuration: Question = {
  number: 49,
  slug: 'maximum-duration',
  lesson: 'timeouts',
  runs: [
    {
      label: 'asked',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { timeout: '1200s', handler: [{ io: '1200s' }] } },
        resources: { bucket: { type: 's3' }, failed: { type: 'sqs' } },
        triggers: [{ id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' }],
        traffic: [{ to: 'bucket', pattern: 'burst', count: 1 }],
      },
      expect: [],
      refused: 'to 900s',
    },
    {
      label: 'cut',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: { timeout: '900s', handler: [{ io: '1200s' }], asyncConfig: { maximumRetryAttempts: 0 }, deadLetterQueue: 'failed' },
        },
        resources: { bucket: { type: 's3' }, failed: { type: 'sqs' } },
        triggers: [{ id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' }],
        traffic: [{ to: 'bucket', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Errors == 1', 'functions.f.Duration.max == 900000', 'triggers.uploads.outcomes.deadLettered == 1'],
      moment: { kind: 'event', event: 'timeout' },
    },
    {
      label: 'split',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { timeout: '120s', handler: [{ io: '60s' }] } },
        resources: { jobs: { type: 'sqs', visibilityTimeout: '720s' } },
        triggers: [{ id: 'parts', type: 'sqs', source: 'jobs', function: 'f', batchSize: 1 }],
        traffic: [{ to: 'jobs', pattern: 'burst', count: 20 }],
      },
      expect: [
        'triggers.parts.outcomes.succeeded == ask.minutes',
        'functions.f.Errors == 0',
        'triggers.parts.latencyMs.max < ask.minutes * 60000',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
  numbers: { minutes: [20, 30, 45] },
  edits: [
    { run: 'asked', path: 'functions.f.timeout', value: '{minutes}m' },
    { run: 'asked', path: 'functions.f.handler[0].io', value: '{minutes}m' },
    { run: 'cut', path: 'functions.f.handler[0].io', value: '{minutes}m' },
    { run: 'split', path: 'traffic[0].count', value: '{minutes}' },
  ],
  options: [
    { id: 'timeout', when: 'asked.problems == 0' },
    { id: 'event', when: 'cut.functions.f.Errors == 0' },
    { id: 'split', when: 'asked.problems > 0 && cut.functions.f.Errors > 0 && split.triggers.parts.outcomes.succeeded == ask.minutes' },
  ],
};
