/** Interview question 18: 30,000 requests a second of 20 ms, quota 1,000? */
import type { Question } from './question.ts';

export const requestRate: Question = {
  number: 18,
  slug: 'request-rate',
  lesson: 'concurrency-caps',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5s',
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
                io: '20ms',
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
            pattern: 'constant',
            rate: 30000,
            start: '2s',
          },
        ],
      },
      expect: ['abs(functions.f.Throttles - max(0, 3 * ask.rate - 4 * 10 * ask.quota)) < ask.quota'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { rate: [30000, 8000, 18000], ms: [20, 30], quota: [1000] },
  edits: [
    { path: 'traffic[0].rate', value: '{rate}' },
    { path: 'functions.f.handler[0].io', value: '{ms}ms' },
    { path: 'account.concurrentExecutions', value: '{quota}' },
  ],
  options: [
    { id: 'none', when: 'run.functions.f.Throttles == 0' },
    { id: 'rate', when: 'run.functions.f.Throttles > 0 && run.functions.f.ConcurrentExecutions.max < ask.quota' },
    { id: 'unit', when: 'run.functions.f.Invocations < 10 * ask.quota' },
  ],
};
