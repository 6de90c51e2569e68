/** AsyncEventAge: how old an event was when the function was invoked with it. */
import { eachIndex } from '../../base/slices.ts';
import { NO_ROW } from '../../base/table.ts';
import { takeovers } from '../trace/receivedAt.ts';
import { samplesFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { isAsynchronous } from './isAsynchronous.ts';

export const asyncEventAge = defineMetric({
  name: 'AsyncEventAge',
  family: 'asynchronous',
  unit: 'Milliseconds',
  title: 'Event age',
  betterIs: 'lower',
  description:
    'Time from Lambda having an event to each invocation with it. Retries and throttles make it grow: events wait in the queue meanwhile.',
  statistics: ['Average', 'Maximum'],
  occurs: (trace, fn) => isAsynchronous(trace, fn).includes(true),
  columns: (trace, fn) =>
    samplesFrom(function* (hear) {
      const { invocations, requests } = trace;
      const counted = isAsynchronous(trace, fn);
      const received = yield* takeovers.inSlices(trace, null);
      yield* eachIndex(invocations.length, (row) => {
        const request = invocations.request[row] as number;
        if (invocations.environment[row] === NO_ROW || !counted[requests.trigger[request] as number]) return;
        const time = invocations.time[row] as number;
        hear(time, (time - (received[request] as number)) / 1000);
      });
    }),
});
