import { sns } from '../../triggers/sns.ts';
import { describeErrors, describeSettings, describeWarnings, type Json, trigger } from './testing.ts';

describeSettings('a subscription to a topic', sns.fields, 'triggers.t', trigger('sns', 'topic'), [
  [
    'deliveryLatency',
    ['0s', { exponential: '100ms' }],
    [
      [0.1, 'bare number 0.1'],
      ['soon', 'must be a duration'],
    ],
  ],
  [
    'filter',
    [null, { kind: ['order'] }],
    [
      ['order', 'A pattern is an object'],
      [3, 'A pattern is an object'],
    ],
  ],
  [
    'deadLetterQueue',
    [null, 'queue'],
    [
      ['fifo', 'The dead-letter queue of this trigger must be a standard queue; "fifo" is a FIFO queue'],
      ['bucket', '"bucket" is a resource of type s3; RedrivePolicy takes sqs'],
      ['f', '"f" is a function; this must be a resource'],
      ['nowhere', 'no resource named "nowhere"'],
      [5, 'RedrivePolicy must be a name in quotes'],
    ],
  ],
]);

const topic = (settings: Json, more: Json = {}): Json => ({
  functions: { f: {} },
  resources: { topic: { type: 'sns', ...settings }, q: { type: 'sqs' }, fifo: { type: 'sqs', fifo: true } },
  triggers: [{ id: 't', type: 'sns', source: 'topic' }],
  ...more,
});

describeErrors('topics', [
  [
    'a FIFO topic as a source',
    topic({ fifo: true }),
    'triggers.t.source',
    '"topic" is a FIFO topic, and Lambda cannot subscribe to one',
    'standard topic',
  ],
  ['a subscribed trigger', topic({ subscriptions: ['t'] }), 'resources.topic.subscriptions.0', '"t" is a trigger; this must be a resource'],
  ['a queue that subscribes twice', topic({ subscriptions: ['q', 'q'] }), 'resources.topic.subscriptions.1', 'subscribed twice'],
  [
    'a FIFO queue on a standard topic',
    topic({ subscriptions: ['fifo'] }),
    'resources.topic.subscriptions.0',
    'cannot subscribe to a standard topic',
  ],
  [
    'a queue as the source of a subscription',
    topic({}, { triggers: [{ id: 't', type: 'sns', source: 'q' }] }),
    'triggers.t.source',
    'takes sns',
  ],
]);

describeWarnings('a subscription', [
  [
    'whose function hands failed events to the same topic',
    { ...topic({}), functions: { f: { asyncConfig: { onFailure: 'topic' } } } },
    'functions.f.asyncConfig.onFailure',
    'The on-failure destination "topic" invokes "f" again',
    'does not lead back',
  ],
]);
