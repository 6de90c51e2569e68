/** Shards are read in order; the parallelization factor splits them by key. */
import type { GalleryScenario } from './galleryEntry.ts';

export const kinesisStream: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Kinesis stream',
    description: 'Sensors write three hundred readings a second to two shards. Each batch takes half a second, so the readers fall behind.',
    seed: 16,
    duration: '5m',
    functions: {
      aggregate: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            io: '4ms',
          },
          {
            io: '100ms',
          },
        ],
      },
    },
    resources: {
      readings: {
        type: 'kinesis',
        shards: 2,
      },
    },
    triggers: [
      {
        id: 'stream',
        type: 'kinesis',
        source: 'readings',
        function: 'aggregate',
        batchSize: 100,
        parallelizationFactor: 1,
      },
    ],
    traffic: [
      {
        id: 'sensors',
        to: 'readings',
        pattern: 'poisson',
        rate: 500,
        keys: {
          count: 200,
        },
      },
    ],
  },
  controls: [
    {
      path: 'triggers.stream.parallelizationFactor',
      label: 'Parallelization factor',
      min: 1,
      max: 10,
      step: 1,
      help: 'How many batches of one shard may be at work at once.',
    },
    {
      path: 'resources.readings.shards',
      label: 'Shards',
      min: 1,
      max: 20,
      step: 1,
      help: 'How many shards the stream has.',
    },
    {
      path: 'traffic.sensors.rate',
      label: 'Readings per second',
      unit: '1/s',
      min: 1,
      max: 2000,
      step: 1,
      scale: 'log',
      help: 'How many records are written.',
    },
  ],
  expect: ['functions.aggregate.ConcurrentExecutions.max == 2', 'triggers.stream.waiting > 10000'],
};
