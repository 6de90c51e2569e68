/** What the marks of the lanes mean: shape, pattern and word, never colour alone. */
import styles from './Legend.module.css';

const entries = [
  ['create', 'create'],
  ['init', 'init'],
  ['invoke', 'invoke'],
  ['frozen', 'frozen'],
  ['error', 'error'],
  ['timeout', 'timeout'],
  ['throttled', 'throttled'],
] as const;

export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {entries.map(([kind, label]) => (
        <li key={kind}>
          <span className={styles[kind]} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
