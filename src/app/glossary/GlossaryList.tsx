/** The whole glossary, with the terms that are on the screen first. */
import { useMemo, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Glossary.module.css';
import { closeGlossary } from './glossaryStore.ts';
import { namesOnScreen } from './onScreen.ts';
import { type Term, terms } from './terms.ts';

export function GlossaryList() {
  const [wanted, setWanted] = useState('');
  const here = useMemo(() => namesOnScreen(document.querySelector('main') ?? document.body), []);
  const matches = (list: readonly Term[]): readonly Term[] =>
    list.filter(({ name, also, definition }) =>
      [name, ...also, definition].some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase())),
    );
  const [first, rest] = [matches(here), matches(terms.filter((term) => !here.includes(term)))];
  return (
    <Dialog title="Glossary" onClose={closeGlossary}>
      <div className={styles.list} data-glossary>
        <input
          type="search"
          aria-label="Find a term"
          placeholder="Find a term"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <p className="visually-hidden" role="status">
          {first.length + rest.length} terms
        </p>
        {first.length === 0 ? null : <Definitions title="On the screen now" list={first} />}
        {rest.length === 0 ? null : <Definitions title="All others" list={rest} />}
        {first.length + rest.length === 0 ? <p>No term has “{wanted}” in it.</p> : null}
      </div>
    </Dialog>
  );
}

function Definitions({ title, list }: { readonly title: string; readonly list: readonly Term[] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {list.map(({ name, definition }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
