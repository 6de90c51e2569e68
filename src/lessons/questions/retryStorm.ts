/** Interview question 46: Three layers each try three times. How many calls does one click make? */
import type { Question } from './question.ts';

export const retryStorm: Question = {
  number: 46,
  slug: 'retry-storm',
  runs: [
    {
      label: 'all',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          front: {
            timeout: '29s',
            handler: [
              {
                call: 'execute-api:Invoke',
                on: 'inner-api',
                maximumAttempts: 3,
              },
            ],
          },
          inner: {
            timeout: '28s',
            handler: [
              {
                call: 'execute-api:Invoke',
                on: 'data-api',
                maximumAttempts: 3,
              },
            ],
          },
          data: {
            timeout: '10s',
            handler: [
              {
                io: '10ms',
              },
            ],
            errorRate: 1,
          },
        },
        triggers: [
          {
            id: 't',
            type: 'api-gateway',
            function: 'front',
            maximumAttempts: 3,
          },
          {
            id: 'inner-api',
            type: 'api-gateway',
            function: 'inner',
          },
          {
            id: 'data-api',
            type: 'api-gateway',
            function: 'data',
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 1,
          },
        ],
      },
      expect: ['functions.data.Invocations == ask.tries * ask.tries * ask.tries'],
      moment: { kind: 'attempt', function: 'data', at: 'end', nth: -1 },
    },
    {
      label: 'one',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          front: {
            timeout: '29s',
            handler: [
              {
                call: 'execute-api:Invoke',
                on: 'inner-api',
                maximumAttempts: 1,
              },
            ],
          },
          inner: {
            timeout: '28s',
            handler: [
              {
                call: 'execute-api:Invoke',
                on: 'data-api',
                maximumAttempts: 1,
              },
            ],
          },
          data: {
            timeout: '10s',
            handler: [
              {
                io: '10ms',
              },
            ],
            errorRate: 1,
          },
        },
        triggers: [
          {
            id: 't',
            type: 'api-gateway',
            function: 'front',
            maximumAttempts: 3,
          },
          {
            id: 'inner-api',
            type: 'api-gateway',
            function: 'inner',
          },
          {
            id: 'data-api',
            type: 'api-gateway',
            function: 'data',
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 1,
          },
        ],
      },
      expect: ['functions.data.Invocations == ask.tries'],
      moment: { kind: 'attempt', function: 'data', at: 'end', nth: -1 },
    },
  ],
  numbers: { tries: [3, 2, 4] },
  edits: [
    { run: 'all', path: 'functions.front.handler[0].maximumAttempts', value: '{tries}' },
    { run: 'all', path: 'functions.inner.handler[0].maximumAttempts', value: '{tries}' },
    { path: 'triggers.t.maximumAttempts', value: '{tries}' },
  ],
  options: [
    { id: 'product', when: 'all.functions.data.Invocations == ask.tries * ask.tries * ask.tries' },
    { id: 'sum', when: 'all.functions.data.Invocations == 3 * ask.tries' },
    { id: 'one', when: 'all.functions.data.Invocations == ask.tries' },
  ],
};
