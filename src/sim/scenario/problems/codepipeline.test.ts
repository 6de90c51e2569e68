import { codepipeline } from '../../triggers/codepipeline.ts';
import { describeErrors, describeSettings, describeWarnings, trigger } from './testing.ts';

const action = trigger('codepipeline', 'release');

describeSettings('an action of a pipeline', codepipeline.fields, 'triggers.t', action, [
  [
    'statusTimeout',
    ['1m', '20m', '24h'],
    [
      ['59s', 'from 1m to 24h'],
      ['25h', 'from 1m to 24h'],
      [20, 'bare number 20'],
    ],
  ],
  [
    'reportsFailure',
    [0, 0.5, 1],
    [
      [-0.1, 'from 0 to 1'],
      [1.1, 'from 0 to 1'],
      ['all', 'must be a number'],
    ],
  ],
  [
    'reportsNothing',
    [0, 0.5, 1],
    [
      [-0.1, 'from 0 to 1'],
      [true, 'must be a number'],
    ],
  ],
  [
    'inProgressReports',
    [0, 3, 2000],
    [
      [-1, 'from 0 to 2,000'],
      [2001, 'from 0 to 2,000'],
      [1.5, 'whole number'],
    ],
  ],
  [
    'continuationWait',
    ['0s', '30s', '24h'],
    [
      ['25h', 'from 0s to 24h'],
      [30, 'bare number 30'],
    ],
  ],
  ['userParameters', ['', '{"stack": "shop"}'], [[7, 'text']]],
  [
    'deliveryLatency',
    ['0s', '2s', { exponential: '1s' }],
    [
      [-1, '-1'],
      [{ normal: '1s' }, 'normal'],
    ],
  ],
]);

describeErrors('actions of pipelines', [
  ['a bucket as their source', action({ source: 'bucket' }), 'triggers.t.source', 'codepipeline'],
  ['1,001 characters for the function', action({ userParameters: 'x'.repeat(1001) }), 'triggers.t.userParameters', '1000 are allowed'],
  ['no source', action({ source: null }), 'triggers.t.source', ''],
  [
    'a dead-letter queue of the pipeline',
    action({ deadLetterQueue: 'queue' }),
    'triggers.t.deadLetterQueue',
    'A trigger of type codepipeline has no setting "deadLetterQueue"',
  ],
  [
    'more reports than jobs',
    action({ reportsFailure: 0.6, reportsNothing: 0.5 }),
    'triggers.t.reportsFailure',
    'reportsFailure and reportsNothing are shares of the same jobs, and come to 1.1',
    '0.5',
  ],
]);

describeWarnings('of actions of pipelines', [
  [
    'a wait in which the action times out',
    action({ inProgressReports: 1, continuationWait: '21m' }),
    'triggers.t.continuationWait',
    'the action times out after 20m',
  ],
]);
