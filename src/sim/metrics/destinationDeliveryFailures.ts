/** DestinationDeliveryFailures: records that Lambda could not write to a destination. */
import { countMarks } from './countMarks.ts';
import type { Metric } from './metric.ts';

export const destinationDeliveryFailures: Metric = {
  name: 'DestinationDeliveryFailures',
  unit: 'Count',
  title: 'Destination delivery failures',
  betterIs: 'lower',
  // async.destination-delivery-failures
  description: 'Records that Lambda could not write to a destination: no permission, or the destination refused. They are lost.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => countMarks(trace, 'destinationDeliveryFailed', fn, from, to, bucket),
};
