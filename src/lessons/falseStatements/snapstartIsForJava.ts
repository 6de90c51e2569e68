/** False statement: SnapStart is for Java only. */
import type { FalseStatement } from './falseStatement.ts';

export const snapstartIsForJava: FalseStatement = {
  slug: 'snapstart-is-for-java',
  ruleId: 'snapstart.runtimes',
  runs: [
    {
      label: 'python',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { runtime: 'python3.13', memorySize: 1024, snapStart: true, init: [{ io: '3s' }], handler: [{ io: '50ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: ['functions.f.Errors == 0', 'triggers.t.latencyMs.max < 1500'],
      moment: { kind: 'event', event: 'coldStart' },
    },
    {
      label: 'node',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { runtime: 'nodejs22.x', memorySize: 1024, snapStart: true, init: [{ io: '3s' }], handler: [{ io: '50ms' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'burst', count: 1 }],
      },
      expect: [],
      refused: 'not supported for SnapStart',
    },
  ],
};
