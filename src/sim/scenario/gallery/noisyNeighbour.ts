/** One function takes the account’s whole concurrency; another one is refused. */
import type { GalleryScenario } from './galleryEntry.ts';

export const noisyNeighbour: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Noisy neighbour',
    description:
      'Both functions share the account’s concurrency of 200. When the nightly export starts, the checkout is throttled. Reserve some for it.',
    seed: 20,
    duration: '2m',
    account: {
      concurrentExecutions: 200,
    },
    functions: {
      checkout: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '10s',
        handler: [
          {
            io: {
              lognormal: {
                p50: '150ms',
                p99: '400ms',
              },
            },
          },
        ],
      },
      export: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '60s',
        handler: [
          {
            io: '8s',
          },
        ],
      },
    },
    triggers: [
      {
        id: 'shop',
        type: 'api-gateway',
        function: 'checkout',
      },
      {
        id: 'job',
        type: 'sdk',
        function: 'export',
        maximumAttempts: 1,
      },
    ],
    traffic: [
      {
        id: 'customers',
        to: 'shop',
        pattern: 'poisson',
        rate: 60,
      },
      {
        id: 'night',
        to: 'job',
        pattern: 'poisson',
        rate: 40,
        start: '30s',
        end: '90s',
      },
    ],
  },
  controls: [
    {
      path: 'account.concurrentExecutions',
      label: 'Account concurrency',
      min: 110,
      max: 1000,
      step: 10,
      help: 'How many requests all functions may run at once.',
    },
    {
      path: 'traffic.night.rate',
      label: 'Exports per second',
      unit: '1/s',
      min: 1,
      max: 100,
      step: 1,
      scale: 'log',
      help: 'How many exports are started.',
    },
    {
      path: 'traffic.customers.rate',
      label: 'Orders per second',
      unit: '1/s',
      min: 1,
      max: 300,
      step: 1,
      scale: 'log',
      help: 'How many orders arrive.',
    },
  ],
  expect: ['functions.checkout.Throttles > 500', 'functions.checkout.Errors == 0'],
};
