/** False statement: A ping every five minutes keeps the function warm. */
import type { FalseStatement } from './falseStatement.ts';

export const pingsKeepItWarm: FalseStatement = {
  slug: 'pings-keep-it-warm',
  ruleId: 'lifecycle.first-use',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '12m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '6m', maximumAge: '100h' },
        functions: { f: { handler: [{ io: '1s' }] } },
        triggers: [
          { id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 },
          { id: 'ping', type: 'schedule', function: 'f', expression: 'rate(5 minutes)' },
        ],
        traffic: [{ to: 't', pattern: 'burst', count: 10, at: '11m' }],
      },
      expect: ['functions.f.creationReasons.growth == 9'],
      moment: { kind: 'event', event: 'coldStart', nth: -1 },
    },
  ],
};
