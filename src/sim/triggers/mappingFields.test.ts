import { describe, expect, it } from 'vitest';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { kinesis } from './kinesis.ts';
import { sqs } from './sqs.ts';

/** Ranges and defaults as facts/triggers.md 9c lists them for create-event-source-mapping. */
describe('what an event source mapping may be set to', () => {
  it('is 1 to 10,000 records in a batch: 10 for queues and 100 for streams unless set, gathered for 300 s at most', () => {
    cites('mapping.batch-size-maximum', 'mapping.batch-size-of-queues', 'mapping.batch-size-of-streams', 'mapping.batching-window-maximum');
    expect(sqs.fields.batchSize).toMatchObject({ min: 1, max: 10_000, default: 10 });
    expect(kinesis.fields.batchSize).toMatchObject({ min: 1, max: 10_000, default: 100 });
    expect(sqs.fields.maximumBatchingWindow).toMatchObject({ min: '0s', max: '300s', default: '0s' });
  });

  it('is five filters, which are alternatives', () => {
    cites('mapping.filters');
    expect([sqs.fields.filter, kinesis.fields.filter]).toMatchObject([{ maxItems: 5 }, { maxItems: 5 }]);
  });

  it('is 2 to 1,000 at once for a queue, or 2 to 10,000 pollers (C2: not 2,000)', () => {
    cites('mapping.maximum-concurrency-minimum', 'mapping.maximum-concurrency-maximum');
    cites('mapping.queue-pollers-minimum', 'mapping.queue-pollers-maximum', 'mapping.pollers-default');
    expect(sqs.fields.maximumConcurrency).toMatchObject({ min: 2, max: 1000, default: null });
    expect(sqs.fields.provisionedPollers).toMatchObject({
      fields: { minimumPollers: { min: 2, max: 200, default: 2 }, maximumPollers: { min: 2, max: 10_000, default: 200 } },
    });
  });

  it('is ten batches of a shard, -1 to 10,000 retries, an age of a minute to a week, a window of 15 minutes', () => {
    cites('mapping.parallelization-factor-maximum', 'mapping.retry-attempts-maximum', 'mapping.record-age-minimum');
    cites('mapping.record-age-maximum', 'mapping.tumbling-window-maximum');
    expect(kinesis.fields.parallelizationFactor).toMatchObject({ min: 1, max: 10, default: 1 });
    expect(kinesis.fields.maximumRetryAttempts).toMatchObject({ min: -1, max: 10_000, default: -1 });
    expect(kinesis.fields.maximumRecordAge).toMatchObject({ min: '60s', max: '604800s', default: null });
    expect(kinesis.fields.tumblingWindow).toMatchObject({ min: '0s', max: '900s', default: null });
  });

  it('is 14 minutes of timeout behind a broker', () => {
    cites('mapping.broker-timeout');
    expect(ruleValue('mapping.broker-timeout') / 60).toBe(14);
  });
});
