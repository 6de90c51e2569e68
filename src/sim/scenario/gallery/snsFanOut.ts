/** A topic hands each message to a function and to a queue. */
import type { GalleryScenario } from './galleryEntry.ts';

export const snsFanOut: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'SNS fan-out',
    description: 'Each order is published to a topic. One function sends a mail at once; another books it from a queue, in batches.',
    seed: 30,
    duration: '3m',
    functions: {
      mail: {
        runtime: 'nodejs22.x',
        memorySize: 256,
        timeout: '10s',
        handler: [
          {
            call: 'http:Request',
            on: 'mail-service',
          },
        ],
      },
      book: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            cpu: '5ms',
          },
          {
            call: 'dynamodb:BatchWriteItem',
            on: 'books',
          },
        ],
      },
    },
    resources: {
      orders: {
        type: 'sns',
        subscriptions: ['to-book'],
      },
      'to-book': {
        type: 'sqs',
        visibilityTimeout: '200s',
      },
      books: {
        type: 'dynamodb',
      },
      'mail-service': {
        type: 'http',
      },
    },
    triggers: [
      {
        id: 'to-mail',
        type: 'sns',
        source: 'orders',
        function: 'mail',
      },
      {
        id: 'queue',
        type: 'sqs',
        source: 'to-book',
        function: 'book',
        batchSize: 10,
        maximumBatchingWindow: '1s',
      },
    ],
    traffic: [
      {
        id: 'shop',
        to: 'orders',
        pattern: 'poisson',
        rate: 20,
      },
    ],
  },
  controls: [
    {
      path: 'traffic.shop.rate',
      label: 'Orders per second',
      unit: '1/s',
      min: 0.1,
      max: 500,
      step: 0.1,
      scale: 'log',
      help: 'How many messages are published.',
    },
    {
      path: 'triggers.queue.batchSize',
      label: 'Batch size',
      min: 1,
      max: 10,
      step: 1,
      help: 'The most messages that one invocation of book gets.',
    },
    {
      path: 'functions.mail.memorySize',
      label: 'Memory of mail',
      unit: 'MB',
      min: 128,
      max: 2048,
      step: 64,
      scale: 'log',
      help: 'Memory of the function that sends mail.',
    },
  ],
  expect: ['triggers.to-mail.sent == triggers.queue.sent', 'functions.book.Invocations < functions.mail.Invocations'],
};
