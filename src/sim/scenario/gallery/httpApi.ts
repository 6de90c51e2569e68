/** An HTTP API in front of a function, with a stage throttle of its own. */
import type { GalleryScenario } from './galleryEntry.ts';

export const httpApi: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'HTTP API',
    description: 'An HTTP API lets 50 requests a second through, 20 more in a burst. What it refuses never reaches Lambda.',
    seed: 8,
    duration: '60s',
    functions: {
      search: {
        runtime: 'nodejs22.x',
        memorySize: 1024,
        timeout: '10s',
        handler: [
          {
            cpu: '8ms',
          },
          {
            call: 'dynamodb:Query',
            on: 'products',
          },
        ],
      },
    },
    resources: {
      products: {
        type: 'dynamodb',
      },
    },
    triggers: [
      {
        id: 'api',
        type: 'api-gateway',
        function: 'search',
        apiType: 'HTTP',
        throttle: {
          rate: 50,
          burst: 20,
        },
      },
    ],
    traffic: [
      {
        id: 'visitors',
        to: 'api',
        pattern: 'step',
        steps: [
          {
            at: '0s',
            rate: 30,
          },
          {
            at: '20s',
            rate: 90,
          },
          {
            at: '40s',
            rate: 30,
          },
        ],
      },
    ],
  },
  controls: [
    {
      path: 'traffic.visitors.steps.1.rate',
      label: 'Requests per second at the peak',
      unit: '1/s',
      min: 1,
      max: 400,
      step: 1,
      scale: 'log',
      help: 'How many requests arrive each second in the middle of the run.',
    },
    {
      path: 'triggers.api.throttle.rate',
      label: 'Rate of the stage',
      unit: '1/s',
      min: 1,
      max: 400,
      step: 1,
      scale: 'log',
      help: 'How many requests a second the stage lets through.',
    },
    {
      path: 'triggers.api.throttle.burst',
      label: 'Burst of the stage',
      min: 1,
      max: 200,
      step: 1,
      help: 'How many more it lets through at once.',
    },
  ],
  expect: ['triggers.api.outcomes.throttled > 300', 'functions.search.Throttles == 0'],
};
