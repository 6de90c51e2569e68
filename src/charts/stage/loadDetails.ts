/** What the stage asks beyond counts, loaded when a picture asks for it first; as a React store it tells how much is here. */

/** A module that comes later. */
interface Later<Module> {
  /** The module, or null while it is being loaded: what it tells is then left out, and everything else stands. */
  readonly now: () => Module | null;
  /** Resolves when it is here. */
  readonly load: () => Promise<void>;
}

export type QueueMoments = typeof import('./queueMoments.ts');

let arrived = 0;
const listeners = new Set<() => void>();

export const callSteps = later(() => import('./callSteps.ts'));
export const queueMoments = later(() => import('./queueMoments.ts'));

/** Resolves when everything is here. */
export async function loadDetails(): Promise<void> {
  await Promise.all([callSteps.load(), queueMoments.load()]);
}

/** How many of them are here; with `subscribeToDetails` a React store. */
export const arrivedDetails = (): number => arrived;

/** Calls `listener` when one has come. Returns the way to stop. */
export function subscribeToDetails(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function later<Module>(get: () => Promise<Module>): Later<Module> {
  let found: Module | null = null;
  let coming: Promise<void> | null = null;
  const load = (): Promise<void> => {
    coming ??= get().then((module) => {
      found = module;
      arrived++;
      for (const listener of listeners) listener();
    });
    return coming;
  };
  const now = (): Module | null => {
    // A chunk that does not come leaves its details out for good.
    if (found === null) load().catch(() => undefined);
    return found;
  };
  return { now, load };
}
