/** What takes long for a large run: at once for a small one, and else as soon as it has been worked out bit by bit. */
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { Once } from '../../base/onceFor.ts';
import { finish, type Slices } from '../../base/slices.ts';
import type { Trace } from '../../sim/index.ts';
import { isLarge } from './isLarge.ts';
import { queueSlices } from './sliceQueue.ts';

/**
 * Null while it is being worked out, or where there is nothing to work out. What was begun is dropped when nobody asks for it any more. Of a large run
 * even what is known comes in a task of its own: the pictures of a whole view, drawn in one, would hold up the page as well.
 */
export function useSliced<Key, T>(once: Once<Trace, Key, T> | null, trace: Trace, key: Key): T | null {
  const make = useCallback((): Slices<T | null> => (once === null ? nothing() : once.inSlices(trace, key)), [once, trace, key]);
  const { result, of } = useLatest<T | null>(make, isLarge(trace));
  return of === make ? result : null;
}

/** What `make` makes, and for which `make` it is: while the newest is being worked out, the one before. `make` must keep its identity while it means the same. */
export function useLatest<T>(
  make: () => Slices<T>,
  inSlices: boolean,
): { readonly result: T | null; readonly of: (() => Slices<T>) | null } {
  const atOnce = useMemo(() => (inSlices ? null : { result: finish(make()), of: make }), [make, inSlices]);
  const [found, setFound] = useState<{ readonly result: T; readonly of: () => Slices<T> } | null>(null);
  useEffect(() => {
    if (!inSlices) return;
    return queueSlices(make(), (result) => startTransition(() => setFound({ result, of: make })));
  }, [make, inSlices]);
  return atOnce ?? found ?? { result: null, of: null };
}

/** There is nothing to work out. */
// biome-ignore lint/correctness/useYield: work that is done before it could pause.
function* nothing(): Slices<null> {
  return null;
}
