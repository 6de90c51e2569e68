/** A self-managed topic in provisioned mode: a record that always fails is found by splitting, and goes to a topic of its own. */
import type { GalleryScenario } from './galleryEntry.ts';

export const kafkaTopic: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Self-managed Kafka topic',
    description:
      'Two pollers are always there, so nobody waits for the lag to be noticed. At 1:00 a payment comes that no attempt can handle: its partition stands still while the batch is split and tried, and then the record goes to the topic of failed payments. Without provisioned mode it would hold its partition for seven days.',
    seed: 22,
    duration: '5m',
    functions: {
      book: {
        runtime: 'nodejs24.x',
        memorySize: 1024,
        timeout: '10s',
        handler: [
          {
            per: 'record',
            io: '5ms',
          },
        ],
      },
    },
    resources: {
      payments: {
        type: 'kafka',
        partitions: 6,
      },
      'failed-payments': {
        type: 'kafka',
        partitions: 1,
      },
    },
    triggers: [
      {
        id: 'topic',
        type: 'kafka',
        source: 'payments',
        function: 'book',
        batchSize: 50,
        provisionedPollers: {
          minimumPollers: 2,
          maximumPollers: 4,
        },
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 3,
        onFailure: 'failed-payments',
      },
    ],
    traffic: [
      {
        id: 'shops',
        to: 'payments',
        pattern: 'poisson',
        rate: 120,
        keys: {
          count: 300,
        },
      },
    ],
    timeline: [
      {
        at: '1m',
        poison: {
          resource: 'payments',
          count: 1,
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.shops.rate',
      label: 'Payments per second',
      unit: '1/s',
      min: 1,
      max: 1000,
      step: 1,
      scale: 'log',
      help: 'How many records are written.',
    },
    {
      path: 'triggers.topic.maximumRetryAttempts',
      label: 'Retries',
      min: 0,
      max: 20,
      step: 1,
      help: 'How often a batch that cannot be split any further is tried again.',
    },
    {
      path: 'triggers.topic.batchSize',
      label: 'Batch size',
      min: 1,
      max: 1000,
      step: 1,
      scale: 'log',
      help: 'The most records that one invocation gets.',
    },
  ],
  expect: [
    'triggers.topic.outcomes.sentToDestination == 1',
    'functions.book.ConcurrentExecutions.max >= 3',
    'triggers.topic.outcomes.succeeded > 35000',
  ],
};
