/** A rule picks events by their content. */
import type { GalleryScenario } from './galleryEntry.ts';

export const eventbridgeRule: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'EventBridge rule',
    description: 'A bus carries orders of all sizes. A rule hands those above 100 to a function; the rest pass by.',
    seed: 12,
    duration: '3m',
    functions: {
      review: {
        runtime: 'python3.13',
        memorySize: 256,
        timeout: '10s',
        handler: [
          {
            cpu: '20ms',
          },
          {
            call: 'sns:Publish',
            on: 'alerts',
          },
        ],
      },
    },
    resources: {
      bus: {
        type: 'eventbridge',
      },
      alerts: {
        type: 'sns',
      },
      undelivered: {
        type: 'sqs',
      },
    },
    triggers: [
      {
        id: 'large-orders',
        type: 'eventbridge',
        source: 'bus',
        function: 'review',
        filter: {
          detail: {
            total: [
              {
                numeric: ['>', 100],
              },
            ],
          },
        },
        deadLetterQueue: 'undelivered',
      },
    ],
    traffic: [
      {
        id: 'orders',
        to: 'bus',
        pattern: 'poisson',
        rate: 15,
        bodies: [
          {
            body: {
              total: 20,
            },
            weight: 8,
          },
          {
            body: {
              total: 80,
            },
            weight: 3,
          },
          {
            body: {
              total: 250,
            },
            weight: 1,
          },
        ],
      },
    ],
    timeline: [
      {
        at: '90s',
        fault: {
          on: 'large-orders',
          errorRate: 1,
          for: '20s',
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.orders.rate',
      label: 'Events per second',
      unit: '1/s',
      min: 0.1,
      max: 500,
      step: 0.1,
      scale: 'log',
      help: 'How many events the bus carries.',
    },
    {
      path: 'traffic.orders.bodies.2.weight',
      label: 'Weight of large orders',
      min: 1,
      max: 20,
      step: 1,
      help: 'How common large orders are among the others.',
    },
    {
      path: 'functions.review.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 128,
      max: 2048,
      step: 64,
      scale: 'log',
      help: 'Memory of each environment.',
    },
  ],
  expect: [
    'triggers.large-orders.outcomes.filtered > 10 * triggers.large-orders.outcomes.succeeded',
    'triggers.large-orders.outcomes.succeeded > 100',
  ],
};
