/** All metrics, in the order in which a picker offers them, and the summary that is made of them. */
import { approximateAgeOfOldestMessage } from './approximateAgeOfOldestMessage.ts';
import { approximateNumberOfMessagesDelayed } from './approximateNumberOfMessagesDelayed.ts';
import { approximateNumberOfMessagesNotVisible } from './approximateNumberOfMessagesNotVisible.ts';
import { approximateNumberOfMessagesVisible } from './approximateNumberOfMessagesVisible.ts';
import { asyncEventAge } from './asyncEventAge.ts';
import { asyncEventsDropped } from './asyncEventsDropped.ts';
import { asyncEventsReceived } from './asyncEventsReceived.ts';
import { claimedAccountConcurrency } from './claimedAccountConcurrency.ts';
import { coldStarts } from './coldStarts.ts';
import { concurrentExecutions } from './concurrentExecutions.ts';
import { deadLetterErrors } from './deadLetterErrors.ts';
import { destinationDeliveryFailures } from './destinationDeliveryFailures.ts';
import { duration } from './duration.ts';
import { environments } from './environments.ts';
import { errors } from './errors.ts';
import { initDuration } from './initDuration.ts';
import { invocations } from './invocations.ts';
import { iteratorAge } from './iteratorAge.ts';
import type { Metric } from './metric.ts';
import { numberOfMessagesDeleted } from './numberOfMessagesDeleted.ts';
import { numberOfMessagesReceived } from './numberOfMessagesReceived.ts';
import { numberOfMessagesSent } from './numberOfMessagesSent.ts';
import { offsetLag } from './offsetLag.ts';
import { provisionedConcurrencyInvocations } from './provisionedConcurrencyInvocations.ts';
import { provisionedConcurrencySpilloverInvocations } from './provisionedConcurrencySpilloverInvocations.ts';
import { provisionedConcurrencyUtilization } from './provisionedConcurrencyUtilization.ts';
import { provisionedConcurrentExecutions } from './provisionedConcurrentExecutions.ts';
import { recursiveInvocationsDropped } from './recursiveInvocationsDropped.ts';
import { throttles } from './throttles.ts';
import { unreservedConcurrentExecutions } from './unreservedConcurrentExecutions.ts';

export { type AreaSummary, areaSummary } from './areaSummary.ts';
export { type ConcurrencyLimit, concurrencyLimits } from './concurrencyLimits.ts';
export { type Summary, summarise } from './summarise.ts';

export const metrics: readonly Metric[] = [
  invocations,
  errors,
  throttles,
  concurrentExecutions,
  duration,
  initDuration,
  coldStarts,
  environments,
  provisionedConcurrentExecutions,
  provisionedConcurrencyUtilization,
  provisionedConcurrencyInvocations,
  provisionedConcurrencySpilloverInvocations,
  unreservedConcurrentExecutions,
  claimedAccountConcurrency,
  asyncEventsReceived,
  asyncEventAge,
  asyncEventsDropped,
  deadLetterErrors,
  destinationDeliveryFailures,
  recursiveInvocationsDropped,
  iteratorAge,
  offsetLag,
  approximateNumberOfMessagesVisible,
  approximateNumberOfMessagesNotVisible,
  approximateNumberOfMessagesDelayed,
  approximateAgeOfOldestMessage,
  numberOfMessagesSent,
  numberOfMessagesReceived,
  numberOfMessagesDeleted,
];
