import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { kafka } from '../../triggers/kafka.ts';
import { msk } from '../../triggers/msk.ts';
import { describeErrors, describeSettings, describeWarnings, type Json, problemsOf, type SettingRow, trigger } from './testing.ts';

/** In provisioned mode, in which every setting exists. */
const provisioned = { provisionedPollers: { minimumPollers: 1, maximumPollers: 4 } };
const onDemand = trigger('msk', 'clicks');
const ready = trigger('msk', 'clicks', provisioned);

const rows: readonly SettingRow[] = [
  [
    'batchSize',
    [1, 100, 10_000],
    [
      [0, 'BatchSize must be from 1 to 10,000, not 0'],
      [10_001, 'from 1 to 10,000'],
      [1.5, 'whole number'],
    ],
  ],
  [
    'maximumBatchingWindow',
    ['0s', '500ms', '1s', '300s'],
    [
      ['301s', 'from 0s to 300s'],
      ['700ms', 'MaximumBatchingWindowInSeconds is whole seconds, not 700ms; only left out it is half a second'],
      [1, 'bare number 1'],
    ],
  ],
  [
    'filter',
    [[], [{ value: { kind: ['order'] } }]],
    [
      [Array(6).fill({ value: { kind: ['a'] } }), 'at most 5, not 6'],
      [[1], 'A pattern is an object'],
    ],
  ],
  ['startingPosition', ['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP'], [['EARLIEST', 'StartingPosition cannot be "EARLIEST"']]],
  [
    'consumerGroupId',
    [null, 'my-group'],
    [
      [5, 'ConsumerGroupId must be text'],
      ['x'.repeat(201), 'ConsumerGroupId'],
    ],
  ],
  [
    'functionResponseTypes',
    [[], ['ReportBatchItemFailures']],
    [
      [['Report'], 'cannot be "Report"'],
      [true, 'must be a list'],
    ],
  ],
  ['bisectBatchOnFunctionError', [true, false], [['yes', 'BisectBatchOnFunctionError must be true or false']]],
  [
    'maximumRetryAttempts',
    [-1, 0, 10_000],
    [
      [-2, 'MaximumRetryAttempts must be from -1 to 10,000, not -2'],
      [10_001, 'from -1 to 10,000'],
    ],
  ],
  [
    'maximumRecordAge',
    [null, '60s', '604800s'],
    [
      ['59s', 'MaximumRecordAgeInSeconds must be whole seconds from 60s to 604800s, not 59s'],
      ['604801s', 'from 60s to 604800s'],
    ],
  ],
  [
    'onFailure',
    [null, 'queue', 'topic', 'bucket', 'failed'],
    [
      ['fifo', 'An on-failure destination must be a standard queue; "fifo" is a FIFO queue'],
      ['table', '"table" is a resource of type dynamodb; OnFailure takes sqs, sns, s3, kafka'],
      ['g', '"g" is a function; this must be a resource'],
      ['nowhere', 'no resource named "nowhere"'],
    ],
  ],
  [
    'provisionedPollers',
    [null, {}, { minimumPollers: 1 }, { minimumPollers: 3, maximumPollers: 2000 }, { pollerGroupName: 'small' }],
    [
      [{ minimumPollers: 0 }, 'MinimumPollers must be from 1 to 200, not 0'],
      [{ minimumPollers: 201 }, 'MinimumPollers must be from 1 to 200, not 201'],
      [{ maximumPollers: 2001 }, 'MaximumPollers must be from 1 to 2,000, not 2,001'],
      [{ minimumPollers: 5, maximumPollers: 4 }, 'MinimumPollers is above MaximumPollers'],
      [{ pollerGroupName: 5 }, 'PollerGroupName must be text'],
      [{ pollerGroupName: 'x'.repeat(129) }, 'PollerGroupName'],
    ],
  ],
];

describeSettings('a mapping of an MSK topic', msk.fields, 'triggers.t', ready, rows);
describeSettings('a mapping of a self-managed topic', kafka.fields, 'triggers.t', trigger('kafka', 'clicks', provisioned), rows);

it('has the pollers that the guide names (kafka.pollers-minimum, kafka.pollers-minimum-highest, kafka.pollers-maximum)', () => {
  expect(msk.fields.provisionedPollers).toMatchObject({
    fields: { minimumPollers: { min: 1, max: 200, default: 1 }, maximumPollers: { min: 1, max: 2000, default: 200 } },
  });
});

cites('kafka.retry-settings-provisioned', 'kafka.window-whole-seconds', 'mapping.broker-timeout');

