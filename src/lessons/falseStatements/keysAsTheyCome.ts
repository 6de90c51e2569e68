/** False statement: The key in the event is the name of the object. */
import type { FalseStatement } from './falseStatement.ts';

export const keysAsTheyCome: FalseStatement = {
  slug: 'keys-as-they-come',
  ruleId: 'events.s3',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { handler: [{ call: 's3:GetObject', on: 'bucket' }] } },
        resources: { bucket: { type: 's3' } },
        triggers: [{ id: 'uploads', type: 's3', source: 'bucket', function: 'f', deliveryLatency: '0s' }],
        traffic: [{ to: 'bucket', pattern: 'burst', count: 1, bodies: [{ body: { key: 'holiday photos/first day.jpg' } }] }],
      },
      expect: [
        'event.Records[0].s3.object.key == "holiday+photos/first+day.jpg"',
        'event.Records[0].s3.object.key != "holiday photos/first day.jpg"',
      ],
      moment: { kind: 'attempt', function: 'f', at: 'start' },
    },
  ],
};
