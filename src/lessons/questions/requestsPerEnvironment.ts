/** Interview question 1: How many requests does an environment handle at once? */
import type { Question } from './question.ts';

export const requestsPerEnvironment: Question = {
  number: 1,
  slug: 'requests-per-environment',
  lesson: 'environment',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            handler: [
              {
                io: '1s',
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
            count: 5,
            over: '500ms',
          },
        ],
      },
      expect: ['functions.f.environments.created == ask.calls', 'functions.f.ConcurrentExecutions.max == ask.calls'],
      moment: { kind: 'environment', function: 'f', at: 'created', nth: -1 },
    },
  ],
  numbers: { calls: [5, 8, 12, 20, 30] },
  edits: [{ path: 'traffic[0].count', value: '{calls}' }],
  options: [
    { id: 'one', when: 'run.functions.f.environments.created == 1' },
    { id: 'each', when: 'run.functions.f.environments.created == ask.calls' },
    { id: 'several', when: 'run.functions.f.environments.created > 1 && run.functions.f.environments.created < ask.calls' },
  ],
};
