/** A caller that invokes the function itself: the payload of the call is the event. */
import type { EventSource } from '../given.ts';

export const sdk: EventSource = { type: 'sdk', envelope: ({ items }) => items[0]?.body ?? {} };
