/** Order within a group costs concurrency. */
import type { GalleryScenario } from './galleryEntry.ts';

export const sqsFifo: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'SQS FIFO queue',
    description: 'Payments of six accounts keep their order. Each account’s messages are handled one batch after the other.',
    seed: 15,
    duration: '3m',
    functions: {
      book: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            io: '120ms',
          },
        ],
      },
    },
    resources: {
      payments: {
        type: 'sqs',
        fifo: true,
        visibilityTimeout: '180s',
      },
    },
    triggers: [
      {
        id: 'queue',
        type: 'sqs',
        source: 'payments',
        function: 'book',
        batchSize: 10,
      },
    ],
    traffic: [
      {
        id: 'customers',
        to: 'payments',
        pattern: 'poisson',
        rate: 60,
        keys: {
          count: 6,
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.customers.keys.count',
      label: 'Message groups',
      min: 1,
      max: 60,
      step: 1,
      help: 'How many accounts there are: each is a group of its own.',
    },
    {
      path: 'traffic.customers.rate',
      label: 'Payments per second',
      unit: '1/s',
      min: 1,
      max: 300,
      step: 1,
      scale: 'log',
      help: 'How many payments arrive.',
    },
    {
      path: 'functions.book.handler.0.io',
      label: 'Work per payment',
      unit: 'ms',
      min: 10,
      max: 1000,
      step: 10,
      scale: 'log',
      help: 'How long one payment takes.',
    },
  ],
  expect: ['functions.book.ConcurrentExecutions.max <= 6', 'triggers.queue.waiting > 0'],
};
