/** Interview question 34: How concurrent is a Kinesis mapping? */
import type { Question } from './question.ts';

export const kinesisConcurrency: Question = {
  number: 34,
  slug: 'kinesis-concurrency',
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
                io: '2s',
              },
            ],
            timeout: '30s',
          },
        },
        resources: {
          data: {
            type: 'kinesis',
            shards: 4,
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
            parallelizationFactor: 2,
          },
        ],
        traffic: [
          {
            to: 'data',
            pattern: 'constant',
            rate: 500,
            keys: {
              count: 1000,
            },
          },
        ],
      },
      expect: ['functions.f.ConcurrentExecutions.max == ask.shards * ask.factor'],
      moment: { kind: 'attempt', function: 'f', at: 'start', nth: -1 },
    },
  ],
  numbers: { shards: [4, 3, 6], factor: [2, 5, 10] },
  edits: [
    { path: 'resources.data.shards', value: '{shards}' },
    { path: 'triggers.stream.parallelizationFactor', value: '{factor}' },
  ],
  options: [
    { id: 'product', when: 'run.functions.f.ConcurrentExecutions.max == ask.shards * ask.factor' },
    { id: 'shards', when: 'run.functions.f.ConcurrentExecutions.max == ask.shards' },
    { id: 'factor', when: 'run.functions.f.ConcurrentExecutions.max == ask.factor' },
    { id: 'many', when: 'run.functions.f.ConcurrentExecutions.max > ask.shards * ask.factor' },
  ],
};
