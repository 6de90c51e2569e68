/** A program calls Invoke itself: its SDK retries throttles, and never a function error. */
import type { GalleryScenario } from './galleryEntry.ts';

export const sdkCaller: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Program with an SDK',
    description: 'A batch program starts forty calls at once against a function that may run ten at a time. The SDK waits and tries again.',
    seed: 5,
    duration: '60s',
    functions: {
      score: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        reservedConcurrentExecutions: 10,
        handler: [
          {
            io: {
              lognormal: {
                p50: '600ms',
                p99: '1.2s',
              },
            },
          },
        ],
        errorRate: 0.05,
      },
    },
    triggers: [
      {
        id: 'program',
        type: 'sdk',
        function: 'score',
        maximumAttempts: 3,
      },
    ],
    traffic: [
      {
        id: 'steady',
        to: 'program',
        pattern: 'poisson',
        rate: 4,
      },
      {
        id: 'batch',
        to: 'program',
        pattern: 'burst',
        at: '20s',
        count: 40,
      },
    ],
  },
  controls: [
    {
      path: 'triggers.program.maximumAttempts',
      label: 'Attempts of the SDK',
      min: 1,
      max: 8,
      step: 1,
      help: 'How often the SDK tries in all; 1 means that it never retries.',
    },
    {
      path: 'functions.score.reservedConcurrentExecutions',
      label: 'Reserved concurrency',
      min: 1,
      max: 60,
      step: 1,
      help: 'How many calls may run at once.',
    },
    {
      path: 'traffic.batch.count',
      label: 'Calls in the batch',
      min: 1,
      max: 200,
      step: 1,
      help: 'How many calls the program starts at once.',
    },
  ],
  expect: ['functions.score.Throttles > 30', 'triggers.program.outcomes.throttled > 0', 'triggers.program.outcomes.functionError > 0'],
};
