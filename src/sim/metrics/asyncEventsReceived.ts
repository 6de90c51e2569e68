/** AsyncEventsReceived: events that sources handed to Lambda's queue. */
import { eachIndex } from '../../base/slices.ts';
import { takeovers } from '../trace/receivedAt.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { isAsynchronous } from './isAsynchronous.ts';

export const asyncEventsReceived = defineMetric({
  name: 'AsyncEventsReceived',
  family: 'asynchronous',
  unit: 'Count',
  title: 'Events received',
  betterIs: 'neither',
  description: 'Events that sources such as S3 handed to Lambda’s queue. What a filter left out or Lambda refused is not among them.',
  statistics: ['Sum'],
  occurs: (trace, fn) => isAsynchronous(trace, fn).includes(true),
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      const { trigger, length } = trace.requests;
      const counted = isAsynchronous(trace, fn);
      const received = yield* takeovers.inSlices(trace, null);
      yield* eachIndex(length, (row) => {
        if (counted[trigger[row] as number]) hear(received[row] as number);
      });
    }),
});
