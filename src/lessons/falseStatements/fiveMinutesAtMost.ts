/** False statement: A function may run for five minutes at most. */
import type { FalseStatement } from './falseStatement.ts';

export const fiveMinutesAtMost: FalseStatement = {
  slug: 'five-minutes-at-most',
  ruleId: 'limits.timeout-maximum',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '20m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { timeout: '900s', handler: [{ io: '10m' }] } },
        resources: { bucket: { type: 's3' } },
        triggers: [{ id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' }],
        traffic: [{ to: 'bucket', pattern: 'burst', count: 1 }],
      },
      expect: ['triggers.uploads.outcomes.succeeded == 1'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
};
