/** Amazon S3 as a source of events. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const NOTIFICATIONS = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html';

export const s3: readonly Rule[] = [
  assumed(
    's3.delivery-latency',
    'The event of a new object reaches Lambda this long after the object was written.',
    `${NOTIFICATIONS} says seconds typically, sometimes a minute or longer; the figure is an assumption of Coldstart.`,
    1,
    's',
  ),
  assumed('s3.delivery-retry-first', 'S3 offers an event again this long after Lambda has failed to take it.', UNPUBLISHED, 1, 's'),
  assumed(
    's3.delivery-retry-maximum',
    'S3 doubles the wait after each further failure up to this, and never gives up.',
    UNPUBLISHED,
    300,
    's',
  ),
  documented('s3.no-dead-letter-queue', 'S3 has no dead-letter queue of its own for events that it cannot bring to Lambda.', NOTIFICATIONS),
  assumed(
    's3.key-of-object',
    'The key of an object is the text under key in what its event carries; an object without one passes every prefix and suffix.',
    'How scenarios of Coldstart name objects.',
  ),
  documented('s3.at-least-once', 'S3 delivers each event at least once and promises no order.', NOTIFICATIONS),
];
