/** The door of the traffic patterns. */
export type { Arrivals } from './arrivals.ts';
export { createArrivals } from './createArrivals.ts';
