/** EventBridge Scheduler: the clock invokes the function, through Lambda's queue. */
import { defineTrigger } from './defineTrigger.ts';
import { queueOutcomes } from './waits.ts';

export const schedule = defineTrigger({
  type: 'schedule',
  title: 'Schedule',
  help: 'The function is invoked at fixed times, such as every 5 minutes.',
  way: 'schedule',
  simulated: false,
  sourceTypes: [],
  fields: {
    expression: {
      kind: 'text',
      required: true,
      minLength: 1,
      maxLength: 256,
      awsName: 'ScheduleExpression',
      help: 'When: rate(5 minutes), or cron(0 8 ? * MON-FRI *).',
    },
  },
  outcomes: (_settings, fn) => queueOutcomes(fn),
});
