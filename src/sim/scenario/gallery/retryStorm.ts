/** Three layers that each try three times make 27 calls out of one click. */
import type { GalleryScenario } from './galleryEntry.ts';

export const retryStorm: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Retry storm',
    description:
      'A browser calls an API, whose function calls another API, whose function calls a database. Each layer retries twice, and the database fails.',
    seed: 27,
    duration: '5m',
    functions: {
      front: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '29s',
        handler: [
          {
            call: 'execute-api:Invoke',
            on: 'inner-api',
            maximumAttempts: 3,
          },
        ],
      },
      inner: {
        runtime: 'nodejs22.x',
        memorySize: 512,
        timeout: '20s',
        handler: [
          {
            call: 'database:Query',
            on: 'db',
            maximumAttempts: 3,
          },
        ],
      },
    },
    resources: {
      db: {
        type: 'database',
        latency: '20ms',
        errorRate: 1,
      },
    },
    triggers: [
      {
        id: 'web',
        type: 'api-gateway',
        function: 'front',
        maximumAttempts: 3,
      },
      {
        id: 'inner-api',
        type: 'api-gateway',
        function: 'inner',
      },
    ],
    traffic: [
      {
        id: 'click',
        to: 'web',
        pattern: 'burst',
        at: '1s',
        count: 1,
      },
    ],
  },
  controls: [
    {
      path: 'triggers.web.maximumAttempts',
      label: 'Attempts of the browser',
      min: 1,
      max: 5,
      step: 1,
      help: 'How often the browser tries.',
    },
    {
      path: 'functions.front.handler.0.maximumAttempts',
      label: 'Attempts of the first function',
      min: 1,
      max: 5,
      step: 1,
      help: 'How often it calls the inner API.',
    },
    {
      path: 'functions.inner.handler.0.maximumAttempts',
      label: 'Attempts of the second function',
      min: 1,
      max: 5,
      step: 1,
      help: 'How often it asks the database.',
    },
  ],
  expect: ['functions.front.Invocations == 3', 'functions.inner.Invocations == 9', 'triggers.web.outcomes.functionError == 1'],
};
