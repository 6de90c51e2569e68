/** Every environment holds a connection, and the database allows a hundred. */
import type { GalleryScenario } from './galleryEntry.ts';

export const databaseConnections: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Database connections exhausted',
    description:
      'Traffic triples. Lambda adds environments, each of which opens a connection, and at the hundred and first the database refuses.',
    seed: 43,
    duration: '2m',
    functions: {
      shop: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '15s',
        reservedConcurrentExecutions: 900,
        handler: [
          {
            call: 'database:Query',
            on: 'db',
            maximumAttempts: 1,
          },
          {
            io: {
              lognormal: {
                p50: '400ms',
                p99: '900ms',
              },
            },
          },
        ],
      },
    },
    resources: {
      db: {
        type: 'database',
        maxConnections: 100,
        latency: {
          lognormal: {
            p50: '20ms',
            p99: '80ms',
          },
        },
      },
    },
    triggers: [
      {
        id: 'api',
        type: 'api-gateway',
        function: 'shop',
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
            rate: 100,
          },
          {
            at: '40s',
            rate: 350,
          },
        ],
      },
    ],
  },
  controls: [
    {
      path: 'resources.db.maxConnections',
      label: 'Connections of the database',
      min: 10,
      max: 2000,
      step: 10,
      scale: 'log',
      help: 'How many connections may be open at once.',
    },
    {
      path: 'traffic.customers.steps.1.rate',
      label: 'Requests per second later',
      unit: '1/s',
      min: 10,
      max: 1000,
      step: 10,
      scale: 'log',
      help: 'How many requests arrive from second 40 on.',
    },
    {
      path: 'functions.shop.reservedConcurrentExecutions',
      label: 'Reserved concurrency',
      min: 1,
      max: 900,
      step: 1,
      scale: 'log',
      help: 'A ceiling for the function protects the database.',
    },
  ],
  expect: ['functions.shop.environments.created > 100', 'triggers.api.outcomes.functionError > 500'],
};
