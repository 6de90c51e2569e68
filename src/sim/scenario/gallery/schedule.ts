/** The clock invokes a function. */
import type { GalleryScenario } from './galleryEntry.ts';

export const schedule: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Schedule',
    description: 'A clean-up runs every eight minutes. Idle environments live for five to seven, so every run starts cold.',
    seed: 9,
    duration: '3h',
    platform: { idleLifetime: { uniform: ['5m', '7m'] } },
    functions: {
      'clean-up': {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '60s',
        init: [
          {
            cpu: '400ms',
          },
        ],
        handler: [
          {
            call: 'dynamodb:Query',
            on: 'sessions',
          },
          {
            call: 'dynamodb:DeleteItem',
            on: 'sessions',
            times: 20,
          },
        ],
      },
    },
    resources: {
      sessions: {
        type: 'dynamodb',
        errorRate: 0,
      },
    },
    triggers: [
      {
        id: 'clock',
        type: 'schedule',
        function: 'clean-up',
        expression: 'rate(8 minutes)',
      },
    ],
  },
  controls: [
    {
      path: 'functions.clean-up.handler.1.times',
      label: 'Sessions to delete',
      min: 1,
      max: 200,
      step: 1,
      help: 'How many sessions each run deletes.',
    },
    {
      path: 'functions.clean-up.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 128,
      max: 2048,
      step: 64,
      scale: 'log',
      help: 'Memory of each environment.',
    },
    {
      path: 'resources.sessions.errorRate',
      label: 'Share of calls that fail',
      min: 0,
      max: 0.5,
      step: 0.01,
      help: 'How often the table answers with an error.',
    },
  ],
  expect: ['triggers.clock.sent >= 22', 'functions.clean-up.coldStartRate == 1'],
};
