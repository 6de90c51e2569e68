/** Loads `details.ts` once, with the first picture that asks for it; as a React store it tells when it is here. */

export type Details = typeof import('./details.ts');

let found: Details | null = null;
let coming: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Resolves when the details are here. */
export function loadDetails(): Promise<void> {
  coming ??= import('./details.ts').then((module) => {
    found = module;
    for (const listener of listeners) listener();
  });
  return coming;
}

/** The details, or null while they are being loaded: what they tell is then left out, and everything else stands. */
export function detailsNow(): Details | null {
  // A chunk that does not come leaves the details out for good.
  if (found === null) loadDetails().catch(() => undefined);
  return found;
}

/** Whether they are here; with `subscribeToDetails` a React store. */
export const detailsAreLoaded = (): boolean => found !== null;

/** Calls `listener` when they are here. Returns the way to stop. */
export function subscribeToDetails(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
