import { it } from 'vitest';
import type { Fields } from '../../../base/field.ts';
import { cites } from '../../rules/testing.ts';
import { serviceByType } from '../../services/index.ts';
import { resourceFields } from '../fields/partFields.ts';
import { describeErrors, describeSettings, fn, type Json, type SettingRow } from './testing.ts';

/** A resource `r` of this type, with others beside it. */
const resource =
  (type: string) =>
  (settings: Json): Json =>
    fn(
      {},
      {
        resources: {
          queue: { type: 'sqs' },
          fifo: { type: 'sqs', fifo: true },
          secret: { type: 'secret' },
          bucket: { type: 's3' },
          r: { type, ...settings },
        },
      },
    );

/** The settings of the type itself. */
const own = (type: string): Fields => serviceByType(type)?.fields ?? {};

const common = resourceFields(serviceByType('http') as NonNullable<ReturnType<typeof serviceByType>>);
const { type: _type, ...shared } = common;

describeSettings('any resource', shared, 'resources.r', resource('http'), [
  [
    'latency',
    ['0s', '5ms', { lognormal: { p50: '5ms', p99: '25ms' } }],
    [
      [5, 'bare number 5'],
      [{ replay: ['1s'] }, 'cannot be a "replay"'],
    ],
  ],
  [
    'errorRate',
    [0, 1, 0.5],
    [
      [-0.1, 'errorRate must be from 0 to 1'],
      [1.1, 'from 0 to 1'],
      ['5%', 'must be a number'],
    ],
  ],
  [
    'maxConcurrency',
    [null, 1, 1_000_000],
    [
      [0, 'maxConcurrency must be from 1'],
      [1.5, 'whole number'],
    ],
  ],
]);

const tables: Readonly<Record<string, readonly SettingRow[]>> = {
  sqs: [
    [
      'visibilityTimeout',
      ['0s', '12h'],
      [
        ['13h', 'VisibilityTimeout must be whole seconds from 0s to 12h'],
        ['1.5s', 'whole seconds'],
      ],
    ],
    [
      'maxReceiveCount',
      [1, 1000],
      [
        [0, 'maxReceiveCount must be from 1 to 1,000'],
        [1001, 'from 1 to 1,000'],
        [2.5, 'whole number'],
      ],
    ],
    [
      'deadLetterQueue',
      [null, 'queue'],
      [
        ['r', 'A queue cannot be its own dead-letter queue'],
        ['fifo', 'The dead-letter queue of a standard queue must be a standard queue too'],
        ['bucket', 'deadLetterTargetArn takes sqs'],
        ['nowhere', 'no resource named "nowhere"'],
      ],
    ],
    ['fifo', [true, false], [['yes', 'FifoQueue must be true or false']]],
    [
      'delay',
      ['0s', '900s', '15m'],
      [
        ['901s', 'DelaySeconds must be whole seconds from 0s to 900s, not 901s'],
        ['0.5s', 'whole seconds'],
      ],
    ],
    [
      'retention',
      ['60s', '4d', '14d'],
      [
        ['59s', 'MessageRetentionPeriod must be whole seconds from 60s to 14d'],
        ['15d', 'from 60s to 14d'],
      ],
    ],
  ],
  sns: [
    [
      'subscriptions',
      [[], ['queue']],
      [
        [['bucket'], 'takes sqs'],
        [['nowhere'], 'no resource named "nowhere"'],
        ['queue', 'Subscription must be a list'],
      ],
    ],
    ['fifo', [true, false], [[0, 'FifoTopic must be true or false']]],
  ],
  kinesis: [
    [
      'shards',
      [1, 10_000],
      [
        [0, 'ShardCount must be from 1 to 10,000, not 0'],
        [10_001, 'from 1 to 10,000'],
        [1.5, 'whole number'],
      ],
    ],
    [
      'retention',
      ['24h', '365d', '25h'],
      [
        ['23h', 'RetentionPeriodHours must be from 24h to 365d'],
        ['366d', 'from 24h to 365d'],
        ['24.5h', 'RetentionPeriodHours is whole hours, not 1470m'],
      ],
    ],
  ],
  dynamodb: [
    [
      'streamShards',
      [1, 10_000],
      [
        [0, 'streamShards must be from 1 to 10,000'],
        [10_001, 'from 1'],
        [1.5, 'whole number'],
      ],
    ],
  ],
  secret: [
    [
      'rotation',
      [null, '1s', '30d'],
      [
        ['0s', 'RotationRules must be at least 1s'],
        [30, 'bare number 30'],
      ],
    ],
  ],
  database: [
    [
      'maxConnections',
      [1, 100_000],
      [
        [0, 'max_connections must be from 1 to 100,000, not 0'],
        [1.5, 'whole number'],
      ],
    ],
    [
      'credentials',
      [null, 'secret'],
      [
        ['bucket', '"bucket" is a resource of type s3; this takes secret'],
        ['f', '"f" is a function'],
        ['nowhere', 'no resource'],
      ],
    ],
  ],
  kms: [
    [
      'state',
      ['Enabled', 'Disabled', 'PendingDeletion'],
      [
        ['disabled', 'KeyState cannot be "disabled"'],
        [true, 'must be text'],
      ],
    ],
  ],
};

for (const [type, rows] of Object.entries(tables))
  describeSettings(`a resource of type ${type}`, own(type), 'resources.r', resource(type), rows);

describeErrors('keys', [
  ['a bucket as a key', fn({ kmsKey: 'b' }, { resources: { b: { type: 's3' } } }), 'functions.f.kmsKey', 'of type s3; KMSKeyArn takes kms'],
  ['a key that does not exist', fn({ kmsKey: 'arn:aws:kms:1' }), 'functions.f.kmsKey', 'no resource named "arn:aws:kms:1"', 'type kms'],
]);

it('follows AWS in these', () => {
  cites('limits.message-delay');
});
