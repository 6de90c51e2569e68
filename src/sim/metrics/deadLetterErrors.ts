/** DeadLetterErrors: events that Lambda could not write to the function's dead-letter queue. */
import { countMarks } from './countMarks.ts';
import { defineMetric } from './defineMetric.ts';
import { inAnyConfiguration } from './inAnyConfiguration.ts';
import { isAsynchronous } from './isAsynchronous.ts';

export const deadLetterErrors = defineMetric({
  name: 'DeadLetterErrors',
  family: 'asynchronous',
  unit: 'Count',
  title: 'Dead-letter errors',
  betterIs: 'lower',
  // async.dead-letter-errors
  description:
    'Events that Lambda gave up and could not write to the dead-letter queue: no permission, or the queue refused. They are lost.',
  statistics: ['Sum'],
  occurs: (trace, fn) => isAsynchronous(trace, fn).includes(true) && inAnyConfiguration(trace, fn, (f) => f.deadLetterQueue !== null),
  columns: (trace, fn) => countMarks(trace, 'deadLetterError', fn),
});
