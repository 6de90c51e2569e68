/** Pollers that are throttled use up receives: healthy messages reach the dead-letter queue unhandled. */
import type { GalleryScenario } from './galleryEntry.ts';

export const reservedOneOnAQueue: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Reserved concurrency 1 on a queue',
    description:
      'To protect a database someone reserved a concurrency of one. Five pollers fetch batches anyway, are throttled, and each time the messages have been received once more.',
    seed: 31,
    duration: '20m',
    functions: {
      import: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        reservedConcurrentExecutions: 1,
        handler: [
          {
            io: '4s',
          },
        ],
      },
    },
    resources: {
      jobs: {
        type: 'sqs',
        visibilityTimeout: '30s',
        deadLetterQueue: 'never-run',
        maxReceiveCount: 3,
      },
      'never-run': {
        type: 'sqs',
      },
    },
    triggers: [
      {
        id: 'queue',
        type: 'sqs',
        source: 'jobs',
        function: 'import',
        batchSize: 1,
      },
    ],
    traffic: [
      {
        id: 'jobs',
        to: 'jobs',
        pattern: 'poisson',
        rate: 0.5,
        end: '12m',
      },
    ],
  },
  controls: [
    {
      path: 'functions.import.reservedConcurrentExecutions',
      label: 'Reserved concurrency',
      min: 1,
      max: 20,
      step: 1,
      help: 'How many jobs may run at once. Better: maximum concurrency on the mapping.',
    },
    {
      path: 'resources.jobs.maxReceiveCount',
      label: 'Receives before the dead-letter queue',
      min: 1,
      max: 20,
      step: 1,
      help: 'How often a message may be received. AWS advises at least 5.',
    },
    {
      path: 'traffic.jobs.rate',
      label: 'Jobs per second',
      unit: '1/s',
      min: 0.05,
      max: 5,
      step: 0.05,
      scale: 'log',
      help: 'How many jobs arrive.',
    },
  ],
  expect: ['triggers.queue.outcomes.deadLettered > 0', 'functions.import.Errors == 0', 'functions.import.Throttles > 0'],
};
