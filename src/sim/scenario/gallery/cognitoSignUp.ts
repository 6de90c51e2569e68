/** A user pool gives a function 5 seconds; a cold start takes longer, so that the code runs twice, and where a table is slow nobody signs up. */
import type { GalleryScenario } from './galleryEntry.ts';

export const cognitoSignUp: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Cognito sign-up',
    description:
      'A user pool asks a function before it lets a person in, and waits 5 seconds. A cold start takes 5.4: Cognito calls again, and the person is in, but the code has run twice. From 30:00 to 36:00 the table is slow: all three calls are late, the sign-up fails, and every one of them is billed.',
    seed: 4,
    duration: '1h',
    platform: { initDuration: '400ms' },
    functions: {
      welcome: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '15s',
        init: [{ io: '4.4s' }],
        handler: [{ io: '500ms' }, { call: 'dynamodb:PutItem', on: 'people' }],
      },
    },
    resources: {
      people: { type: 'dynamodb', latency: '50ms' },
    },
    triggers: [
      {
        id: 'signup',
        type: 'cognito',
        function: 'welcome',
        maximumAttempts: 3,
      },
    ],
    traffic: [
      {
        id: 'visitors',
        to: 'signup',
        pattern: 'poisson',
        rate: 0.02,
      },
    ],
    timeline: [{ at: '30m', fault: { on: 'people', latency: '6s', for: '6m' } }],
  },
  controls: [
    {
      path: 'traffic.visitors.rate',
      label: 'Sign-ups per second',
      unit: '1/s',
      min: 0.001,
      max: 1,
      step: 0.001,
      scale: 'log',
      help: 'The rarer they are, the colder the function.',
    },
    {
      path: 'functions.welcome.init.0.io',
      label: 'Init of the code',
      unit: 'ms',
      min: 0,
      max: 9000,
      step: 100,
      help: 'What the code does before its handler, at every cold start.',
    },
    {
      path: 'triggers.signup.maximumAttempts',
      label: 'Calls by Cognito',
      min: 1,
      max: 5,
      step: 1,
      help: 'How often Cognito calls in all.',
    },
  ],
  expect: ['triggers.signup.outcomes.callerGone > 2', 'triggers.signup.outcomes.succeeded > 20', 'triggers.signup.latencyMs.max > 5000'],
};
