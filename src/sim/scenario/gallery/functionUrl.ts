/** A function at its own HTTPS address: no gateway, no gateway timeout. */
import type { GalleryScenario } from './galleryEntry.ts';

export const functionUrl: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Function URL',
    description:
      'A report takes up to a minute. At a function URL the client may wait for it, where an API Gateway would have given up after 29 seconds.',
    seed: 3,
    duration: '10m',
    functions: {
      report: {
        runtime: 'python3.13',
        memorySize: 1769,
        timeout: '2m',
        reservedConcurrentExecutions: 10,
        handler: [
          {
            cpu: {
              lognormal: {
                p50: '25s',
                p99: '60s',
              },
            },
          },
        ],
        errorRate: 0.02,
      },
    },
    triggers: [
      {
        id: 'url',
        type: 'function-url',
        function: 'report',
      },
    ],
    traffic: [
      {
        id: 'people',
        to: 'url',
        pattern: 'poisson',
        rate: 0.2,
      },
    ],
  },
  controls: [
    {
      path: 'traffic.people.rate',
      label: 'Reports per second',
      unit: '1/s',
      min: 0.01,
      max: 2,
      step: 0.01,
      scale: 'log',
      help: 'How many reports people ask for.',
    },
    {
      path: 'functions.report.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 256,
      max: 8192,
      step: 64,
      scale: 'log',
      help: 'More memory brings more CPU, until one vCPU at 1,769 MB.',
    },
    {
      path: 'functions.report.reservedConcurrentExecutions',
      label: 'Reserved concurrency',
      min: 1,
      max: 50,
      step: 1,
      help: 'How many reports may be made at once.',
    },
  ],
  expect: ['triggers.url.outcomes.succeeded > 60', 'triggers.url.latencyMs.max > 29000'],
};
