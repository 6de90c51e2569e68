import { schedule } from '../../triggers/schedule.ts';
import { describeErrors, describeSettings, trigger } from './testing.ts';

const clock = trigger('schedule', null, { expression: 'rate(5 minutes)' });

describeSettings('a schedule', schedule.fields, 'triggers.t', clock, [
  [
    'expression',
    ['rate(1 minute)', 'rate(5 minutes)', 'rate(1 day)', 'cron(0 8 ? * MON-FRI *)', 'cron(0/15 * * * ? *)'],
    [
      ['rate(5 minute)', 'AWS wants "minutes" after 5'],
      ['rate(0 minutes)', 'A rate must be at least 1'],
      ['every day', 'is neither rate(…) nor cron(…)'],
      ['cron(0 8 * * *)', 'six fields, not 5'],
      ['cron(0 8 * * * *)', 'Exactly one of day-of-month and day-of-week must be ?'],
      ['', 'ScheduleExpression must not be empty'],
      [5, 'ScheduleExpression must be text'],
    ],
  ],
  ['keepWarm', [true, false], [['yes', 'true or false']]],
  [
    'flexibleTimeWindow',
    ['0s', '1m', '15m', '1440m', '24h'],
    [
      ['1441m', 'FlexibleTimeWindow must be from 0s to 1440m'],
      ['30s', 'MaximumWindowInMinutes is whole minutes from 1 to 1,440, not 30s'],
      ['90s', 'whole minutes'],
      [15, 'bare number 15'],
    ],
  ],
  [
    'maximumRetryAttempts',
    [0, 185],
    [
      [186, 'from 0 to 185, not 186'],
      [-1, 'from 0 to 185'],
    ],
  ],
  [
    'maximumEventAge',
    ['60s', '24h'],
    [
      ['59s', 'from 60s to 86400s'],
      ['25h', 'from 60s to 86400s'],
    ],
  ],
  [
    'deadLetterQueue',
    [null, 'queue'],
    [
      ['fifo', 'must be a standard queue'],
      ['bucket', 'DeadLetterConfig takes sqs'],
    ],
  ],
]);

describeErrors('schedules', [
  ['no expression', trigger('schedule')({}), 'triggers.t.expression', 'ScheduleExpression is missing'],
  ['a source', clock({ source: 'bus' }), 'triggers.t.source', 'A trigger of type schedule has no setting "source"'],
]);
