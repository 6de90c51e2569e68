/** A broker of ActiveMQ: five invocations at once, whole batches again, and a dead-letter queue that the broker keeps to itself. */
import type { GalleryScenario } from './galleryEntry.ts';

export const mqBroker: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Amazon MQ broker',
    description:
      'A warehouse sends orders through ActiveMQ. Lambda works on five batches at once and never on more, however long the queue grows. At 1:00 two orders come that no attempt can handle: their whole batch is delivered again, seven times in all, and then the broker puts them aside, with every sound order that was in their batch each time.',
    seed: 23,
    duration: '5m',
    functions: {
      pack: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            io: '60ms',
          },
        ],
      },
    },
    resources: {
      orders: {
        type: 'mq',
        engineType: 'ActiveMQ',
      },
    },
    triggers: [
      {
        id: 'broker',
        type: 'mq',
        source: 'orders',
        function: 'pack',
        batchSize: 10,
      },
    ],
    traffic: [
      {
        id: 'warehouse',
        to: 'orders',
        pattern: 'poisson',
        rate: 40,
      },
    ],
    timeline: [
      {
        at: '1m',
        poison: {
          resource: 'orders',
          count: 2,
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.warehouse.rate',
      label: 'Orders per second',
      unit: '1/s',
      min: 1,
      max: 200,
      step: 1,
      scale: 'log',
      help: 'How many messages are sent to the broker.',
    },
    {
      path: 'triggers.broker.batchSize',
      label: 'Batch size',
      min: 1,
      max: 100,
      step: 1,
      scale: 'log',
      help: 'The most messages that one invocation gets, and that fail together.',
    },
  ],
  expect: [
    'functions.pack.ConcurrentExecutions.max <= 5',
    'functions.pack.Errors >= 7',
    'triggers.broker.outcomes.deadLettered >= 2',
    'triggers.broker.outcomes.succeeded > 11000',
  ],
};
