/** An asynchronous call from function to function, or a record sent to a function as a destination: the payload is the event. */
import type { EventSource } from '../given.ts';

export const invokeEvent: EventSource = { type: 'invoke-event', envelope: ({ items }) => items[0]?.body ?? {} };
