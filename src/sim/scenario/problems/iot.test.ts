import { iot } from '../../triggers/iot.ts';
import { describeErrors, describeSettings, trigger } from './testing.ts';

const rule = trigger('iot', 'devices');

describeSettings('a rule of IoT Core', iot.fields, 'triggers.t', rule, [
  ['sql', ["SELECT * FROM 'meters/#'"], [[5, 'Sql must be text']]],
  [
    'errorAction',
    [null, 'queue', 'topic', 'bucket'],
    [
      ['f', '"f" is a function; this must be a resource'],
      ['nowhere', 'no resource named "nowhere"'],
      [5, 'ErrorAction must be a name in quotes'],
    ],
  ],
  [
    'deliveryLatency',
    ['0s', { exponential: '100ms' }],
    [
      [0.1, 'bare number 0.1'],
      ['soon', 'must be a duration'],
    ],
  ],
]);

describeErrors('rules of IoT Core', [
  ['a bucket as its source', rule({ source: 'bucket' }), 'triggers.t.source', 'is a resource of type s3'],
  ['a dead-letter queue', rule({ deadLetterQueue: 'queue' }), 'triggers.t.deadLetterQueue', 'has no setting "deadLetterQueue"'],
]);
