/** The left column: the editor, loaded after the first picture, and the button that sends a request. */
import { lazy, Suspense } from 'react';
import styles from './EditorColumn.module.css';

const Editor = lazy(() => import('../editor/Editor.tsx').then((module) => ({ default: module.Editor })));

export function EditorColumn() {
  return (
    <div className={styles.column}>
      <h2 className="visually-hidden">Editor</h2>
      <Suspense fallback={<p className={styles.waiting}>Loading the editor …</p>}>
        <Editor />
      </Suspense>
    </div>
  );
}
