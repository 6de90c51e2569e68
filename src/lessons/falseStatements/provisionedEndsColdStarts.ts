/** False statement: Provisioned concurrency ends all cold starts. */
import type { FalseStatement } from './falseStatement.ts';

export const provisionedEndsColdStarts: FalseStatement = {
  slug: 'provisioned-ends-cold-starts',
  ruleId: 'provisioned.spillover',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { init: [{ io: '1s' }], provisionedConcurrentExecutions: 5, handler: [{ io: '1s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 8, at: '1s' }],
      },
      expect: ['functions.f.coldStarts == 3'],
      moment: { kind: 'event', event: 'spillover' },
    },
  ],
};
