/** Whether an element is on the screen or near it: what nobody sees need not follow every move. */
import { type RefObject, useEffect, useState } from 'react';

/** How far outside the screen still counts. */
const MARGIN = '200px';

/** True until it is known. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true), { rootMargin: MARGIN });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return isSeen;
}
