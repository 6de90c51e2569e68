/** Interview question 37: Is the order kept with a parallelization factor above 1? */
import type { Question } from './question.ts';

export const orderWithParallelism: Question = {
  number: 37,
  slug: 'order-with-parallelism',
  lesson: 'streams-and-poison',
  runs: [
    {
      label: 'run',
      scenario: {
        version: 1,
        seed: 1,
        duration: '60s',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            handler: [
              {
                io: {
                  lognormal: {
                    p50: '100ms',
                    p99: '900ms',
                  },
                },
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          data: {
            type: 'kinesis',
            shards: 1,
          },
          'given-up': {
            type: 'sqs',
          },
        },
        triggers: [
          {
            id: 'stream',
            type: 'kinesis',
            source: 'data',
            function: 'f',
            batchSize: 10,
            parallelizationFactor: 4,
          },
        ],
        traffic: [
          {
            to: 'data',
            pattern: 'constant',
            rate: 100,
            keys: {
              count: 100,
            },
          },
        ],
      },
      expect: ['functions.f.ConcurrentExecutions.max == min(ask.keys, ask.factor)', 'triggers.stream.outcomes.succeeded > 1000'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { factor: [4, 2, 3], keys: [100, 1] },
  edits: [
    { path: 'triggers.stream.parallelizationFactor', value: '{factor}' },
    { path: 'traffic[0].keys.count', value: '{keys}' },
  ],
  options: [
    { id: 'one', when: 'run.functions.f.ConcurrentExecutions.max == 1' },
    { id: 'factor', when: 'run.functions.f.ConcurrentExecutions.max == ask.factor' },
    { id: 'more', when: 'run.functions.f.ConcurrentExecutions.max > ask.factor' },
  ],
};
