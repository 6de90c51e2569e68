/** A quiet word beside a chart that offers it as a file. */
import { use, useId, useRef, useState } from 'react';
import styles from './PictureMenu.module.css';
import { PictureContext, type PictureKind } from './pictures.ts';

const kinds: readonly { readonly words: string; readonly kind: PictureKind }[] = [
  { words: 'SVG, sharp at every size', kind: { format: 'svg', scale: 1 } },
  { words: 'PNG', kind: { format: 'png', scale: 1 } },
  { words: 'PNG, twice as large', kind: { format: 'png', scale: 2 } },
];

export interface PictureMenuProps {
  /** What the picture shows, for the accessible name. */
  readonly about: string;
  /** The chart, where the menu does not stand inside of it. */
  readonly chart?: () => Element | null | undefined;
}

export function PictureMenu({ about, chart }: PictureMenuProps) {
  const save = use(PictureContext);
  const id = useId();
  const menu = useRef<HTMLUListElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (save === null) return null;
  const pick = (kind: PictureKind) => {
    const found = chart?.() ?? menu.current?.closest('[data-picture]:not([data-picture="none"])');
    menu.current?.hidePopover();
    setFailure(null);
    if (found)
      save(found, kind).catch((error: unknown) => setFailure(error instanceof Error ? error.message : 'The picture could not be made.'));
  };
  return (
    <span className={styles.picture} data-picture="none">
      <button type="button" className={styles.word} popoverTarget={id} aria-label={`Save picture of ${about}`}>
        Picture
      </button>
      <ul id={id} ref={menu} popover="auto" className={styles.menu} onToggle={(event) => setOpen(event.newState === 'open')}>
        {isOpen
          ? kinds.map(({ words, kind }) => (
              <li key={words}>
                <button type="button" onClick={() => pick(kind)}>
                  {words}
                </button>
              </li>
            ))
          : null}
      </ul>
      {failure === null ? null : <span role="alert">{failure}</span>}
    </span>
  );
}
