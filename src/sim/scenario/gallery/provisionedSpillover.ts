/** Ten environments are kept ready; the eleventh request starts cold. */
import type { GalleryScenario } from './galleryEntry.ts';

export const provisionedSpillover: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Provisioned spillover',
    description: 'Ten provisioned environments carry the day. At the peak more is needed, and what spills over starts cold.',
    seed: 44,
    duration: '10m',
    functions: {
      quote: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '15s',
        init: [
          {
            cpu: '2.5s',
          },
        ],
        handler: [
          {
            io: {
              lognormal: {
                p50: '180ms',
                p99: '400ms',
              },
            },
          },
        ],
        provisionedConcurrentExecutions: 10,
      },
    },
    triggers: [
      {
        id: 'api',
        type: 'api-gateway',
        function: 'quote',
      },
    ],
    traffic: [
      {
        id: 'customers',
        to: 'api',
        pattern: 'step',
        steps: [
          {
            at: '0s',
            rate: 25,
          },
          {
            at: '4m',
            rate: 75,
          },
          {
            at: '7m',
            rate: 25,
          },
        ],
      },
    ],
  },
  controls: [
    {
      path: 'functions.quote.provisionedConcurrentExecutions',
      label: 'Provisioned concurrency',
      min: 1,
      max: 60,
      step: 1,
      help: 'How many environments are kept ready, and paid for.',
    },
    {
      path: 'traffic.customers.steps.1.rate',
      label: 'Requests per second at the peak',
      unit: '1/s',
      min: 1,
      max: 300,
      step: 1,
      scale: 'log',
      help: 'How many requests arrive in the middle of the run.',
    },
    {
      path: 'functions.quote.init.0.cpu',
      label: 'Work of init',
      unit: 'ms',
      min: 0,
      max: 10000,
      step: 100,
      help: 'What a cold start has to do.',
    },
  ],
  expect: ['functions.quote.coldStarts > 0', 'functions.quote.coldStartRate < 0.1', 'functions.quote.Throttles == 0'],
};
