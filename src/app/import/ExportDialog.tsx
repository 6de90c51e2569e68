/** The open scenario, or its run, as a file for other tools. */
import { useMemo, useState } from 'react';
import { type Exporter, exporters } from '../../formats/index.ts';
import type { JsonInput } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextOut } from '../problems/TextOut.tsx';
import { runStore } from '../stores/run.ts';
import { useDraft } from '../stores/useDraft.ts';
import styles from './ImportDialog.module.css';

/** So much of a long text is shown. */
const SHOWN = 20_000;

export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<Exporter>(exporters[0] as Exporter);
  const json = useDraft((draft) => (draft.isJson ? draft.json : undefined));
  const exported = useMemo(() => write(chosen, json), [chosen, json]);
  return (
    <Dialog title="Export" size="wide" onClose={onClose}>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">Kind of file</legend>
        {exporters.map((exporter) => (
          <Button key={exporter.id} aria-pressed={exporter === chosen} onClick={() => setChosen(exporter)}>
            {exporter.title}
          </Button>
        ))}
      </fieldset>
      <p>{chosen.help}</p>
      {typeof exported === 'string' ? (
        <p role="alert">{exported}</p>
      ) : (
        <div className={styles.outcome}>
          {exported.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <TextOut text={exported.text} file={chosen.file} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard. */}
          <section className={styles.scroll} tabIndex={0} aria-label={chosen.title}>
            <pre className={styles.text}>
              {exported.text.slice(0, SHOWN)}
              {exported.text.length > SHOWN ? '\n…' : ''}
            </pre>
          </section>
        </div>
      )}
    </Dialog>
  );
}

/** What was written, or why nothing. */
function write(exporter: Exporter, json: unknown) {
  if (typeof json !== 'object' || json === null) return 'The text of the scenario is not valid JSON at the moment. Correct it first.';
  const { run, problems } = runStore.getState();
  if (problems.some(({ severity }) => severity === 'error')) return 'The scenario has problems at the moment. Correct them first.';
  return exporter.write(json as JsonInput, run?.trace ?? null) ?? 'There is no run yet. Wait for it, and open this window again.';
}
