/** A function writes to the bucket that triggers it. */
import type { GalleryScenario } from './galleryEntry.ts';

export const recursiveLoop: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Recursive loop on a bucket',
    description:
      'The function writes its thumbnail into the bucket that triggers it. Lambda recognises the loop and stops it; the event goes to the failure queue.',
    seed: 23,
    duration: '5m',
    functions: {
      thumbnail: {
        runtime: 'python3.13',
        memorySize: 1024,
        timeout: '30s',
        handler: [
          {
            call: 's3:GetObject',
            on: 'photos',
          },
          {
            cpu: '80ms',
          },
          {
            call: 's3:PutObject',
            on: 'photos',
            times: 1,
          },
        ],
        asyncConfig: {
          onFailure: 'stopped',
        },
      },
    },
    resources: {
      photos: {
        type: 's3',
      },
      stopped: {
        type: 'sqs',
      },
    },
    triggers: [
      {
        id: 'uploads',
        type: 's3',
        source: 'photos',
        function: 'thumbnail',
      },
    ],
    traffic: [
      {
        id: 'people',
        to: 'photos',
        pattern: 'burst',
        at: '5s',
        count: 5,
      },
    ],
  },
  controls: [
    {
      path: 'traffic.people.count',
      label: 'Photos',
      min: 1,
      max: 50,
      step: 1,
      help: 'How many photos are uploaded.',
    },
    {
      path: 'functions.thumbnail.handler.2.times',
      label: 'Thumbnails per photo',
      min: 1,
      max: 2,
      step: 1,
      help: 'How many objects each invocation writes. Two double the loop at every round.',
    },
    {
      path: 'functions.thumbnail.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 256,
      max: 3072,
      step: 64,
      scale: 'log',
      help: 'Memory of each environment.',
    },
  ],
  expect: ['functions.thumbnail.Invocations == 80', 'triggers.uploads.outcomes.recursionStopped == 5'],
};
