/** False statement: At the edge a viewer function has 5 seconds and 128 MB. */
import type { FalseStatement } from './falseStatement.ts';

export const edgeFiveSeconds: FalseStatement = {
  slug: 'edge-five-seconds',
  ruleId: 'cloudfront.timeout',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { runtime: 'nodejs22.x', memorySize: 512, timeout: '20s', handler: [{ io: '10s' }] } },
        triggers: [{ id: 'viewers', type: 'cloudfront', function: 'f', qualifier: '1', eventType: 'viewer-request' }],
        traffic: [{ to: 'viewers', pattern: 'burst', count: 1 }],
      },
      expect: ['triggers.viewers.outcomes.succeeded == 1'],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
};
