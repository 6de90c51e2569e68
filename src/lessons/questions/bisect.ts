/** Interview question 36: Does bisecting a failed batch get rid of the bad record? */
import type { Question } from './question.ts';

export const bisect: Question = {
  number: 36,
  slug: 'bisect',
  lesson: 'streams-and-poison',
  runs: [
    {
      label: 'limited',
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
            shards: 4,
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
            bisectBatchOnFunctionError: true,
            maximumRetryAttempts: 2,
            onFailure: 'given-up',
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
      expect: ['triggers.stream.outcomes.sentToDestination == 1', 'triggers.stream.waiting < 1000'],
      moment: { kind: 'event', event: 'sentToDestination' },
    },
    {
      label: 'unlimited',
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
            shards: 4,
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
            bisectBatchOnFunctionError: true,
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
      expect: ['triggers.stream.waiting > 10000'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
  numbers: { batch: [100, 50, 200] },
  edits: [{ path: 'triggers.stream.batchSize', value: '{batch}' }],
  options: [
    { id: 'dropped', when: 'unlimited.triggers.stream.waiting < 2000' },
    { id: 'blocks', when: 'unlimited.triggers.stream.waiting > 10000 && limited.triggers.stream.outcomes.sentToDestination == 1' },
    { id: 'batch', when: 'limited.triggers.stream.outcomes.sentToDestination > 1' },
  ],
};
