/** What is worked out once for each owner and key, in one go or in slices, and kept as long as the owner lives. */
import { finish, type Slices } from './slices.ts';

export interface Once<Owner extends object, Key, T> {
  /** What has been worked out already. */
  readonly known: (owner: Owner, key: Key) => T | undefined;
  /** Works it out bit by bit; at once where it is known. */
  readonly inSlices: (owner: Owner, key: Key) => Slices<T>;
  /** Works it out in one go; at once where it is known. */
  readonly now: (owner: Owner, key: Key) => T;
}

/** `work` must give the same for the same owner and key. */
export function onceFor<Owner extends object, Key, T>(work: (owner: Owner, key: Key) => Slices<T>): Once<Owner, Key, T> {
  const results = new WeakMap<Owner, Map<Key, T>>();
  const known = (owner: Owner, key: Key): T | undefined => results.get(owner)?.get(key);
  function* inSlices(owner: Owner, key: Key): Slices<T> {
    const before = known(owner, key);
    if (before !== undefined) return before;
    const worked = yield* work(owner, key);
    // Whoever was faster: everybody gets the same object.
    const result = known(owner, key) ?? worked;
    const own = results.get(owner) ?? new Map<Key, T>();
    results.set(owner, own);
    own.set(key, result);
    return result;
  }
  return { known, inSlices, now: (owner, key) => known(owner, key) ?? finish(inSlices(owner, key)) };
}
