/** AsyncEventsDropped: events that Lambda gave up. */

import { eachIndex } from '../../base/slices.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { isAsynchronous } from './isAsynchronous.ts';

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
        ({ outcome, tags }) => outcome !== null && outcome !== 'succeeded' && !tags.includes('outside'),
      );
      yield* eachIndex(length, (row) => {
        if (counted[trigger[row] as number] && dropped[state[row] as number]) hear(settled[row] as number);
      });
    }),
});
