/** The changes of a table, in order per item. */
import type { GalleryScenario } from './galleryEntry.ts';

export const dynamodbStream: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'DynamoDB stream',
    description: 'An API writes orders to a table; the table’s stream lets a second function keep a search index up to date.',
    seed: 18,
    duration: '3m',
    functions: {
      order: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '10s',
        handler: [
          {
            cpu: '5ms',
          },
          {
            call: 'dynamodb:PutItem',
            on: 'orders',
          },
        ],
      },
      index: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '30s',
        handler: [
          {
            per: 'record',
            cpu: '3ms',
          },
          {
            call: 'http:Request',
            on: 'search',
          },
        ],
      },
    },
    resources: {
      orders: {
        type: 'dynamodb',
      },
      search: {
        type: 'http',
      },
    },
    triggers: [
      {
        id: 'api',
        type: 'api-gateway',
        function: 'order',
      },
      {
        id: 'changes',
        type: 'dynamodb-streams',
        source: 'orders',
        function: 'index',
        batchSize: 100,
      },
    ],
    traffic: [
      {
        id: 'shop',
        to: 'api',
        pattern: 'poisson',
        rate: 25,
        keys: {
          count: 1000,
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.shop.rate',
      label: 'Orders per second',
      unit: '1/s',
      min: 0.1,
      max: 300,
      step: 0.1,
      scale: 'log',
      help: 'How many orders arrive.',
    },
    {
      path: 'triggers.changes.batchSize',
      label: 'Batch size',
      min: 1,
      max: 1000,
      step: 1,
      scale: 'log',
      help: 'The most changes that one invocation gets.',
    },
    {
      path: 'functions.index.memorySize',
      label: 'Memory of index',
      unit: 'MB',
      min: 128,
      max: 2048,
      step: 64,
      scale: 'log',
      help: 'Memory of the function that keeps the index.',
    },
  ],
  expect: ['triggers.changes.sent >= triggers.api.outcomes.succeeded', 'triggers.changes.outcomes.succeeded > 4000'],
};
