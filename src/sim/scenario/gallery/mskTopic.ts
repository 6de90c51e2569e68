/** A topic of Amazon MSK on demand: pollers follow the lag, and take their time. */
import type { GalleryScenario } from './galleryEntry.ts';

export const mskTopic: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Amazon MSK topic',
    description:
      'Clicks come in eight partitions, faster than one poller can hand them on. Lambda looks at the lag once a minute and doubles the pollers, which takes up to three minutes each time: for seven minutes the lag grows, then it melts away.',
    seed: 21,
    duration: '15m',
    functions: {
      count: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            io: '40ms',
          },
          {
            call: 'dynamodb:UpdateItem',
            on: 'totals',
          },
        ],
      },
    },
    resources: {
      clicks: {
        type: 'kafka',
        partitions: 8,
      },
      totals: {
        type: 'dynamodb',
      },
    },
    triggers: [
      {
        id: 'topic',
        type: 'msk',
        source: 'clicks',
        function: 'count',
        batchSize: 100,
      },
    ],
    traffic: [
      {
        id: 'visitors',
        to: 'clicks',
        pattern: 'poisson',
        rate: 60,
        keys: {
          count: 500,
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.visitors.rate',
      label: 'Clicks per second',
      unit: '1/s',
      min: 1,
      max: 500,
      step: 1,
      scale: 'log',
      help: 'How many records are written.',
    },
    {
      path: 'resources.clicks.partitions',
      label: 'Partitions',
      min: 1,
      max: 32,
      step: 1,
      help: 'How many partitions the topic has; each has one poller at most.',
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
  expect: ['functions.count.ConcurrentExecutions.max == 8', 'triggers.topic.outcomes.succeeded > 50000', 'triggers.topic.waiting < 1000'],
};
