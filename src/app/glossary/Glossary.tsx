/** The glossary on the page: marks its terms, shows the definition of the one that is clicked, and opens as a list. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { GlossaryList } from './GlossaryList.tsx';
import { glossaryStore } from './glossaryStore.ts';
import { markTerms } from './markTerms.ts';
import { TermCard } from './TermCard.tsx';

export function Glossary() {
  const { open, isListOpen } = useStore(glossaryStore);
  useEffect(() => {
    const root = document.querySelector('main');
    return root === null ? undefined : markTerms(root);
  }, []);
  return (
    <>
      {open === null ? null : <TermCard key={open.term.name} {...open} />}
      {isListOpen ? <GlossaryList /> : null}
    </>
  );
}
