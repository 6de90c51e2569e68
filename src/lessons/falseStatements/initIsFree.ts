/** False statement: Init time is free, so do everything outside the handler. */
import type { FalseStatement } from './falseStatement.ts';

export const initIsFree: FalseStatement = {
  slug: 'init-is-free',
  ruleId: 'billing.init-billed',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { init: [{ io: '900ms' }], handler: [{ io: '100ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.billedMs == functions.f.InitDuration.max + functions.f.Duration.max'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
};
