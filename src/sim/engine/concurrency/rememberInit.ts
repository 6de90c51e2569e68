/** What an environment knows whose init lies before the run, or in a snapshot: the values that the calls of its init read. */
import { connect, memoryOf } from '../environmentMemory.ts';
import type { FunctionModel } from '../functionModel.ts';
import type { World } from '../world.ts';

/** Puts into the memory of `environment` what its init would have, as of the beginning of the run, its open connections included. */
export function rememberInit(world: World, model: FunctionModel, environment: number): void {
  rememberValues(world, model, environment);
  for (const { effect, resource } of model.init) {
    if (effect === null || !effect.connects || resource === null || effect.denied !== null) continue;
    const limit = resource.settings.maxConnections;
    connect(world, environment, resource.name, typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY);
  }
}

/** snapstart.remembers-init: what init read, without connections, which do not outlive a snapshot. */
export function rememberValues(world: World, model: FunctionModel, environment: number): void {
  for (const { effect, resource } of model.init) {
    if (effect === null || resource === null || effect.denied !== null) continue;
    if (effect.readsSecret) memoryOf(world, environment).secrets.set(resource.name, 0);
    if (effect.cacheFor !== null) memoryOf(world, environment).cached.set(resource.name, 0);
  }
}
