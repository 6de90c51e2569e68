/** The events of a run in the form in which AWS's services and Lambda hand them over, for whoever shows one in detail. */
export { contextOf, type InvocationContext } from './contextOf.ts';
export { type Delivery, deliveriesOf } from './deliveriesOf.ts';
export { eventOf } from './eventOf.ts';
export type { MessageAttribute } from './given.ts';
export { type ClientAnswer, type Response, responseOf } from './responseOf.ts';
