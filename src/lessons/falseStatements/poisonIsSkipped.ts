/** False statement: A record that fails is skipped after a few tries. */
import type { FalseStatement } from './falseStatement.ts';

export const poisonIsSkipped: FalseStatement = {
  slug: 'poison-is-skipped',
  ruleId: 'streams.retry-until-expiry',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '10m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        timeline: [{ at: '1m', poison: { resource: 'data', count: 1 } }],
        functions: { f: { handler: [{ per: 'record', io: '1ms' }] } },
        resources: { data: { type: 'kinesis', shards: 1 } },
        triggers: [{ id: 'stream', type: 'kinesis', source: 'data', function: 'f' }],
        traffic: [{ to: 'data', pattern: 'constant', rate: 10 }],
      },
      expect: ['triggers.stream.waiting + triggers.stream.inFlight > 5000'],
      moment: { kind: 'event', event: 'functionError' },
    },
  ],
};
