/** False statement: Read a secret once, at init: it does not change. */
import type { FalseStatement } from './falseStatement.ts';

export const secretOnceAtInit: FalseStatement = {
  slug: 'secret-once-at-init',
  ruleId: 'services.stale-credentials',
  runs: [
    {
      label: 'atInit',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        timeline: [{ at: '5m', rotate: { resource: 'password' } }],
        functions: {
          f: {
            timeout: '10s',
            init: [{ call: 'secretsmanager:GetSecretValue', on: 'password' }],
            handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }],
          },
        },
        resources: { password: { type: 'secret' }, db: { type: 'database', credentials: 'password', maxConnections: 50 } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 2 }],
      },
      expect: ['functions.f.Errors > 500'],
      moment: { kind: 'event', event: 'rotated' },
    },
    {
      label: 'cached',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        timeline: [{ at: '5m', rotate: { resource: 'password' } }],
        functions: {
          f: {
            timeout: '10s',
            init: [],
            handler: [
              { call: 'secretsmanager:GetSecretValue', on: 'password', cacheFor: '30s' },
              { call: 'database:Query', on: 'db', maximumAttempts: 1 },
            ],
          },
        },
        resources: { password: { type: 'secret' }, db: { type: 'database', credentials: 'password', maxConnections: 50 } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 2 }],
      },
      expect: ['functions.f.Errors < 70'],
      moment: { kind: 'event', event: 'rotated' },
    },
  ],
};
