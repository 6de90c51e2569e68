/** Traffic jumps thirtyfold: how fast can Lambda add environments? */
import type { GalleryScenario } from './galleryEntry.ts';

export const spike: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Spike',
    description: 'A ticket sale opens. Each function gains at most 1,000 environments in 10 seconds, and the account has a limit too.',
    seed: 11,
    duration: '60s',
    account: { concurrentExecutions: 2000 },
    functions: {
      tickets: {
        runtime: 'nodejs22.x',
        memorySize: 1024,
        timeout: '10s',
        init: [{ description: 'load modules and open a connection', cpu: '250ms' }],
        handler: [
          { cpu: { lognormal: { p50: '15ms', p99: '40ms' } } },
          { call: 'dynamodb:UpdateItem', on: 'seats' },
          { io: { lognormal: { p50: '350ms', p99: '800ms' } } },
        ],
        memoryUsed: 140,
      },
    },
    resources: { seats: { type: 'dynamodb' } },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'tickets' }],
    traffic: [
      {
        id: 'fans',
        to: 'api',
        pattern: 'step',
        steps: [
          { at: '0s', rate: 100 },
          { at: '20s', rate: 3000 },
          { at: '45s', rate: 100 },
        ],
      },
    ],
  },
  controls: [
    {
      path: 'traffic.fans.steps.1.rate',
      label: 'Requests per second in the spike',
      unit: '1/s',
      min: 100,
      max: 5000,
      step: 50,
      scale: 'log',
      help: 'How many requests arrive each second while the sale is open.',
    },
    {
      path: 'functions.tickets.handler.2.io',
      label: 'Time waiting for the payment service',
      unit: 'ms',
      min: 10,
      max: 3000,
      step: 10,
      scale: 'log',
      help: 'How long each request waits. Requests in flight are rate times duration.',
    },
    {
      path: 'account.concurrentExecutions',
      label: 'Account concurrency',
      min: 100,
      max: 5000,
      step: 100,
      help: 'How many requests all functions may run at once.',
    },
  ],
  expect: [],
};
