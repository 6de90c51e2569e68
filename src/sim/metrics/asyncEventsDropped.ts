/** AsyncEventsDropped: events that Lambda gave up. */

import { eachIndex } from '../../base/slices.ts';
import { jobsGivenUp } from '../trace/jobsGivenUp.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { isAsynchronous } from './isAsynchronous.ts';

/** What the pipeline says of a job, whose event Lambda has processed or given up before. */
const endsOfJobs: ReadonlySet<string> = new Set(['succeeded', 'continued', 'jobFailed', 'timedOut']);

export const asyncEventsDropped = defineMetric({
  name: 'AsyncEventsDropped',
  family: 'asynchronous',
  unit: 'Count',
  title: 'Events dropped',
  betterIs: 'lower',
  description:
    'Events given up without success: retries used up, too old, a loop that Lambda stopped, or reserved concurrency 0. One that went to a destination or a dead-letter queue counts too.',
  statistics: ['Sum'],
  occurs: (trace, fn) => isAsynchronous(trace, fn).includes(true),
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      const { trigger, settled, state, length } = trace.requests;
      const counted = isAsynchronous(trace, fn);
      // What never reached the queue is not dropped from it.
      const dropped = trace.machines.asynchronous.map(
        ({ outcome, tags }) => outcome !== null && !endsOfJobs.has(outcome) && !tags.includes('outside'),
      );
      for (const [row, time] of jobsGivenUp(trace)) if (counted[trigger[row] as number]) hear(time);
      yield* eachIndex(length, (row) => {
        if (counted[trigger[row] as number] && dropped[state[row] as number]) hear(settled[row] as number);
      });
    }),
});
