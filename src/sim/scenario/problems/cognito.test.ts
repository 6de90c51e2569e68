import { cognito } from '../../triggers/cognito.ts';
import { describeErrors, describeSettings, trigger } from './testing.ts';

const pool = trigger('cognito');

describeSettings('a user pool', cognito.fields, 'triggers.t', pool, [
  [
    'maximumAttempts',
    [1, 3, 10],
    [
      [0, 'from 1 to 10, not 0'],
      [11, 'from 1 to 10'],
      [1.5, 'whole number'],
    ],
  ],
  [
    'responseDeadline',
    ['100ms', '5s', '60s'],
    [
      ['50ms', 'from 100ms to 60s'],
      ['61s', 'from 100ms to 60s'],
      [5, 'bare number 5'],
    ],
  ],
]);

describeErrors('user pools', [
  ['a source', pool({ source: 'bucket' }), 'triggers.t.source', 'has no setting "source"'],
  [
    'a client’s timeout',
    pool({ callerTimeout: '1s' }),
    'triggers.t.callerTimeout',
    'A trigger of type cognito has no setting "callerTimeout"',
  ],
]);
