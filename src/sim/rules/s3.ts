/** Amazon S3 as a source of events. */
import { assumed, documented } from './define.ts';
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
  documented('s3.at-least-once', 'S3 delivers each event at least once and promises no order.', NOTIFICATIONS),
];
