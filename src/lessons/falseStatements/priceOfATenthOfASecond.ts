/** False statement: 100 ms of Lambda cost about 0.002 cents. */
import type { FalseStatement } from './falseStatement.ts';

export const priceOfATenthOfASecond: FalseStatement = {
  slug: 'price-of-a-tenth-of-a-second',
  ruleId: 'billing.duration-x86-tier-1',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { memorySize: 1024, handler: [{ io: '100ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.billedMs == 100', 'bill.totalUsd * 100 < 0.0002', 'bill.totalUsd > 0'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
};
