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
  documented(
    'async.on-success-destination',
    'A record of an event that was processed, with its answer, goes to the on-success destination.',
    RECORDS,
  ),
  documented(
    'async.function-destination',
    'A function can be a destination: Lambda invokes it asynchronously with the record as its event.',
    RECORDS,
  ),
  documented(
    'async.standard-targets',
    'Dead-letter queues and destinations are standard queues and standard topics; FIFO ones are not supported.',
    RECORDS,
  ),
  documented(
    'async.dead-letter-errors',
    'An event that cannot be written to the dead-letter queue is lost and counts in DeadLetterErrors.',
    RECORDS,
  ),
  documented(
    'async.destination-delivery-failures',
    'A record that cannot be written to a destination is lost and counts in DestinationDeliveryFailures.',
    RECORDS,
  ),
  documented(
    'async.destination-record',
    'A record tells the function, the condition, the approximate number of invokes, the event, and the answer; EventBridge gets it with the source lambda.',
    RECORDS,
  ),
  assumed(
    'async.record-conditions',
    'The condition in a record is Success, RetriesExhausted, EventAgeExceeded, ZeroReservedConcurrency or RecursiveInvocation.',
    `${RECORDS} shows RetriesExhausted only.`,
  ),
  documented(
    'async.dead-letter-attributes',
    'Beside the event itself a dead letter has the attributes RequestID, ErrorCode (the HTTP status) and ErrorMessage, cut after 1 KB.',
    RECORDS,
    1,
    'KB',
  ),
  documented(
    'async.record-object-key',
    'A bucket gets a record as an object under aws/lambda/async, the function’s name and the day.',
    RECORDS,
  ),
  documented(
    'async.system-errors-wait',
    'An event for which Lambda itself answers with a 5xx error waits in the queue like a throttled one and uses up no retry.',
    ERRORS,
  ),
  documented(
    'async.recursion-stop',
    'An event that Lambda stops as part of a loop is not tried again: it goes to the dead-letter queue and on-failure destination, if there are any.',
    guide('invocation-recursion'),
  ),
  assumed(
    'async.records-stay-in-chain',
    'The records and dead letters of a function belong to the chain of events in which Lambda looks for loops.',
    `${guide('invocation-recursion')} does not say so.`,
  ),
  documented(
    'async.accepted-first',
    'Lambda accepts an event with 202 before it looks for concurrency, so that its source hears of no throttle.',
    guide('invocation-async'),
  ),
  assumed('async.queue-latency', 'An event is taken from the queue this long after it was accepted.', UNPUBLISHED, 0.01, 's'),
  documented('async.at-least-once', 'The queue delivers at least once: the same event may arrive again although it succeeded.', ERRORS),
];
