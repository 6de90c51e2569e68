/** Owns the records of streams that event source mappings read. */
import type { Driver } from '../driver.ts';
import type { World } from '../world.ts';

export function createStreamDriver(_world: World): Driver {
  return { arrived: () => {}, refused: () => {}, ended: () => {}, due: () => {} };
}
