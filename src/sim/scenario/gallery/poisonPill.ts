/** One record that always fails stops its shard until it expires. */
import type { GalleryScenario } from './galleryEntry.ts';

export const poisonPill: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Poison pill on a shard',
    description:
      'A record that the code cannot handle arrives on one of four shards. Without a limit it is tried again until it leaves the stream after a day.',
    seed: 33,
    duration: '10m',
    functions: {
      apply: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            io: '2ms',
          },
        ],
      },
    },
    resources: {
      changes: {
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
        source: 'changes',
        function: 'apply',
        batchSize: 100,
      },
    ],
    traffic: [
      {
        id: 'writers',
        to: 'changes',
        pattern: 'poisson',
        rate: 80,
        keys: {
          count: 400,
        },
      },
    ],
    timeline: [
      {
        at: '2m',
        poison: {
          resource: 'changes',
          count: 1,
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.writers.rate',
      label: 'Records per second',
      unit: '1/s',
      min: 1,
      max: 500,
      step: 1,
      scale: 'log',
      help: 'How many records are written.',
    },
    {
      path: 'triggers.stream.batchSize',
      label: 'Batch size',
      min: 1,
      max: 500,
      step: 1,
      scale: 'log',
      help: 'The most records that one invocation gets.',
    },
    {
      path: 'resources.changes.shards',
      label: 'Shards',
      min: 1,
      max: 16,
      step: 1,
      help: 'How many shards the stream has.',
    },
  ],
  expect: ['functions.apply.Errors > 5', 'triggers.stream.waiting > 5000', 'triggers.stream.outcomes.succeeded > 30000'],
};
