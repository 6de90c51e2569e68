/** Devices that report through a rule of IoT Core, while Lambda's Invoke API is down for a minute. */
import type { GalleryScenario } from './galleryEntry.ts';

export const iotRule: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'IoT Core rule',
    description:
      'Two hundred meters report every few seconds. Lambda’s queue absorbs a slow function; but from 2:00 to 2:30 the Invoke API itself fails: the rules engine tries three times and hands what is left to its error action. Without one, those readings would be gone.',
    seed: 8,
    duration: '5m',
    functions: {
      record: {
        runtime: 'python3.13',
        memorySize: 256,
        timeout: '10s',
        reservedConcurrentExecutions: 5,
        handler: [
          {
            io: '40ms',
          },
          {
            call: 'dynamodb:PutItem',
            on: 'readings',
          },
        ],
        errorRate: 0.01,
        asyncConfig: {
          maximumRetryAttempts: 2,
          onFailure: 'unrecorded',
        },
      },
    },
    resources: {
      meters: {
        type: 'iot',
      },
      readings: {
        type: 'dynamodb',
      },
      undelivered: {
        type: 'sqs',
      },
      unrecorded: {
        type: 'sqs',
      },
    },
    triggers: [
      {
        id: 'rule',
        type: 'iot',
        source: 'meters',
        function: 'record',
        sql: "SELECT * FROM 'meters/+/reading'",
        errorAction: 'undelivered',
      },
    ],
    traffic: [
      {
        id: 'reports',
        to: 'meters',
        pattern: 'poisson',
        rate: 30,
      },
    ],
    timeline: [
      {
        at: '2m',
        fault: {
          on: 'rule',
          errorRate: 1,
          for: '30s',
        },
      },
    ],
  },
  controls: [
    {
      path: 'traffic.reports.rate',
      label: 'Messages per second',
      unit: '1/s',
      min: 1,
      max: 200,
      step: 1,
      scale: 'log',
      help: 'How many messages the devices send.',
    },
    {
      path: 'functions.record.reservedConcurrentExecutions',
      label: 'Reserved concurrency',
      min: 1,
      max: 50,
      step: 1,
      help: 'How many messages the function works on at once; the others wait in Lambda’s queue.',
    },
    {
      path: 'functions.record.errorRate',
      label: 'Share that fails',
      min: 0,
      max: 1,
      step: 0.01,
      help: 'Which share of the handlers fails; each is tried three times in all.',
    },
  ],
  expect: [
    'triggers.rule.outcomes.deadLettered > 500',
    'triggers.rule.outcomes.succeeded > 6000',
    'triggers.rule.outcomes.deadLettered < 1200',
  ],
};
