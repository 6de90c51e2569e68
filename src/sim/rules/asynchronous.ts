/** Lambda's own queue for asynchronous events: retries, back-off, age, and where events end. */
import { assumed, documented, guide, reference, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const ERRORS = guide('invocation-async-error-handling');
const RECORDS = guide('invocation-async-retain-records');
const CONFIG = reference('API_PutFunctionEventInvokeConfig');

export const asynchronous: readonly Rule[] = [
  documented('async.retry-attempts', 'An asynchronous event whose function fails is tried two more times.', ERRORS, 2, 'retries'),
  documented('async.first-retry-wait', 'Lambda waits one minute before the first retry.', ERRORS, 60, 's'),
  documented('async.second-retry-wait', 'Lambda waits two minutes before the second retry.', ERRORS, 120, 's'),
  assumed(
    'async.wait-from-end',
    'The wait before a retry is counted from the end of the attempt that failed.',
    `${ERRORS} does not say from when.`,
  ),
  documented(
    'async.throttle-backoff-first',
    'A throttled event goes back to the queue and is tried again after one second.',
    ERRORS,
    1,
    's',
  ),
  assumed(
    'async.throttle-backoff-factor',
    'Each further throttle multiplies the wait by two, without jitter.',
    `${ERRORS} says only that the wait grows exponentially.`,
    2,
    'times',
  ),
  documented('async.throttle-backoff-maximum', 'The wait of a throttled event grows to five minutes at most.', ERRORS, 300, 's'),
  documented('async.maximum-event-age', 'An event stays in the queue for at most six hours.', CONFIG, 21600, 's'),
  documented('async.minimum-event-age', 'The maximum event age can be set to 60 seconds or more.', CONFIG, 60, 's'),
  documented('async.throttle-keeps-attempts', 'Throttles use up none of the retry attempts, only the age of the event.', ERRORS),
  documented(
    'async.reserved-zero-drops',
    'While reserved concurrency is 0, new events go to the dead-letter queue or on-failure destination without an attempt, or are dropped.',
    RECORDS,
  ),
  documented('async.dead-letter-queue', 'An event that Lambda gives up goes, as it is, to the dead-letter queue of the function.', RECORDS),
  documented(
    'async.on-failure-destination',
    'A record of an event that Lambda gives up, with its last error, goes to the on-failure destination.',
    RECORDS,
  ),
  assumed(
    'async.both-delivered',
    'When a function has a dead-letter queue and an on-failure destination, both receive the event that Lambda gave up.',
    `${RECORDS} describes both and does not say that one excludes the other.`,
  ),
  assumed('async.queue-latency', 'An event is taken from the queue this long after it was accepted.', UNPUBLISHED, 0.01, 's'),
  documented('async.at-least-once', 'The queue delivers at least once: the same event may arrive again although it succeeded.', ERRORS),
];
