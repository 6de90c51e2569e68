/** The work grew longer than the queue hides a message: everything is done twice. */
import type { GalleryScenario } from './galleryEntry.ts';

export const visibilityDrift: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Visibility timeout too short',
    description: 'The work takes 45 seconds since a release raised the timeout. The queue still shows messages again after 30.',
    seed: 28,
    duration: '10m',
    functions: {
      convert: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '30s',
        handler: [
          {
            io: '20s',
          },
        ],
      },
    },
    resources: {
      films: {
        type: 'sqs',
        visibilityTimeout: '30s',
      },
    },
    triggers: [
      {
        id: 'queue',
        type: 'sqs',
        source: 'films',
        function: 'convert',
        batchSize: 1,
        maximumConcurrency: 20,
      },
    ],
    traffic: [
      {
        id: 'uploads',
        to: 'films',
        pattern: 'constant',
        rate: 0.2,
        end: '8m',
      },
    ],
    timeline: [
      {
        at: '3m',
        set: {
          'functions.convert.timeout': '90s',
          'functions.convert.handler.0.io': '45s',
        },
      },
    ],
  },
  controls: [
    {
      path: 'resources.films.visibilityTimeout',
      label: 'Visibility timeout',
      unit: 's',
      min: 30,
      max: 300,
      step: 1,
      help: 'How long a message that was received stays hidden.',
    },
    {
      path: 'traffic.uploads.rate',
      label: 'Films per second',
      unit: '1/s',
      min: 0.02,
      max: 2,
      step: 0.02,
      scale: 'log',
      help: 'How many films arrive.',
    },
    {
      path: 'triggers.queue.maximumConcurrency',
      label: 'Maximum concurrency',
      min: 2,
      max: 50,
      step: 1,
      help: 'The most invocations that the queue may have at work at once.',
    },
  ],
  expect: ['functions.convert.Invocations > triggers.queue.sent + 30', 'functions.convert.Errors == 0'],
};
