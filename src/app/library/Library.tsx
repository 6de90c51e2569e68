/** The scenarios kept in this browser: keep what is open, open one, duplicate, rename, download or remove it; and a scenario from a file. */
import { Copy, Download, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { openOwnScenario } from '../gallery/openScenario.ts';
import { download } from '../share/download.ts';
import { draftStore } from '../stores/draft.ts';
import { cutName, type KeptScenario, LONGEST_NAME, nameIn } from './keptScenario.ts';
import styles from './Library.module.css';
import { keep, libraryStore, putBack, readLibrary, remove, rename } from './library.ts';

/** A scenario larger than this is none, bytes. */
const MOST_BYTES = 5 * 2 ** 20;

export function Library({ onClose }: { readonly onClose: () => void }) {
  const { kept, removed, failure, told } = useStore(libraryStore);
  useEffect(() => void readLibrary(), []);
  const open = (text: string, name: string) => {
    onClose();
    openOwnScenario(text, `Open ${name}`);
  };
  return (
    <Dialog title="My scenarios" onClose={onClose}>
      <div className={styles.actions}>
        <Button tone="accent" data-autofocus onClick={() => void keepDraft()}>
          Keep what is open
        </Button>
        <FromFile onOpen={open} />
      </div>
      {failure === null ? null : (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <p role="status" className={told === null ? 'visually-hidden' : styles.removed}>
        {told}
      </p>
      {removed === null ? null : (
        <p role="status" className={styles.removed}>
          “{removed.name}” was removed.
          <Button tone="link" onClick={() => void putBack()}>
            Put it back
          </Button>
        </p>
      )}
      <List kept={kept} onOpen={open} />
    </Dialog>
  );
}

function List({ kept, onOpen }: { readonly kept: readonly KeptScenario[] | null; readonly onOpen: (text: string, name: string) => void }) {
  if (kept === null) return <p role="status">Reading…</p>;
  if (kept.length === 0) return <p className={styles.quiet}>Nothing is kept yet. What you keep stays in this browser, on this device.</p>;
  return (
    <ul className={styles.list} aria-label="Kept scenarios">
      {kept.map((entry) => (
        <Row key={entry.id} entry={entry} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Row({ entry, onOpen }: { readonly entry: KeptScenario; readonly onOpen: (text: string, name: string) => void }) {
  const [isNamed, setNamed] = useState(false);
  const { name, kept, text } = entry;
  return (
    <li className={styles.row}>
      {isNamed ? (
        <NameBox
          name={name}
          onDone={(next) => {
            setNamed(false);
            if (next !== null && next !== name) void rename(entry, next);
          }}
        />
      ) : (
        <button type="button" className={styles.open} onClick={() => onOpen(text, name)}>
          <b>{name}</b>
          <span>{new Date(kept).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span>
        </button>
      )}
      <IconButton label={`Rename ${name}`} onClick={() => setNamed(true)}>
        <Pencil size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={`Duplicate ${name}`} onClick={() => void keep(name, text)}>
        <Copy size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={`Download ${name}`} onClick={() => download(text, `${fileName(name)}.json`)}>
        <Download size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={`Remove ${name}`} onClick={() => void remove(entry)}>
        <Trash2 size={16} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

/** A box with the name; Enter keeps it, Escape does not. */
function NameBox({ name, onDone }: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <input
      ref={box}
      className={styles.name}
      type="text"
      aria-label={`New name of ${name}`}
      maxLength={LONGEST_NAME}
      defaultValue={name}
      onBlur={(event) => onDone(cutName(event.currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone(event.key === 'Enter' ? cutName(event.currentTarget.value) : null);
      }}
    />
  );
}

function FromFile({ onOpen }: { readonly onOpen: (text: string, name: string) => void }) {
  const [fault, setFault] = useState<string | null>(null);
  const read = async (file: File) => {
    if (file.size > MOST_BYTES) return setFault(`“${file.name}” is larger than 5 MB: that is no scenario.`);
    const text = await file.text().catch(() => null);
    if (text === null) setFault(`“${file.name}” could not be read. Is it still where it was?`);
    else onOpen(text, nameIn(text) ?? file.name);
  };
  return (
    <>
      <FileButton accept=".json,application/json" onFile={(file) => void read(file)}>
        Open a file
      </FileButton>
      {fault === null ? null : <p role="alert">{fault}</p>}
    </>
  );
}

function keepDraft(): Promise<unknown> {
  const { text } = draftStore.getState();
  return keep(nameIn(text) ?? 'My scenario', text);
}

/** Letters that every system takes in a file's name. */
const fileName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N} ._-]+/gu, '')
    .trim()
    .slice(0, 80) || 'scenario';
