/** Interview question 17: From 0 to 5,000 requests at once, with a quota of 10,000? */
import type { Question } from './question.ts';

export const zeroToFiveThousand: Question = {
  number: 17,
  slug: 'zero-to-five-thousand',
  lesson: 'bursts',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        account: {
          concurrentExecutions: 10000,
        },
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            timeout: '300s',
            handler: [
              {
                io: '120s',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'burst',
            count: 5000,
          },
        ],
      },
      expect: ['functions.f.Invocations == min(ask.calls, 1000)', 'functions.f.Throttles == ask.calls - functions.f.Invocations'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { calls: [5000, 3000, 800, 8000], quota: [10000] },
  edits: [
    { path: 'traffic[0].count', value: '{calls}' },
    { path: 'account.concurrentExecutions', value: '{quota}' },
  ],
  options: [
    { id: 'all', when: 'run.functions.f.Invocations == ask.calls' },
    { id: 'burst', when: 'run.functions.f.Invocations == 1000 && ask.calls > 1000' },
    { id: 'old', when: 'run.functions.f.Invocations == 3000' },
    { id: 'slow', when: 'run.functions.f.Invocations == 100' },
  ],
};
