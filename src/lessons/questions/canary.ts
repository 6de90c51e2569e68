/** Interview question 47: An alias sends 10 % to a new version. What happens to it? */
import type { Question } from './question.ts';

export const canary: Question = {
  number: 47,
  slug: 'canary',
  runs: [
    {
      label: 'alone',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            timeout: '10s',
            init: [{ io: '50ms' }],
            handler: [{ io: '100ms' }],
            versions: { '2': { handler: [{ io: '120ms' }] } },
            aliases: { live: { version: '1' } },
          },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1, qualifier: 'live' }],
        traffic: [{ to: 't', pattern: 'constant', rate: 4 }],
      },
      expect: ['functions.f.environments.created == 1'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
    {
      label: 'canary',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: {
          f: {
            timeout: '10s',
            init: [{ io: '50ms' }],
            handler: [{ io: '100ms' }],
            versions: { '2': { handler: [{ io: '120ms' }] } },
            aliases: { live: { version: '1', weights: { '2': 0.1 } } },
          },
        },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1, qualifier: 'live' }],
        traffic: [{ to: 't', pattern: 'constant', rate: 4 }],
      },
      expect: ['functions.f.environments.created == 2', 'functions.f.coldStarts == 2', 'functions.f.Duration.max == 120'],
      moment: { kind: 'event', event: 'coldStart', nth: -1 },
    },
  ],
  numbers: { weight: [0.1, 0.25, 0.5] },
  edits: [{ run: 'canary', path: 'functions.f.aliases.live.weights.2', value: '{weight}' }],
  options: [
    { id: 'own', when: 'canary.functions.f.coldStarts > alone.functions.f.coldStarts && canary.functions.f.environments.ended == 0' },
    { id: 'shared', when: 'canary.functions.f.coldStarts == alone.functions.f.coldStarts' },
    { id: 'replaced', when: 'canary.functions.f.environments.ended > 0' },
  ],
};
