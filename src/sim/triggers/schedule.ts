/** EventBridge Scheduler: the clock invokes the function, through Lambda's queue. */
import { defineTrigger } from './defineTrigger.ts';
import { deliveryFields } from './deliveryFields.ts';
import { deliveryOutcomes, queueOutcomes, unite } from './waits.ts';

export const schedule = defineTrigger({
  type: 'schedule',
  title: 'Schedule',
  help: 'The function is invoked at fixed times, such as every 5 minutes.',
  way: 'schedule',
  simulated: true,
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
    flexibleTimeWindow: {
      kind: 'duration',
      min: '0s',
      max: '1440m',
      default: '0s',
      awsName: 'FlexibleTimeWindow',
      help: 'The function is invoked at some moment within this time after the scheduled one; 0s: on time.',
    },
    keepWarm: {
      kind: 'flag',
      default: false,
      help: 'Whether its invocations only keep an environment warm: the bill shows them apart.',
    },
    ...deliveryFields('the scheduler', 'events'),
  },
  outcomes: (settings, fn, _source, surroundings) => unite(queueOutcomes(fn, surroundings), deliveryOutcomes(settings, fn, surroundings)),
});
