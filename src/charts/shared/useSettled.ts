/** A value that moves, such as the window of time under a drag, for what takes too long to be worked out at every move. */
import { useDeferredValue, useEffect, useState } from 'react';

/** How long it must have stood still, ms. */
const REST = 120;

/** `value` when the page has time for it; of a large run, only when it has stood still. */
export function useSettled<T>(value: T, isLarge: boolean): T {
  const soon = useDeferredValue(value);
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (!isLarge) return;
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value, isLarge]);
  return isLarge ? rested : soon;
}
