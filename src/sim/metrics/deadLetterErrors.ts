/** DeadLetterErrors: events that Lambda could not write to the function's dead-letter queue. */
import { countMarks } from './countMarks.ts';
import type { Metric } from './metric.ts';

export const deadLetterErrors: Metric = {
  name: 'DeadLetterErrors',
  unit: 'Count',
  title: 'Dead-letter errors',
  betterIs: 'lower',
  // async.dead-letter-errors
  description:
    'Events that Lambda gave up and could not write to the dead-letter queue: no permission, or the queue refused. They are lost.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => countMarks(trace, 'deadLetterError', fn, from, to, bucket),
};
