/** The definition of one term, beside its place in the text. */
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Glossary.module.css';
import { closeGlossary, type GlossaryState, showGlossary } from './glossaryStore.ts';

/** px. */
const WIDTH = 320;
const ROOM = 160;

export function TermCard({ term, left, top, bottom }: NonNullable<GlossaryState['open']>) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    card.current?.focus();
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && card.current?.contains(event.target) === false) closeGlossary();
    };
    addEventListener('pointerdown', onPointer, true);
    addEventListener('scroll', closeGlossary, true);
    return () => {
      removeEventListener('pointerdown', onPointer, true);
      removeEventListener('scroll', closeGlossary, true);
      before?.focus({ preventScroll: true });
    };
  }, []);
  const x = Math.max(8, Math.min(left, innerWidth - WIDTH - 8));
  const below = bottom + ROOM < innerHeight;
  return (
    <section
      ref={card}
      className={styles.card}
      data-glossary
      aria-label={term.name}
      tabIndex={-1}
      style={below ? { left: x, top: bottom + 6 } : { left: x, bottom: innerHeight - top + 6 }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        closeGlossary();
      }}
    >
      <h2>{term.name}</h2>
      <p>{term.definition}</p>
      <Button tone="link" onClick={showGlossary}>
        All terms
      </Button>
    </section>
  );
}
