/** Lines of code or JSON, numbered and coloured; one may be lit, and stays in sight. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './CodeLines.module.css';
import { type TokenLanguage, tokensOf } from './tokensOf.ts';

export interface CodeLinesProps {
  /** What it is, for its accessible name. */
  readonly label: string;
  readonly lines: readonly string[];
  readonly language: TokenLanguage;
  /** Places of the lit lines: the first and the last, or null. */
  readonly lit?: { readonly first: number; readonly last: number } | null;
  /** Whether lines are numbered. */
  readonly numbered?: boolean;
}

export function CodeLines({ label, lines, language, lit = null, numbered = false }: CodeLinesProps) {
  const box = useRef<HTMLElement>(null);
  const first = lit?.first ?? -1;
  useEffect(() => {
    const line = first < 0 ? null : box.current?.querySelectorAll<HTMLElement>('[data-line]')[first];
    if (box.current !== null && line != null) keepInSight(box.current, line);
  }, [first]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={box} className={styles.code} tabIndex={0} aria-label={label}>
      <pre>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are known by their number.
          <Line key={i} number={numbered ? i + 1 : null} isLit={lit !== null && i >= lit.first && i <= lit.last}>
            {tokensOf(line, language).map(({ kind, text }, j) =>
              kind === 'plain' ? (
                text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: tokens are known by their place.
                <span key={j} className={styles[kind]}>
                  {text}
                </span>
              ),
            )}
          </Line>
        ))}
      </pre>
    </section>
  );
}

function Line({ number, isLit, children }: { readonly number: number | null; readonly isLit: boolean; readonly children: ReactNode }) {
  return (
    <span className={styles.line} data-line data-lit={isLit || undefined}>
      {number === null ? null : (
        <span className={styles.place} aria-hidden="true">
          {number}
        </span>
      )}
      <span>{children}</span>
      {'\n'}
    </span>
  );
}

/** Scrolls the box, never the page; at once, for motion shows nothing but time here. */
function keepInSight(box: HTMLElement, line: HTMLElement): void {
  const top = line.offsetTop - box.offsetTop;
  const bottom = top + line.offsetHeight;
  if (top < box.scrollTop) box.scrollTop = Math.max(0, top - 24);
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight + 24;
}
