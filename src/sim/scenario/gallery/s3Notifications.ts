/** Uploads announce themselves; what fails is tried again and then goes to a queue. */
import type { GalleryScenario } from './galleryEntry.ts';

export const s3Notifications: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'S3 event notifications',
    description: 'Each upload is checked by a function. One in ten checks fails for good and ends in a dead-letter queue.',
    seed: 17,
    duration: '10m',
    functions: {
      check: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '20s',
        handler: [
          {
            call: 's3:GetObject',
            on: 'uploads',
          },
          {
            cpu: '60ms',
          },
        ],
        errorRate: 0.3,
        asyncConfig: {
          maximumRetryAttempts: 2,
        },
        deadLetterQueue: 'not-checked',
      },
    },
    resources: {
      uploads: {
        type: 's3',
      },
      'not-checked': {
        type: 'sqs',
      },
    },
    triggers: [
      {
        id: 'announcements',
        type: 's3',
        source: 'uploads',
        function: 'check',
      },
    ],
    traffic: [
      {
        id: 'people',
        to: 'uploads',
        pattern: 'poisson',
        rate: 3,
        end: '6m',
      },
    ],
  },
  controls: [
    {
      path: 'functions.check.errorRate',
      label: 'Share of attempts that fail',
      min: 0,
      max: 1,
      step: 0.01,
      help: 'How likely one attempt is to fail.',
    },
    {
      path: 'functions.check.asyncConfig.maximumRetryAttempts',
      label: 'Retries',
      min: 0,
      max: 2,
      step: 1,
      help: 'How often Lambda tries an event again after a function error.',
    },
    {
      path: 'traffic.people.rate',
      label: 'Uploads per second',
      unit: '1/s',
      min: 0.1,
      max: 50,
      step: 0.1,
      scale: 'log',
      help: 'How many files are uploaded.',
    },
  ],
  expect: [
    'triggers.announcements.outcomes.deadLettered > 10',
    'functions.check.Errors > triggers.announcements.outcomes.deadLettered * 3',
  ],
};
