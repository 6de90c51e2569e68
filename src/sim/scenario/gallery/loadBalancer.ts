/** A load balancer in front of a function: whatever goes wrong behind it is a 502. */
import type { GalleryScenario } from './galleryEntry.ts';

export const loadBalancer: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Application Load Balancer',
    description:
      'A function with 12 reserved environments behind a load balancer. A wave at 1:00 is more than they take: Lambda throttles with 429, the load balancer makes 502 of it, and of every error, too. It never tries again.',
    seed: 5,
    duration: '3m',
    functions: {
      shop: {
        runtime: 'nodejs22.x',
        memorySize: 1024,
        timeout: '10s',
        reservedConcurrentExecutions: 12,
        handler: [
          {
            io: {
              lognormal: {
                p50: '180ms',
                p99: '900ms',
              },
            },
          },
        ],
        errorRate: 0.01,
      },
    },
    triggers: [
      {
        id: 'lb',
        type: 'alb',
        function: 'shop',
      },
    ],
    traffic: [
      {
        id: 'visitors',
        to: 'lb',
        pattern: 'poisson',
        rate: 25,
      },
      {
        id: 'wave',
        to: 'lb',
        pattern: 'burst',
        at: '1m',
        count: 60,
        over: '500ms',
      },
    ],
  },
  controls: [
    {
      path: 'traffic.visitors.rate',
      label: 'Requests per second',
      unit: '1/s',
      min: 1,
      max: 200,
      step: 1,
      scale: 'log',
      help: 'How many requests reach the load balancer.',
    },
    {
      path: 'functions.shop.reservedConcurrentExecutions',
      label: 'Reserved concurrency',
      min: 1,
      max: 100,
      step: 1,
      help: 'How many requests the function works on at once.',
    },
    {
      path: 'functions.shop.errorRate',
      label: 'Share that fails',
      min: 0,
      max: 1,
      step: 0.01,
      help: 'Which share of the handlers fails.',
    },
  ],
  expect: ['triggers.lb.outcomes.throttled > 10', 'triggers.lb.outcomes.functionError > 10', 'triggers.lb.outcomes.succeeded > 3000'],
};
