/** What the run uses and the bill leaves out, said in the bill itself. */
import { useMemo } from 'react';
import { notPriced, type Trace } from '../../../sim/index.ts';
import styles from './NotPriced.module.css';

export function NotPriced({ trace }: { readonly trace: Trace }) {
  const sentences = useMemo(() => notPriced(trace), [trace]);
  return (
    <section aria-label="Not in this bill">
      <h3>Not in this bill</h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
