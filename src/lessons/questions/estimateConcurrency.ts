/** Interview question 2: How do you estimate concurrency? */
import type { Question } from './question.ts';

export const estimateConcurrency: Question = {
  number: 2,
  slug: 'estimate-concurrency',
  lesson: 'concurrency-caps',
  runs: [
    {
      label: 'run',
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
          f: {
            timeout: '30s',
            handler: [
              {
                io: {
                  exponential: '500ms',
                },
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
            pattern: 'poisson',
            rate: 100,
          },
        ],
      },
      expect: ['abs(functions.f.ConcurrentExecutions.avg - ask.rate * ask.ms / 1000) < ask.rate * ask.ms / 1000 / 20'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: 2000 },
    },
  ],
  numbers: { rate: [100, 40, 60, 150], ms: [500, 300, 1500, 2500] },
  edits: [
    { path: 'traffic[0].rate', value: '{rate}' },
    { path: 'functions.f.handler[0].io.exponential', value: '{ms}ms' },
  ],
  options: [
    { id: 'rate', when: 'abs(run.functions.f.ConcurrentExecutions.avg - ask.rate) < ask.rate / 10' },
    { id: 'product', when: 'abs(run.functions.f.ConcurrentExecutions.avg - ask.rate * ask.ms / 1000) < ask.rate * ask.ms / 1000 / 10' },
    { id: 'quotient', when: 'abs(run.functions.f.ConcurrentExecutions.avg - ask.rate / ask.ms * 1000) < ask.rate / ask.ms * 100' },
  ],
};
