/** The policy names one bucket, the code writes to another. */
import type { GalleryScenario } from './galleryEntry.ts';

export const wrongBucket: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'A role that allows the wrong bucket',
    description:
      'Someone renamed the bucket and forgot the policy. Every attempt is denied, tried again, and goes to the on-failure queue.',
    seed: 41,
    duration: '8m',
    functions: {
      resize: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '30s',
        handler: [
          {
            call: 's3:GetObject',
            on: 'photos',
          },
          {
            cpu: '200ms',
          },
          {
            call: 's3:PutObject',
            on: 'photo-resized',
          },
        ],
        asyncConfig: {
          maximumRetryAttempts: 2,
          onFailure: 'failed-photos',
        },
        role: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::photos/*',
            },
            {
              Effect: 'Allow',
              Action: 's3:PutObject',
              Resource: 'arn:aws:s3:::resized-bucket/*',
            },
            {
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Resource: 'arn:aws:sqs:us-east-1:123456789012:failed-photos',
            },
          ],
        },
      },
    },
    resources: {
      photos: {
        type: 's3',
      },
      'photo-resized': {
        type: 's3',
      },
      'failed-photos': {
        type: 'sqs',
      },
    },
    triggers: [
      {
        id: 'uploads',
        type: 's3',
        source: 'photos',
        function: 'resize',
      },
    ],
    traffic: [
      {
        id: 'people',
        to: 'photos',
        pattern: 'poisson',
        rate: 0.2,
        end: '4m',
      },
    ],
  },
  controls: [
    {
      path: 'traffic.people.rate',
      label: 'Photos per second',
      unit: '1/s',
      min: 0.05,
      max: 10,
      step: 0.05,
      scale: 'log',
      help: 'How many photos are uploaded.',
    },
    {
      path: 'functions.resize.asyncConfig.maximumRetryAttempts',
      label: 'Retries',
      min: 0,
      max: 2,
      step: 1,
      help: 'How often Lambda tries an event again.',
    },
    {
      path: 'functions.resize.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 256,
      max: 3072,
      step: 64,
      scale: 'log',
      help: 'Memory of each environment.',
    },
  ],
  expect: [
    'triggers.uploads.outcomes.succeeded == 0',
    'triggers.uploads.outcomes.sentToDestination == triggers.uploads.sent',
    'functions.resize.Errors == 3 * triggers.uploads.sent',
  ],
};
