import { sdk } from '../../triggers/sdk.ts';
import { describeErrors, describeSettings, trigger } from './testing.ts';

const call = trigger('sdk');

describeSettings('a program that uses an SDK', sdk.fields, 'triggers.t', call, [
  [
    'maximumAttempts',
    [1, 3, 100],
    [
      [0, 'from 1 to 100, not 0'],
      [101, 'from 1 to 100'],
      [2.5, 'whole number'],
    ],
  ],
  [
    'callerTimeout',
    ['1us', '60s', '1h'],
    [
      ['0s', 'must be above 0s'],
      ['60', 'must be a duration'],
    ],
  ],
  [
    'retryQuota',
    [0, 500, 1_000_000],
    [
      [-1, 'retryQuota must be from 0'],
      [1_000_001, 'to 1,000,000'],
      ['500', 'must be a number'],
    ],
  ],
]);

describeErrors('qualifiers', [
  ['an alias that does not exist', call({ qualifier: 'life' }), 'triggers.t.qualifier', '"f" has no alias "life"'],
  ['version 0', call({ qualifier: '0' }), 'triggers.t.qualifier', '"f" has no alias "0"'],
  ['an empty qualifier', call({ qualifier: '' }), 'triggers.t.qualifier', 'Qualifier must not be empty'],
  ['a qualifier that is a number', call({ qualifier: 1 }), 'triggers.t.qualifier', 'Qualifier must be text', '"1"'],
  ['no function of that name', call({ function: 'h' }), 'triggers.t.function', 'no function named "h"'],
  ['a trigger id that is a number', call({ id: 5 }), 'triggers.0.id', 'id must be text'],
]);
