/** DestinationDeliveryFailures: records that Lambda could not write to a destination. */
import { countMarks } from './countMarks.ts';
import { defineMetric } from './defineMetric.ts';
import { inAnyConfiguration } from './inAnyConfiguration.ts';
import { isAsynchronous } from './isAsynchronous.ts';

export const destinationDeliveryFailures = defineMetric({
  name: 'DestinationDeliveryFailures',
  family: 'asynchronous',
  unit: 'Count',
  title: 'Destination delivery failures',
  betterIs: 'lower',
  // async.destination-delivery-failures
  description: 'Records that Lambda could not write to a destination: no permission, or the destination refused. They are lost.',
  statistics: ['Sum'],
  occurs: (trace, fn) =>
    isAsynchronous(trace, fn).includes(true) &&
    inAnyConfiguration(trace, fn, ({ asyncConfig }) => asyncConfig.onFailure !== null || asyncConfig.onSuccess !== null),
  columns: (trace, fn) => countMarks(trace, 'destinationDeliveryFailed', fn),
});
