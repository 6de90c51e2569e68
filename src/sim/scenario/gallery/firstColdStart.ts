/** The first thing a visitor sees: warm requests, a cold start, and a burst against a small reserved concurrency. */
import type { GalleryScenario } from './galleryEntry.ts';

export const firstColdStart: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'First cold start',
    description: 'Checkout of a shop behind an API: imports and a secret make a cold start slow, and only two requests may run at once.',
    seed: 391,
    duration: '40s',
    functions: {
      checkout: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        reservedConcurrentExecutions: 2,
        init: [
          { description: 'import boto3 and the web framework', cpu: '560ms' },
          { call: 'secretsmanager:GetSecretValue', on: 'payment-key' },
        ],
        handler: [
          { description: 'check the basket and work out the total', cpu: { lognormal: { p50: '9ms', p99: '16ms' } } },
          { call: 'dynamodb:PutItem', on: 'orders' },
        ],
        memoryUsed: 96,
      },
    },
    resources: {
      orders: { type: 'dynamodb', latency: { lognormal: { p50: '7ms', p99: '20ms' } } },
      'payment-key': { type: 'secret', latency: { lognormal: { p50: '150ms', p99: '300ms' } } },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'checkout' }],
    traffic: [
      { id: 'shoppers', to: 'api', pattern: 'poisson', rate: 1, start: '1s' },
      { id: 'flash-sale', to: 'api', pattern: 'burst', at: '24s', count: 12, over: '150ms' },
    ],
  },
  controls: [
    {
      path: 'traffic.shoppers.rate',
      label: 'Requests per second',
      unit: '1/s',
      min: 0.1,
      max: 100,
      step: 0.1,
      scale: 'log',
      help: 'How many requests arrive each second, on average.',
    },
    {
      path: 'functions.checkout.handler.0.cpu',
      label: 'Handler work',
      unit: 'ms',
      min: 1,
      max: 1000,
      step: 1,
      scale: 'log',
      help: 'CPU time of one request at one full vCPU. At 512 MB it takes about three and a half times as long.',
    },
    {
      path: 'functions.checkout.reservedConcurrentExecutions',
      label: 'Reserved concurrency',
      min: 0,
      max: 20,
      step: 1,
      help: 'How many requests may run at once. More are refused with a 429.',
    },
  ],
  expect: [],
};
