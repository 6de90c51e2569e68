/** The glossary comes when the page has nothing else to do. */
import { type ComponentType, useEffect, useState } from 'react';

export function LazyGlossary() {
  const [Glossary, setGlossary] = useState<ComponentType | null>(null);
  useEffect(() => {
    const load = () => void import('./Glossary.tsx').then((module) => setGlossary(() => module.Glossary)).catch(() => {});
    const timer = setTimeout(load, 3000);
    return () => clearTimeout(timer);
  }, []);
  return Glossary === null ? null : <Glossary />;
}
