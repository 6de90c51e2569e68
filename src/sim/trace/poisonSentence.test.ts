import { expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { poisonSentence } from './poisonSentence.ts';
import { aTrace, type HandMade } from './testing.ts';

const failed = { duration: 10, environment: 0, ending: 'handlerError' } as const;

const batchOfTwo: HandMade = {
  triggers: [{ machine: 'streamBatch', type: 'kinesis' }],
  environments: [{ created: 0 }],
  requests: [{ sent: 0 }, { sent: 1 }],
  invocations: [{ time: 10, request: 0, ...failed }],
  batches: [{ trigger: 0, shard: 0, formed: 10, settled: Number.NaN, state: 0, first: 0, count: 2, parent: NO_ROW }],
  batchItems: [
    { request: 0, receiveCount: 1 },
    { request: 1, receiveCount: 1 },
  ],
  batchInvocations: [{ invocation: 0, batch: 0 }],
  marks: [{ time: 1, kind: 'poisoned', subject: 1 }],
};

it('counts the poison in a failed batch, in the words of its source', () => {
  expect(poisonSentence(aTrace(batchOfTwo), 0)).toBe('1 of its 2 records is poison: the code fails on it every time.');
  const queue: HandMade = { ...batchOfTwo, triggers: [{ machine: 'queueMessage', type: 'sqs' }] };
  expect(poisonSentence(aTrace(queue), 0)).toBe('1 of its 2 messages is poison: the code fails on it every time.');
});

it('tells a single event, and is silent where the failure had another reason', () => {
  const single: HandMade = { environments: [{ created: 0 }], invocations: [{ time: 0, ...failed }] };
  expect(poisonSentence(aTrace(single), 0)).toBe('');
  const marks: HandMade['marks'] = [{ time: 0, kind: 'poisoned', subject: 0 }];
  expect(poisonSentence(aTrace({ ...single, marks }), 0)).toBe('It is poison: the code fails on it every time.');
  const timedOut: HandMade = { ...single, marks, invocations: [{ time: 0, ...failed, ending: 'timedOut' }] };
  expect(poisonSentence(aTrace(timedOut), 0)).toBe('');
});
