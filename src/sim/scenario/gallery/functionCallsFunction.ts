/** One function waits for another: both are billed for the wait. */
import type { GalleryScenario } from './galleryEntry.ts';

export const functionCallsFunction: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Function calls function',
    description: 'The order function asks the price function and waits for its answer. The wait costs the same as work.',
    seed: 21,
    duration: '2m',
    functions: {
      order: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '15s',
        handler: [
          {
            cpu: '5ms',
          },
          {
            call: 'lambda:InvokeFunction',
            on: 'price',
          },
          {
            call: 'dynamodb:PutItem',
            on: 'orders',
          },
        ],
      },
      price: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '10s',
        handler: [
          {
            cpu: '1.2s',
            when: 'first',
          },
          {
            cpu: {
              lognormal: {
                p50: '30ms',
                p99: '120ms',
              },
            },
          },
        ],
        reservedConcurrentExecutions: 8,
      },
    },
    resources: {
      orders: {
        type: 'dynamodb',
      },
    },
    triggers: [
      {
        id: 'shop',
        type: 'api-gateway',
        function: 'order',
      },
    ],
    traffic: [
      {
        id: 'customers',
        to: 'shop',
        pattern: 'poisson',
        rate: 12,
      },
    ],
  },
  controls: [
    {
      path: 'traffic.customers.rate',
      label: 'Orders per second',
      unit: '1/s',
      min: 0.1,
      max: 200,
      step: 0.1,
      scale: 'log',
      help: 'How many orders arrive.',
    },
    {
      path: 'functions.price.reservedConcurrentExecutions',
      label: 'Reserved concurrency of price',
      min: 1,
      max: 50,
      step: 1,
      help: 'How many prices may be worked out at once.',
    },
    {
      path: 'functions.price.memorySize',
      label: 'Memory of price',
      unit: 'MB',
      min: 256,
      max: 3072,
      step: 64,
      scale: 'log',
      help: 'More memory brings more CPU.',
    },
  ],
  expect: [
    'functions.order.Duration.p50 > functions.price.Duration.p50',
    'triggers["order:price"].sent >= triggers.shop.outcomes.succeeded',
  ],
};
