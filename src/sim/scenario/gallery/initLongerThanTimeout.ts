/** An init of 12 seconds under a timeout of 3: the function can never answer. */
import type { GalleryScenario } from './galleryEntry.ts';

export const initLongerThanTimeout: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Init longer than the timeout',
    description:
      'A model that is loaded outside the handler takes 12 seconds. The first init is given up at 10 s; the second runs under the function’s timeout of 3 s.',
    seed: 6,
    duration: '2m',
    functions: {
      predict: {
        runtime: 'python3.13',
        memorySize: 3008,
        timeout: '3s',
        init: [
          {
            io: '12s',
          },
        ],
        handler: [
          {
            cpu: '50ms',
          },
        ],
      },
    },
    triggers: [
      {
        id: 'calls',
        type: 'sdk',
        function: 'predict',
        maximumAttempts: 1,
      },
    ],
    traffic: [
      {
        id: 'people',
        to: 'calls',
        pattern: 'poisson',
        rate: 0.5,
      },
    ],
  },
  controls: [
    {
      path: 'functions.predict.init.0.io',
      label: 'Time to load the model',
      unit: 'ms',
      min: 500,
      max: 20000,
      step: 500,
      scale: 'log',
      help: 'How long the code outside the handler takes.',
    },
    {
      path: 'functions.predict.timeout',
      label: 'Timeout',
      unit: 's',
      min: 1,
      max: 60,
      step: 1,
      scale: 'log',
      help: 'Bounds the init that runs again inside the invocation.',
    },
    {
      path: 'traffic.people.rate',
      label: 'Requests per second',
      unit: '1/s',
      min: 0.1,
      max: 20,
      step: 0.1,
      scale: 'log',
      help: 'How many requests arrive.',
    },
  ],
  expect: ['triggers.calls.outcomes.succeeded == 0', 'triggers.calls.outcomes.timedOut > 20', 'functions.predict.billedMs > 60000'],
};
