/** False statement: An SQS mapping scales by 60 a minute, to 1,000 batches at once. */
import type { FalseStatement } from './falseStatement.ts';

export const queueMappingOf1000: FalseStatement = {
  slug: 'queue-mapping-of-1000',
  ruleId: 'sqs.maximum-invocations',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        account: { concurrentExecutions: 5000 },
        functions: { f: { timeout: '30s', handler: [{ io: '10s' }] } },
        resources: { jobs: { type: 'sqs', visibilityTimeout: '180s' } },
        triggers: [{ id: 'queue', type: 'sqs', source: 'jobs', function: 'f', batchSize: 1 }],
        traffic: [{ to: 'jobs', pattern: 'burst', count: 30000 }],
      },
      expect: ['functions.f.ConcurrentExecutions.max == 1250'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
};
