/** The client is told 504 after 29 seconds; the function runs on and is billed. */
import type { GalleryScenario } from './galleryEntry.ts';

export const gatewayTimeout: GalleryScenario = {
  scenario: {
    version: 1,
    name: '504 at 29 seconds',
    description:
      'A slow report now and then takes longer than 29 seconds. The client sees 504 and clicks again; the first run is still going.',
    seed: 38,
    duration: '10m',
    functions: {
      report: {
        runtime: 'python3.13',
        memorySize: 1769,
        timeout: '60s',
        handler: [
          {
            io: {
              lognormal: {
                p50: '18s',
                p99: '45s',
              },
            },
          },
          {
            call: 'dynamodb:PutItem',
            on: 'reports',
          },
        ],
      },
    },
    resources: {
      reports: {
        type: 'dynamodb',
      },
    },
    triggers: [
      {
        id: 'api',
        type: 'api-gateway',
        function: 'report',
        maximumAttempts: 2,
      },
    ],
    traffic: [
      {
        id: 'people',
        to: 'api',
        pattern: 'poisson',
        rate: 0.3,
        end: '8m',
      },
    ],
  },
  controls: [
    {
      path: 'functions.report.handler.0.io',
      label: 'Time of a report',
      unit: 'ms',
      min: 1000,
      max: 50000,
      step: 1000,
      scale: 'log',
      help: 'How long a report takes.',
    },
    {
      path: 'triggers.api.maximumAttempts',
      label: 'Attempts of the client',
      min: 1,
      max: 4,
      step: 1,
      help: 'How often the client tries.',
    },
    {
      path: 'functions.report.timeout',
      label: 'Timeout of the function',
      unit: 's',
      min: 10,
      max: 120,
      step: 1,
      help: 'Below 29 s the function is ended first, and the client sees 502.',
    },
  ],
  expect: [
    'triggers.api.latencyMs.max <= 60000',
    'functions.report.Invocations > triggers.api.sent',
    'functions.report.Errors == 0',
    'functions.report.orphanedGbSeconds > 0',
  ],
};
