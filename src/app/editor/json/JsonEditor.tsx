/** The scenario as text beside its form: the same draft, edited either way. */
import { useEffect, useRef, useState } from 'react';
import { formatJson } from '../../../base/formatJson.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { draftStore, editJson, editText, redo, undo } from '../../stores/draft.ts';
import { runStore } from '../../stores/run.ts';
import { useDraft } from '../../stores/useDraft.ts';
import { createTextEditor } from './createTextEditor.ts';
import styles from './JsonEditor.module.css';

export function JsonEditor() {
  const [isWide, setWide] = useState(false);
  return (
    <>
      {isWide ? null : <Pane onWide={() => setWide(true)} />}
      {isWide ? (
        <Dialog title="Scenario as JSON" onClose={() => setWide(false)}>
          <Pane />
        </Dialog>
      ) : null}
    </>
  );
}

function Pane({ onWide }: { readonly onWide?: () => void }) {
  const parent = useRef<HTMLDivElement>(null);
  const isJson = useDraft((draft) => draft.isJson);
  const isTidy = useDraft((draft) => draft.isJson && formatJson(draft.json) === draft.text);
  useEffect(() => (parent.current === null ? undefined : connect(parent.current)), []);
  return (
    <div className={styles.pane}>
      <div ref={parent} className={onWide === undefined ? styles.wide : styles.narrow} />
      <div className={styles.tools}>
        <Button disabled={!isJson || isTidy} onClick={() => editJson((json) => json, 'Format')}>
          Format
        </Button>
        {onWide === undefined ? null : <Button onClick={onWide}>Open wide</Button>}
      </div>
      <p className={styles.note}>Control + Space proposes what may stand at the cursor; point at a key to read what it does.</p>
    </div>
  );
}

/** Puts an editor into `parent` and keeps it in step with draft and problems. Returns the way to end that. */
function connect(parent: HTMLElement): () => void {
  const editor = createTextEditor({
    parent,
    text: draftStore.getState().text,
    onText: (text) => editText(text, 'Scenario text'),
    onUndo: undo,
    onRedo: redo,
  });
  const mark = () => {
    const { problems, run } = runStore.getState();
    editor.mark(problems.length > 0 ? problems : (run?.warnings ?? []));
  };
  const stops = [
    draftStore.subscribe(({ text }) => editor.show(text)),
    runStore.subscribe((state, before) => {
      if (state.problems !== before.problems || state.run?.warnings !== before.run?.warnings) mark();
    }),
  ];
  mark();
  return () => {
    for (const stop of stops) stop();
    editor.destroy();
  };
}
