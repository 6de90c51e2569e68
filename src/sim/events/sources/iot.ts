/** A rule of IoT Core: what its SELECT makes of the message, without a wrapper (iot.event). All of it is selected. */
import type { EventSource } from '../given.ts';

export const iot: EventSource = { type: 'iot', envelope: ({ items }) => items[0]?.body ?? {} };
