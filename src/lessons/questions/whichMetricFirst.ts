/** Interview question 48: Which metric do you look at first? */
import type { Question } from './question.ts';

export const whichMetricFirst: Question = {
  number: 48,
  slug: 'which-metric-first',
  runs: [
    {
      label: 'throttled',
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
            reservedConcurrentExecutions: 2,
            handler: [
              {
                io: '2s',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'poisson',
            rate: 10,
          },
        ],
      },
      expect: ['functions.f.Throttles > 100', 'functions.f.Errors == 0'],
      moment: { kind: 'event', event: 'throttle' },
    },
    {
      label: 'slow',
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
            timeout: '20s',
            handler: [
              {
                io: {
                  lognormal: {
                    p50: '100ms',
                    p99: '9s',
                  },
                },
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'poisson',
            rate: 10,
          },
        ],
      },
      expect: ['functions.f.Duration.p99 > 10 * functions.f.Duration.p50', 'functions.f.Throttles == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
    {
      label: 'blocked',
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
                per: 'record',
                io: '2ms',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          data: {
            type: 'kinesis',
            shards: 1,
          },
          'given-up': {
            type: 'sqs',
          },
        },
        triggers: [
          {
            id: 'stream',
            type: 'kinesis',
            source: 'data',
            function: 'f',
            batchSize: 100,
          },
        ],
        traffic: [
          {
            to: 'data',
            pattern: 'constant',
            rate: 40,
            keys: {
              count: 400,
            },
          },
        ],
        timeline: [
          {
            at: '60s',
            poison: {
              resource: 'data',
              count: 1,
            },
          },
        ],
      },
      expect: ['triggers.stream.waiting > 15000'],
      moment: { kind: 'event', event: 'functionError' },
    },
    {
      label: 'behind',
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
                io: '5s',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '180s',
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
          },
        ],
      },
      expect: ['triggers.queue.waiting > 500'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
    {
      label: 'lost',
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
            reservedConcurrentExecutions: 1,
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
  ],
  numbers: { rate: [2, 1.5, 3] },
  edits: [{ run: 'lost', path: 'traffic[0].rate', value: '{rate}' }],
  options: [
    { id: 'errors', when: 'lost.functions.f.Errors > 0' },
    {
      id: 'throttles',
      when: 'lost.functions.f.Errors == 0 && lost.functions.f.Throttles > 0 && lost.functions.f.Duration.max == lost.functions.f.Duration.p50',
    },
    { id: 'duration', when: 'lost.functions.f.Duration.max > 1.5 * lost.functions.f.Duration.p50' },
  ],
};
