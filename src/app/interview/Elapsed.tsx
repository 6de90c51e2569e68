/** How long something has been going on, to the second. */
import { useEffect, useState } from 'react';
import { clockText } from './clockText.ts';

/** `since`: on the clock of `performance.now()`. */
export function Elapsed({ since }: { readonly since: number }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-label="Time so far">
      {clockText(Math.max(0, now - since))}
    </span>
  );
}
