/** The scenario as text beside its form: the same draft, edited either way. */
import { useEffect, useRef, useState } from 'react';
import { formatJson } from '../../../base/formatJson.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { draftStore, editJson, editText, redo, undo } from '../../stores/draft.ts';
import { runStore } from '../../stores/run.ts';
import { useDraft } from '../../stores/useDraft.ts';
import { useProblems } from '../draftAccess.ts';
import { useShownPath } from '../fields/shownPaths.ts';
import type { Path } from '../path.ts';
import { createTextEditor, type TextEditor } from './createTextEditor.ts';
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

/** The place that the text shows: all of it. */
const whole: Path = [];

function Pane({ onWide }: { readonly onWide?: () => void }) {
  const parent = useRef<HTMLDivElement>(null);
  const isJson = useDraft((draft) => draft.isJson);
  const isTidy = useDraft((draft) => draft.isJson && formatJson(draft.json) === draft.text);
  useShownPath(whole);
  const editor = useRef<TextEditor>(null);
  const problems = useProblems();
  useEffect(() => {
    if (parent.current === null) return undefined;
    const [made, stop] = connect(parent.current);
    editor.current = made;
    return stop;
  }, []);
  return (
    <div className={styles.pane}>
      <div ref={parent} className={onWide === undefined ? styles.wide : styles.narrow} />
      {problems.length === 0 ? null : (
        <ul className={styles.problems} aria-label="Problems in the text">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.message}`}>
              <button type="button" data-severity={problem.severity} onClick={() => editor.current?.goTo(problem)}>
                {problem.line === undefined ? '' : `Line ${problem.line}: `}
                {problem.message} {problem.remedy}
              </button>
            </li>
          ))}
        </ul>
      )}
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

/** Puts an editor into `parent` and keeps it in step with draft and problems. Returns it and the way to end that. */
function connect(parent: HTMLElement): readonly [TextEditor, () => void] {
  const editor = createTextEditor({
    parent,
    text: draftStore.getState().text,
    onText: (text) => {
      editText(text, 'Scenario text');
      // What is locked was not taken: the text goes back to what the draft holds.
      queueMicrotask(() => editor.show(draftStore.getState().text));
    },
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
  const end = () => {
    for (const stop of stops) stop();
    editor.destroy();
  };
  return [editor, end];
}
