/** Owns the messages of queues that event source mappings poll. */
import type { Driver } from '../driver.ts';
import type { World } from '../world.ts';

export function createQueueDriver(_world: World): Driver {
  return { arrived: () => {}, refused: () => {}, ended: () => {}, due: () => {} };
}
