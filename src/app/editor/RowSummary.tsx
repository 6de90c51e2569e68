/** The right end of a row: what is set, or how much is wrong. */
import styles from './Editor.module.css';

export function RowSummary({ text, errors, warnings }: { readonly text: string; readonly errors: number; readonly warnings: number }) {
  if (errors > 0) return <span className={styles.bad}>{errors === 1 ? '1 problem' : `${errors} problems`}</span>;
  return (
    <>
      {text}
      {warnings > 0 ? <span className={styles.warned}> · {warnings === 1 ? '1 note' : `${warnings} notes`}</span> : null}
    </>
  );
}
