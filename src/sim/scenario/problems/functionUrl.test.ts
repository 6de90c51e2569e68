import { functionUrl } from '../../triggers/functionUrl.ts';
import { describeErrors, describeSettings, trigger } from './testing.ts';

const url = trigger('function-url');

describeSettings('a function URL', functionUrl.fields, 'triggers.t', url, [
  [
    'authType',
    ['AWS_IAM', 'NONE'],
    [
      ['IAM', 'AuthType cannot be "IAM"'],
      [true, 'AuthType must be text'],
    ],
  ],
  ['invokeMode', ['BUFFERED', 'RESPONSE_STREAM'], [['STREAM', 'InvokeMode cannot be "STREAM"']]],
  [
    'responseSize',
    [0, 6144],
    [
      [-1, 'from 0 to 204,800'],
      [6145, 'has 6 MB (6,144 KB) at most'],
      [204_801, 'from 0 to 204,800'],
    ],
  ],
  [
    'maximumAttempts',
    [1, 100],
    [
      [0, 'from 1 to 100, not 0'],
      [101, 'from 1 to 100'],
      ['3', 'must be a number'],
    ],
  ],
  [
    'callerTimeout',
    ['1us', '15m', null],
    [
      ['0s', 'must be above 0s'],
      [60, 'bare number 60'],
    ],
  ],
]);

describeErrors('function URLs', [
  ['a timeout of its own', url({ timeout: '29s' }), 'triggers.t.timeout', 'A trigger of type function-url has no setting "timeout"'],
  ['a source', url({ source: 'bucket' }), 'triggers.t.source', 'has no setting "source"'],
]);
