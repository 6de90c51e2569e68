import { alb } from '../../triggers/alb.ts';
import { describeErrors, describeSettings, trigger } from './testing.ts';

const lb = trigger('alb');

describeSettings('a load balancer', alb.fields, 'triggers.t', lb, [
  [
    'idleTimeout',
    ['1s', '60s', '4000s'],
    [
      ['500ms', 'from 1s to 4000s'],
      ['4001s', 'from 1s to 4000s'],
      ['1500ms', 'whole'],
      [60, 'bare number 60'],
    ],
  ],
  ['multiValueHeaders', [true, false], [['yes', 'must be true or false']]],
  [
    'maximumAttempts',
    [1, 100],
    [
      [0, 'from 1 to 100, not 0'],
      ['3', 'must be a number'],
    ],
  ],
  ['callerTimeout', ['1us', '15m', null], [['0s', 'must be above 0s']]],
]);

describeErrors('load balancers', [
  ['a source', lb({ source: 'bucket' }), 'triggers.t.source', 'has no setting "source"'],
  ['an API’s timeout', lb({ timeout: '29s' }), 'triggers.t.timeout', 'A trigger of type alb has no setting "timeout"'],
]);
