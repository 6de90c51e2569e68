import { it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { describeErrors, fn, queue } from './testing.ts';

describeErrors('mappings', [
  [
    'visibility below the timeout',
    queue({ visibilityTimeout: '30s' }, {}, { timeout: '60s' }),
    'resources.q.visibilityTimeout',
    'Queue visibility timeout: 30 seconds is less than Function timeout: 60 seconds',
    '"q" to at least 1m; AWS advises 6m',
  ],
  ['a batch above 10 without window', queue({}, { batchSize: 11 }), 'triggers.t.maximumBatchingWindow', 'at least 1 second', '"1s"'],
  ['a FIFO batch above 10', queue({ fifo: true }, { batchSize: 11 }), 'triggers.t.batchSize', 'FIFO queue is 10 at most'],
  ['a FIFO window', queue({ fifo: true }, { maximumBatchingWindow: '5s' }), 'triggers.t.maximumBatchingWindow', 'no batching window'],
  ['a batch of 10,001', queue({}, { batchSize: 10001 }), 'triggers.t.batchSize', 'BatchSize must be from 1 to 10,000'],
  ['a window of 301 s', queue({}, { maximumBatchingWindow: '301s' }), 'triggers.t.maximumBatchingWindow', 'from 0s to 300s'],
  [
    'MaximumConcurrency 1',
    queue({}, { maximumConcurrency: 1 }),
    'triggers.t.maximumConcurrency',
    'MaximumConcurrency must be from 2 to 1,000',
  ],
  [
    'pollers and MaximumConcurrency',
    queue({}, { maximumConcurrency: 5, provisionedPollers: {} }),
    'triggers.t.provisionedPollers',
    'do not go together',
  ],
  [
    'pollers backwards',
    queue({}, { provisionedPollers: { minimumPollers: 100, maximumPollers: 50 } }),
    'triggers.t.provisionedPollers.minimumPollers',
    'above MaximumPollers',
  ],
  [
    'an unknown response type',
    queue({}, { functionResponseTypes: ['ReportFailures'] }),
    'triggers.t.functionResponseTypes.0',
    'cannot be "ReportFailures"',
  ],
  [
    'visibility of 13 h',
    queue({ visibilityTimeout: '13h' }),
    'resources.q.visibilityTimeout',
    'VisibilityTimeout must be whole seconds from 0s to 12h',
  ],
  ['a queue as its own dead-letter queue', queue({ deadLetterQueue: 'q' }), 'resources.q.deadLetterQueue', 'its own dead-letter queue'],
  [
    '15 minutes behind a broker',
    fn({ timeout: '900s' }, { resources: { m: { type: 'mq' } }, triggers: [{ id: 't', type: 'mq', source: 'm' }] }),
    'triggers.t.function',
    '14 minutes at most',
    '"840s"',
  ],
  [
    'a parallelization factor of 11',
    fn({}, { resources: { k: { type: 'kinesis' } }, triggers: [{ id: 't', type: 'kinesis', source: 'k', parallelizationFactor: 11 }] }),
    'triggers.t.parallelizationFactor',
    'from 1 to 10',
  ],
  ['no attempts', fn({}, { triggers: [{ id: 't', type: 'sdk', maximumAttempts: 0 }] }), 'triggers.t.maximumAttempts', 'from 1 to 100'],
  [
    'an HTTP API that waits 31 s',
    fn({}, { triggers: [{ id: 't', type: 'api-gateway', apiType: 'HTTP', timeout: '31s' }] }),
    'triggers.t.timeout',
    'waits 30 seconds at most',
  ],
  [
    'an unknown alias',
    fn({ aliases: { live: {} } }, { triggers: [{ id: 't', type: 'sdk', qualifier: 'life' }] }),
    'triggers.t.qualifier',
    'no alias "life"',
    '"live"',
  ],
  [
    'a schedule without expression',
    fn({}, { triggers: [{ id: 't', type: 'schedule' }] }),
    'triggers.t.expression',
    'ScheduleExpression is missing',
  ],
  [
    'a schedule that AWS does not know',
    fn({}, { triggers: [{ id: 't', type: 'schedule', expression: 'rate(5 minute)' }] }),
    'triggers.t.expression',
    'AWS wants "minutes" after 5',
    'rate(5 minutes)',
  ],
]);

it('follows AWS in what it says of visibility', () => {
  cites('sqs.visibility-at-least-timeout');
});
