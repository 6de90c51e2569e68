/** A password is read once at init, and then it is rotated. */
import type { GalleryScenario } from './galleryEntry.ts';

export const staleSecret: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Stale secret after a rotation',
    description:
      'The password is read outside the handler. When it is rotated in the fifth minute, all environments that are warm keep the old one.',
    seed: 25,
    duration: '15m',
    functions: {
      orders: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        init: [
          {
            call: 'secretsmanager:GetSecretValue',
            on: 'db-password',
          },
        ],
        handler: [
          {
            call: 'database:Query',
            on: 'db',
            maximumAttempts: 1,
          },
          {
            cpu: '10ms',
          },
        ],
      },
    },
    resources: {
      'db-password': {
        type: 'secret',
      },
      db: {
        type: 'database',
        credentials: 'db-password',
        maxConnections: 500,
      },
    },
    triggers: [
      {
        id: 'api',
        type: 'api-gateway',
        function: 'orders',
      },
    ],
    traffic: [
      {
        id: 'customers',
        to: 'api',
        pattern: 'poisson',
        rate: 5,
      },
    ],
    timeline: [
      {
        at: '5m',
        rotate: {
          resource: 'db-password',
        },
      },
      {
        at: '10m',
        deploy: {
          function: 'orders',
          count: 1,
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.customers.rate',
      label: 'Orders per second',
      unit: '1/s',
      min: 0.1,
      max: 50,
      step: 0.1,
      scale: 'log',
      help: 'How many orders arrive.',
    },
    {
      path: 'functions.orders.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 128,
      max: 2048,
      step: 64,
      scale: 'log',
      help: 'Memory of each environment.',
    },
    {
      path: 'resources.db.maxConnections',
      label: 'Connections of the database',
      min: 10,
      max: 1000,
      step: 10,
      scale: 'log',
      help: 'How many connections may be open at once.',
    },
  ],
  expect: ['triggers.api.outcomes.functionError > 1000', 'triggers.api.outcomes.succeeded > 2000'],
};
