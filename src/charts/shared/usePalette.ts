/** The palette in React: read again whenever the theme changes. */
import { useEffect, useState } from 'react';
import { type Palette, readPalette } from './palette.ts';

/** Colours of the theme in force. Same object until the theme changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const read = () =>
      setPalette((before) => {
        const now = readPalette();
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    read();
    // Canvas text painted before its font had come is painted again: a new object, equal to the old one.
    const repaint = () => setPalette({ ...readPalette() });
    document.fonts.addEventListener('loadingdone', repaint);
    return () => {
      document.fonts.removeEventListener('loadingdone', repaint);
      observer.disconnect();
      system.removeEventListener('change', read);
    };
  }, []);
  return palette;
}
