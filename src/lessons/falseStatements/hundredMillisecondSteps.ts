/** False statement: Lambda is billed in steps of 100 ms. */
import type { FalseStatement } from './falseStatement.ts';

export const hundredMillisecondSteps: FalseStatement = {
  slug: 'hundred-millisecond-steps',
  ruleId: 'billing.round-up-to-ms',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ io: '101ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.billedMs == 101'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
};
