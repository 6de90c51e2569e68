/** Which line is which run. */
import styles from './TwinKey.module.css';

export function TwinKey({ a, b }: { readonly a: string; readonly b: string }) {
  return (
    <p className={styles.key}>
      <span>
        <i aria-hidden="true" data-run="a" /> A: {a}
      </span>
      <span>
        <i aria-hidden="true" data-run="b" /> B: {b}
      </span>
    </p>
  );
}
