/** Interview question 50: How does Lambda scale? */
import type { Question } from './question.ts';

export const howLambdaScales: Question = {
  number: 50,
  slug: 'how-lambda-scales',
  lesson: 'bursts',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { timeout: '10s', handler: [{ io: '1s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [
          { to: 't', pattern: 'constant', rate: 50, id: 'before', end: '30s' },
          { to: 't', pattern: 'constant', rate: 150, id: 'after', start: '30s' },
        ],
      },
      expect: [
        'functions.f.Throttles == 0',
        'functions.f.ConcurrentExecutions.max >= ask.after',
        'functions.f.ConcurrentExecutions.max <= ask.after + ask.before',
        'triggers.t.latencyMs.max < 1100',
      ],
      moment: { kind: 'event', event: 'coldStart', nth: -1 },
    },
  ],
  numbers: { before: [50, 30], after: [150, 300, 90] },
  edits: [
    { path: 'traffic[0].rate', value: '{before}' },
    { path: 'traffic[1].rate', value: '{after}' },
  ],
  options: [
    { id: 'grows', when: 'run.functions.f.Throttles == 0 && run.functions.f.ConcurrentExecutions.max >= ask.after' },
    { id: 'lags', when: 'run.functions.f.Throttles > 0' },
    { id: 'same', when: 'run.functions.f.ConcurrentExecutions.max < ask.after && run.functions.f.Throttles == 0' },
  ],
};
