/** Interview question 28: How long should the visibility timeout be? */
import type { Question } from './question.ts';

export const visibilityTimeout: Question = {
  number: 28,
  slug: 'visibility-timeout',
  lesson: 'queues-and-visibility',
  runs: [
    {
      label: 'short',
      scenario: {
        version: 1,
        seed: 1,
        duration: '6m',
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
                io: '20s',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '30s',
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
            pattern: 'constant',
            rate: 0.1,
            start: '70s',
            end: '130s',
          },
        ],
        timeline: [
          {
            at: '60s',
            set: {
              'functions.f.timeout': '90s',
              'functions.f.handler.0.io': '45s',
            },
          },
        ],
      },
      expect: ['functions.f.Errors == 0', '(ask.visibility < ask.work) == (functions.f.Invocations >= 2 * triggers.queue.sent)'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
    {
      label: 'enough',
      scenario: {
        version: 1,
        seed: 1,
        duration: '6m',
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
                io: '20s',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          jobs: {
            type: 'sqs',
            visibilityTimeout: '30s',
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
            pattern: 'constant',
            rate: 0.1,
            start: '70s',
            end: '130s',
          },
        ],
        timeline: [
          {
            at: '60s',
            set: {
              'functions.f.timeout': '90s',
              'functions.f.handler.0.io': '20s',
            },
          },
        ],
      },
      expect: ['functions.f.Invocations == triggers.queue.sent'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
  numbers: { visibility: [30000, 180000, 40000, 60000], work: [45000] },
  edits: [
    { run: 'short', path: 'resources.jobs.visibilityTimeout', value: '{visibility}ms' },
    { run: 'short', path: 'timeline[0].set.functions.f.handler.0.io', value: '{work}ms' },
  ],
  options: [
    { id: 'once', when: 'short.functions.f.Invocations == short.triggers.queue.sent' },
    { id: 'twice', when: 'short.functions.f.Invocations >= 2 * short.triggers.queue.sent' },
    { id: 'never', when: 'short.triggers.queue.outcomes.succeeded == 0' },
  ],
};
