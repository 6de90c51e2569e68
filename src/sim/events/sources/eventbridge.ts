/** Amazon EventBridge: the event that a rule matched. */
import { busEnvelope } from '../busEnvelope.ts';
import type { EventSource } from '../given.ts';

export const eventbridge: EventSource = {
  type: 'eventbridge',
  envelope: ({ items: [item] }) => (item === undefined ? {} : busEnvelope(item)),
};
