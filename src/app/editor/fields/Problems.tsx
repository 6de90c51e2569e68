/** What is wrong with a value, below it. */
import type { PlacedProblem } from '../problemsAt.ts';
import styles from './fields.module.css';

export function Problems({ id, problems }: { readonly id: string; readonly problems: readonly PlacedProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div id={id} className={styles.problems}>
      {problems.map(({ severity, message, remedy, path }) => (
        <p key={`${path} ${message}`} data-severity={severity}>
          <span className="visually-hidden">{severity === 'error' ? 'Problem: ' : 'Warning: '}</span>
          {message} {remedy}
        </p>
      ))}
    </div>
  );
}
