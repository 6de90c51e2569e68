import { describe } from 'vitest';
import { dynamodbStreams } from '../../triggers/dynamodbStreams.ts';
import { kinesis } from '../../triggers/kinesis.ts';
import { describeErrors, describeSettings, describeWarnings, type SettingRow, trigger } from './testing.ts';

const rows = (startingPosition: SettingRow): readonly SettingRow[] => [
  startingPosition,
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
    ['0s', '300s'],
    [
      ['301s', 'from 0s to 300s'],
      ['1500ms', 'whole seconds'],
    ],
  ],
  [
    'filter',
    [[], [{ data: { kind: ['order'] } }]],
    [
      [Array(6).fill({ data: { kind: ['a'] } }), 'at most 5, not 6'],
      [[1], 'A pattern is an object'],
    ],
  ],
  [
    'parallelizationFactor',
    [1, 10],
    [
      [0, 'ParallelizationFactor must be from 1 to 10, not 0'],
      [11, 'from 1 to 10, not 11'],
      [1.5, 'whole number'],
    ],
  ],
  [
    'tumblingWindow',
    [null, '0s', '900s'],
    [
      ['901s', 'TumblingWindowInSeconds must be whole seconds from 0s to 900s'],
      ['1.5s', 'whole seconds'],
      [30, 'bare number 30'],
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
  [
    'bisectBatchOnFunctionError',
    [true, false],
    [
      ['yes', 'BisectBatchOnFunctionError must be true or false'],
      [1, 'true or false'],
    ],
  ],
  [
    'maximumRetryAttempts',
    [-1, 0, 10_000],
    [
      [-2, 'MaximumRetryAttempts must be from -1 to 10,000, not -2'],
      [10_001, 'from -1 to 10,000'],
      [0.5, 'whole number'],
    ],
  ],
  [
    'maximumRecordAge',
    [null, '60s', '604800s', '7d'],
    [
      ['59s', 'MaximumRecordAgeInSeconds must be whole seconds from 60s to 604800s, not 59s'],
      ['1s', 'from 60s to 604800s'],
      ['604801s', 'from 60s to 604800s'],
      [-1, 'bare number -1'],
    ],
  ],
  [
    'onFailure',
    [null, 'queue', 'topic', 'bucket'],
    [
      ['fifo', 'An on-failure destination must be a standard queue; "fifo" is a FIFO queue'],
      ['table', '"table" is a resource of type dynamodb; OnFailure takes sqs, sns, s3'],
      ['g', '"g" is a function; this must be a resource'],
      ['nowhere', 'no resource named "nowhere"'],
    ],
  ],
];

const positions = ['LATEST', 'TRIM_HORIZON'];

describeSettings('a mapping of a Kinesis stream', kinesis.fields, 'triggers.t', trigger('kinesis', 'stream'), [
  ...rows([
    'startingPosition',
    [...positions, 'AT_TIMESTAMP'],
    [
      ['EARLIEST', 'StartingPosition cannot be "EARLIEST"'],
      [0, 'must be text'],
    ],
  ]),
]);

describeSettings('a mapping of a DynamoDB stream', dynamodbStreams.fields, 'triggers.t', trigger('dynamodb-streams', 'table'), [
  ...rows(['startingPosition', positions, [['AT_TIMESTAMP', 'StartingPosition cannot be "AT_TIMESTAMP"']]]),
]);

const stream = trigger('kinesis', 'stream');

describeErrors('streams', [
  ['a table as a Kinesis stream', stream({ source: 'table' }), 'triggers.t.source', 'of type dynamodb; source takes kinesis'],
  ['a setting of queues', stream({ maximumConcurrency: 5 }), 'triggers.t.maximumConcurrency', 'A trigger of type kinesis has no setting'],
]);

describeWarnings('a stream', [
  [
    'with a destination that can never get anything',
    stream({ onFailure: 'queue' }),
    'triggers.t.onFailure',
    'nothing is ever given up',
    'maximumRetryAttempts or maximumRecordAge',
  ],
  [
    'that splits batches of one',
    stream({ batchSize: 1, bisectBatchOnFunctionError: true }),
    'triggers.t.bisectBatchOnFunctionError',
    'cannot be split',
  ],
  [
    'that gathers for longer than its tumbling window',
    stream({ tumblingWindow: '10s', maximumBatchingWindow: '30s' }),
    'triggers.t.maximumBatchingWindow',
    'never for longer than 10s',
    '"10s"',
  ],
]);

describe('readers of a stream (dynamodb-streams.readers)', () => {
  describeWarnings('a table', [
    [
      'whose stream has three readers',
      {
        functions: { a: {}, b: {}, c: {} },
        resources: { table: { type: 'dynamodb' } },
        triggers: ['a', 'b', 'c'].map((name) => ({ id: `t-${name}`, type: 'dynamodb-streams', source: 'table', function: name })),
      },
      'triggers.t-c',
      '2 readers at most',
      'at most 2',
    ],
  ]);
});
