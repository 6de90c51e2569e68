/** Amazon EventBridge as a source of events. */
import { assumed, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

export const eventbridge: readonly Rule[] = [
  assumed(
    'eventbridge.delivery-latency',
    'An event reaches Lambda this long after it was put on a bus of EventBridge.',
    UNPUBLISHED,
    0.5,
    's',
  ),
];
