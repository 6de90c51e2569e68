import { expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { explainInvocation } from './explainInvocation.ts';
import { aTrace, type HandMade } from './testing.ts';

const seconds = (n: number) => n * 1e6;

/** A batch of two records from the second shard, tried twice. */
const batch: HandMade = {
  triggers: [{ machine: 'streamBatch', type: 'kinesis' }],
  environments: [{ created: 0 }],
  requests: [{ sent: seconds(1) }, { sent: seconds(2) }],
  invocations: [
    { time: seconds(3), duration: 1000, environment: 0, request: 0, ending: 'handlerError' },
    { time: seconds(50), duration: 1000, environment: 0, request: 0, attempt: 2 },
  ],
  batches: [{ trigger: 0, shard: 10, formed: seconds(3), settled: Number.NaN, state: 0, first: 0, count: 2, parent: 0xffffffff }],
  batchItems: [
    { request: 0, receiveCount: 1 },
    { request: 1, receiveCount: 1 },
  ],
  batchInvocations: [
    { invocation: 0, batch: 0 },
    { invocation: 1, batch: 0 },
  ],
};

it('each attempt with records of a stream tells how old the last one was', () => {
  cites('streams.iterator-age');
  const [first, second] = [0, 1].map((row) => explainInvocation(aTrace(batch), row));
  expect(first?.sentence).toContain('The last of its 2 records had been in shard 2 for 1 s: that is IteratorAge.');
  expect(first?.ruleId).toBe('lifecycle.handler-error-keeps-warm');
  expect(second?.sentence).toContain('The last of its 2 records had been in shard 2 for 48 s: that is IteratorAge.');
  expect(second?.ruleId).toBe('streams.iterator-age');
});

it('messages of a queue have no iterator', () => {
  const queue: HandMade = { ...batch, triggers: [{ machine: 'queueMessage', type: 'sqs' }] };
  expect(explainInvocation(aTrace(queue), 1).sentence).not.toContain('IteratorAge');
});
