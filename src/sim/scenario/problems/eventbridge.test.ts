import { eventbridge } from '../../triggers/eventbridge.ts';
import { describeSettings, trigger } from './testing.ts';

describeSettings('a rule on a bus', eventbridge.fields, 'triggers.t', trigger('eventbridge', 'bus'), [
  ['deliveryLatency', ['0s', '500ms'], [[500, 'bare number 500']]],
  [
    'filter',
    [null, { source: ['shop'] }],
    [
      [['source'], 'pattern'],
      ['source', 'A pattern is an object'],
    ],
  ],
  [
    'maximumRetryAttempts',
    [0, 185],
    [
      [186, 'MaximumRetryAttempts must be from 0 to 185, not 186'],
      [-1, 'from 0 to 185'],
      [1.5, 'whole number'],
    ],
  ],
  [
    'maximumEventAge',
    ['60s', '86400s', '24h'],
    [
      ['59s', 'MaximumEventAgeInSeconds must be whole seconds from 60s to 86400s, not 59s'],
      ['86401s', 'from 60s to 86400s'],
      ['60500ms', 'whole seconds'],
      [3600, 'bare number 3600'],
    ],
  ],
  [
    'deadLetterQueue',
    [null, 'queue'],
    [
      ['fifo', 'must be a standard queue; "fifo" is a FIFO queue'],
      ['topic', '"topic" is a resource of type sns; DeadLetterConfig takes sqs'],
      ['nowhere', 'no resource named "nowhere"'],
    ],
  ],
]);
