/** Interview question 35: What does a record do that always fails? */
import type { Question } from './question.ts';

export const poisonRecord: Question = {
  number: 35,
  slug: 'poison-record',
  lesson: 'streams-and-poison',
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
      expect: [
        'triggers.stream.outcomes.expired == 0',
        'triggers.stream.waiting + triggers.stream.inFlight > 40000 / ask.shards',
        'triggers.stream.outcomes.succeeded > 72000 * (1 - 1 / ask.shards) * 0.8',
        'functions.f.Errors > 10',
      ],
      moment: { kind: 'event', event: 'functionError' },
    },
  ],
  numbers: { shards: [4, 2, 8] },
  edits: [{ path: 'resources.data.shards', value: '{shards}' }],
  options: [
    { id: 'skipped', when: 'run.triggers.stream.waiting < 2000' },
    { id: 'shard', when: 'run.triggers.stream.waiting > 40000 / ask.shards && run.triggers.stream.outcomes.succeeded > 20000' },
    { id: 'all', when: 'run.triggers.stream.outcomes.succeeded < 20000' },
  ],
};
