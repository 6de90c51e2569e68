/** The glossary comes with the first move of pointer or keys: before that nobody asks what a word means. */
import { type ComponentType, useEffect, useState } from 'react';

export function LazyGlossary() {
  const [Glossary, setGlossary] = useState<ComponentType | null>(null);
  useEffect(() => {
    const stop = () => {
      removeEventListener('pointermove', load);
      removeEventListener('keydown', load);
    };
    const load = () => {
      stop();
      void import('./Glossary.tsx').then((module) => setGlossary(() => module.Glossary)).catch(() => {});
    };
    addEventListener('pointermove', load);
    addEventListener('keydown', load);
    return stop;
  }, []);
  return Glossary === null ? null : <Glossary />;
}
