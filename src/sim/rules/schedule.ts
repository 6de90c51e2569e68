/** Amazon EventBridge Scheduler: the clock as a source of events. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const TYPES = 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html';
const WINDOWS = 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-flexible-time-windows.html';
const RETRIES = 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule.html';

export const schedule: readonly Rule[] = [
  documented('schedule.expressions', 'A schedule fires at a rate, or at the times of a cron expression.', TYPES),
  assumed('schedule.rate-from-start', 'A rate fires for the first time when the run begins.', UNPUBLISHED),
  documented('schedule.flexible-window', 'With a flexible time window the function is invoked at some moment within it.', WINDOWS),
  assumed(
    'schedule.flexible-window-uniform',
    'All moments of a flexible time window are equally likely.',
    `${WINDOWS} does not say how the moment is chosen.`,
  ),
  documented(
    'schedule.dead-letter-attributes',
    'A dead letter of the scheduler names the schedule, its target, the scheduled time and the error in its attributes.',
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html',
  ),
  documented(
    'schedule.retries',
    'The scheduler tries again like EventBridge: up to 185 times within 24 hours, then the event goes to its dead-letter queue.',
    RETRIES,
  ),
];
