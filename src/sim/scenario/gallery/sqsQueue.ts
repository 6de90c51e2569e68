/** A queue takes the load; Lambda’s pollers fetch batches and scale by themselves. */
import type { GalleryScenario } from './galleryEntry.ts';

export const sqsQueue: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'SQS queue',
    description: 'Orders arrive in a queue. A burst of three thousand is worked off in batches while the pollers scale up.',
    seed: 14,
    duration: '5m',
    functions: {
      fulfil: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            io: {
              lognormal: {
                p50: '80ms',
                p99: '300ms',
              },
            },
          },
          {
            call: 'dynamodb:BatchWriteItem',
            on: 'orders',
          },
        ],
        errorRate: 0.01,
      },
    },
    resources: {
      'order-queue': {
        type: 'sqs',
        visibilityTimeout: '180s',
        deadLetterQueue: 'dead-orders',
        maxReceiveCount: 5,
      },
      'dead-orders': {
        type: 'sqs',
      },
      orders: {
        type: 'dynamodb',
      },
    },
    triggers: [
      {
        id: 'queue',
        type: 'sqs',
        source: 'order-queue',
        function: 'fulfil',
        batchSize: 10,
        functionResponseTypes: ['ReportBatchItemFailures'],
      },
    ],
    traffic: [
      {
        id: 'orders',
        to: 'order-queue',
        pattern: 'poisson',
        rate: 30,
      },
      {
        id: 'sale',
        to: 'order-queue',
        pattern: 'burst',
        at: '60s',
        count: 3000,
      },
    ],
  },
  controls: [
    {
      path: 'traffic.sale.count',
      label: 'Orders in the burst',
      min: 1,
      max: 20000,
      step: 1,
      scale: 'log',
      help: 'How many orders arrive at once.',
    },
    {
      path: 'triggers.queue.batchSize',
      label: 'Batch size',
      min: 1,
      max: 10,
      step: 1,
      help: 'The most messages that one invocation gets.',
    },
    {
      path: 'functions.fulfil.handler.0.io',
      label: 'Work per order',
      unit: 'ms',
      min: 10,
      max: 2000,
      step: 10,
      scale: 'log',
      help: 'How long one order takes.',
    },
  ],
  expect: [
    'functions.fulfil.Throttles == 0',
    'functions.fulfil.ConcurrentExecutions.max > 30',
    'triggers.queue.outcomes.succeeded > 10000',
  ],
};
