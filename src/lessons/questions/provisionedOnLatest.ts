/** Interview question 15: Provisioned concurrency on $LATEST? */
import type { Question } from './question.ts';

export const provisionedOnLatest: Question = {
  number: 15,
  slug: 'provisioned-on-latest',
  lesson: 'reserved-and-provisioned',
  runs: [
    {
      label: 'latest',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { init: [{ io: '1s' }], handler: [{ io: '200ms' }], provisionedConcurrentExecutions: 5 } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1, qualifier: '$LATEST' }],
        traffic: [{ to: 't', pattern: 'burst', count: 5, at: '1s' }],
      },
      expect: [],
      refused: 'cannot be applied to unpublished function versions',
    },
    {
      label: 'published',
      scenario: {
        version: 1,
        seed: 1,
        duration: '30s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { init: [{ io: '1s' }], handler: [{ io: '200ms' }], provisionedConcurrentExecutions: 5 } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 5, at: '1s' }],
      },
      expect: ['functions.f.Invocations == ask.amount', 'functions.f.coldStarts == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { amount: [5, 10, 20] },
  edits: [
    { path: 'functions.f.provisionedConcurrentExecutions', value: '{amount}' },
    { path: 'traffic[0].count', value: '{amount}' },
  ],
  options: [
    { id: 'yes', when: 'latest.problems == 0' },
    { id: 'all', when: 'published.problems > 0' },
    { id: 'refused', when: 'latest.problems > 0 && published.functions.f.coldStarts == 0' },
  ],
};
