/** Other people's files become a scenario: paste or choose a file, see what was understood, line by line, and open what it makes. */
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { formatJson } from '../../base/formatJson.ts';
import { type CheckedImport, importers, importText } from '../../formats/index.ts';
import type { JsonInput } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { openOwnScenario } from '../gallery/openScenario.ts';
import { draftStore } from '../stores/draft.ts';
import { droppedStore } from './droppedStore.ts';
import { FitPicture } from './FitPicture.tsx';
import styles from './ImportDialog.module.css';
import { ReportTable } from './ReportTable.tsx';

const LARGEST = 5 * 1024 * 1024;

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const dropped = useStore(droppedStore, ({ file }) => file);
  const [text, setText] = useState(dropped?.text ?? '');
  const [seen, setSeen] = useState(dropped);
  const [fault, setFault] = useState<string | null>(dropped?.fault ?? null);
  const [keepPrivate, setKeepPrivate] = useState(false);
  const id = useId();
  // A file that is dropped while the window is open takes the place of what is there.
  if (dropped !== seen) {
    setSeen(dropped);
    setText(dropped?.text ?? '');
    setFault(dropped?.fault ?? null);
  }
  const settled = useDeferredValue(text);
  const checked = useMemo(() => {
    const { json, isJson } = draftStore.getState();
    const current = isJson && typeof json === 'object' && json !== null ? (json as JsonInput) : null;
    return settled.trim() === '' ? undefined : importText(settled, { keepPrivate, current });
  }, [settled, keepPrivate]);
  const choose = async (file: File) => {
    const read = file.size > LARGEST ? null : await file.text().catch(() => null);
    setFault(read === null ? `“${file.name}” ${file.size > LARGEST ? 'is larger than 5 MB' : 'could not be read'}.` : null);
    setText(read ?? '');
  };
  return (
    <Dialog title="Import" size="wide" onClose={onClose}>
      <p>
        A SAM or CloudFormation template, aws lambda commands, REPORT log lines, a link of aws-lambda-power-tuning, traffic as CSV, or a
        scenario file. Nothing is sent anywhere, and nothing in it is run.
      </p>
      <div className={styles.source}>
        <label htmlFor={id}>Text</label>
        <textarea
          id={id}
          data-autofocus
          spellCheck={false}
          rows={8}
          maxLength={LARGEST}
          value={text}
          placeholder="Paste here, choose a file, or drop one on the page"
          onChange={(event) => {
            setFault(null);
            setText(event.currentTarget.value);
          }}
        />
        <div className={styles.choices}>
          <FileButton onFile={(file) => void choose(file)}>Choose a file</FileButton>
          <Switch label="Keep environment values, account ids and ARNs" checked={keepPrivate} onChange={setKeepPrivate} />
        </div>
      </div>
      {fault === null ? null : <p role="alert">{fault}</p>}
      <div aria-live="polite" className={styles.live}>
        {checked === undefined ? null : <Outcome checked={checked} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Outcome({ checked, onClose }: { readonly checked: CheckedImport | null; readonly onClose: () => void }) {
  if (checked === null) {
    return (
      <section aria-label="Not recognised">
        <p role="alert">This is none of the kinds of text that can be read:</p>
        <ul className={styles.kinds}>
          {importers.map((importer) => (
            <li key={importer.id}>
              <strong>{importer.title}</strong>: {importer.help}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const { importer, imported, problems } = checked;
  if (!imported.ok) {
    return (
      <section aria-label={importer.title}>
        <h3>{importer.title}</h3>
        {imported.faults.map(({ message, remedy, line }) => (
          <p role="alert" key={message}>
            {line === null ? '' : `Line ${line}: `}
            {message} {remedy}
          </p>
        ))}
      </section>
    );
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  const open = () => {
    openOwnScenario(formatJson(imported.scenario), `Import: ${importer.title}`);
    onClose();
  };
  return (
    <section aria-label={importer.title} className={styles.outcome}>
      <h3>{importer.title}</h3>
      <p>{summaryOf(imported.scenario)}</p>
      <div className={styles.choices}>
        <Button tone="accent" onClick={open}>
          {errors.length === 0 ? 'Open' : 'Open all the same'}
        </Button>
      </div>
      {problems.length === 0 ? null : (
        <ul className={styles.problems} aria-label="Problems">
          {problems.map(({ path, message, remedy, severity }) => (
            <li key={path + message} data-severity={severity}>
              <strong>{severity === 'error' ? 'Problem' : 'Note'}</strong> <code>{path}</code> {message} {remedy}
            </li>
          ))}
        </ul>
      )}
      {imported.fits.map((fit) => (
        <FitPicture key={fit.title} fit={fit} />
      ))}
      <ReportTable report={imported.report} />
      <details>
        <summary>The scenario that opens</summary>
        <pre className={styles.preview}>{formatJson(imported.scenario)}</pre>
      </details>
    </section>
  );
}

/** “checkout: 2 functions, 3 triggers, 4 resources.” */
function summaryOf({ name, functions, triggers, resources }: JsonInput): string {
  const count = (part: unknown, what: string) => {
    const number = Array.isArray(part) ? part.length : typeof part === 'object' && part !== null ? Object.keys(part).length : 0;
    return `${number} ${what}${number === 1 ? '' : 's'}`;
  };
  return `${String(name ?? 'Untitled')}: ${count(functions, 'function')}, ${count(triggers, 'trigger')}, ${count(resources, 'resource')}.`;
}
