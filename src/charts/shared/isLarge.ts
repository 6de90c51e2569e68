/** Whether a run is so large that what looks at all of it takes more than a frame. */
import type { Trace } from '../../sim/index.ts';

/** Events, attempts and receives. */
const MANY = 30_000;

export const isLarge = ({ requests, invocations, batchItems }: Trace): boolean =>
  requests.length + invocations.length + batchItems.length > MANY;