describeErrors('topics of Kafka', [
  ['a stream as a topic', onDemand({ source: 'stream' }), 'triggers.t.source', 'of type kinesis; source takes kafka'],
  [
    'a setting of streams',
    onDemand({ parallelizationFactor: 2 }),
    'triggers.t.parallelizationFactor',
    'A trigger of type msk has no setting',
  ],
  [
    'retries on demand',
    onDemand({ maximumRetryAttempts: 3 }),
    'triggers.t.maximumRetryAttempts',
    'MaximumRetryAttempts of a Kafka topic exists in provisioned mode only',
    'provisionedPollers',
  ],
  ['an age on demand', onDemand({ maximumRecordAge: '60s' }), 'triggers.t.maximumRecordAge', 'MaximumRecordAgeInSeconds of a Kafka topic'],
  [
    'splitting on demand',
    onDemand({ bisectBatchOnFunctionError: true }),
    'triggers.t.bisectBatchOnFunctionError',
    'BisectBatchOnFunctionError of a Kafka topic',
  ],
  [
    'reports on demand',
    onDemand({ functionResponseTypes: ['ReportBatchItemFailures'] }),
    'triggers.t.functionResponseTypes',
    'FunctionResponseTypes of a Kafka topic',
  ],
  [
    'a topic for failures on demand',
    onDemand({ onFailure: 'failed' }),
    'triggers.t.onFailure',
    'A Kafka topic as on-failure destination exists in provisioned mode only',
    'a bucket',
  ],
  [
    'a function of 15 minutes',
    { ...(onDemand({}) as Json), functions: { f: { timeout: '15m' }, g: {} } },
    'triggers.t.function',
    'behind an Amazon MSK topic it may be 14 minutes at most',
    '840s',
  ],
  [
    'a function of 15 minutes behind a cluster of one’s own',
    { ...(trigger('kafka', 'clicks')({}) as Json), functions: { f: { timeout: '15m' }, g: {} } },
    'triggers.t.function',
    'behind a Self-managed Kafka topic it may be 14 minutes',
  ],
]);

describeWarnings('a topic of Kafka', [
  [
    'with more pollers than partitions',
    ready({ provisionedPollers: { minimumPollers: 9 } }),
    'triggers.t.provisionedPollers.minimumPollers',
    '"clicks" has 3 partitions, and each has one poller at most',
    'Set minimumPollers to 3',
  ],
  [
    'that splits batches of one',
    ready({ batchSize: 1, bisectBatchOnFunctionError: true }),
    'triggers.t.bisectBatchOnFunctionError',
    'cannot be split',
  ],
  ['whose failures go back to it', ready({ onFailure: 'clicks' }), 'triggers.t.onFailure', 'they fail again and again', 'another topic'],
  [
    'that two mappings read as one group',
    two({ consumerGroupId: 'group' }, { consumerGroupId: 'group' }),
    'triggers.u.consumerGroupId',
    'On AWS the two would share its partitions',
    'a group of its own',
  ],
]);

describe('poller groups', () => {
  it('have at most 100 mappings, and 2,000 pollers together (kafka.poller-group-mappings, kafka.poller-group-pollers)', () => {
    const group = (maximumPollers: number) => ({ provisionedPollers: { maximumPollers, pollerGroupName: 'small' } });
    expect(problemsOf(two(group(1000), group(1000)))).toEqual([]);
    const [problem] = problemsOf(two(group(1000), group(1001)));
    expect(problem).toMatchObject({ path: 'triggers.u.provisionedPollers.pollerGroupName' });
    expect(problem?.message).toContain('is 2,001 in all; a group has 2,000 at most');
    const many = (count: number) => ({
      functions: { f: {} },
      resources: Object.fromEntries(Array.from({ length: count }, (_, i) => [`topic-${i}`, { type: 'kafka' }])),
      triggers: Array.from({ length: count }, (_, i) => ({ id: `t${i}`, type: 'kafka', source: `topic-${i}`, function: 'f', ...group(1) })),
    });
    expect(problemsOf(many(100))).toEqual([]);
    expect(problemsOf(many(101))[0]?.message).toContain('A poller group holds at most 100 mappings; "small" has 101.');
  });
});

/** Two mappings of one topic, to a function each. */
function two(first: Json, second: Json): Json {
  return {
    functions: { f: {}, g: {} },
    resources: { clicks: { type: 'kafka' } },
    triggers: [
      { id: 't', type: 'msk', source: 'clicks', function: 'f', ...first },
      { id: 'u', type: 'msk', source: 'clicks', function: 'g', ...second },
    ],
  };
}
