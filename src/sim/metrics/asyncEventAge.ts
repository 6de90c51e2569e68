/** AsyncEventAge: how old an event was when the function was invoked with it. */
import { NO_ROW } from '../../base/table.ts';
import { receivedAt } from '../trace/receivedAt.ts';
import { sampleSeries } from './buckets.ts';
import { isAsynchronous } from './isAsynchronous.ts';
import type { Metric } from './metric.ts';

export const asyncEventAge: Metric = {
  name: 'AsyncEventAge',
  unit: 'Milliseconds',
  title: 'Event age',
  betterIs: 'lower',
  description:
    'Time from Lambda having an event to each invocation with it. Retries and throttles make it grow: events wait in the queue meanwhile.',
  statistics: ['Average', 'Maximum'],
  series: (trace, fn, from, to, bucket, statistic = 'Average') => {
    const { invocations, requests } = trace;
    const counted = isAsynchronous(trace, fn);
    const received = receivedAt(trace);
    const times: number[] = [];
    const values: number[] = [];
    for (let row = 0; row < invocations.length; row++) {
      const request = invocations.request[row] as number;
      if (invocations.environment[row] === NO_ROW || !counted[requests.trigger[request] as number]) continue;
      const time = invocations.time[row] as number;
      times.push(time);
      values.push((time - (received[request] as number)) / 1000);
    }
    return sampleSeries({ times: Float64Array.from(times), values: Float64Array.from(values) }, from, to, bucket, statistic);
  },
};
