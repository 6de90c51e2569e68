/** What is wrong with the newest draft, laid over the foot of the picture so that nothing jumps while one types. */
import { useRun } from '../stores/useRun.ts';
import { ProblemList } from './ProblemList.tsx';
import styles from './Problems.module.css';

export function Problems() {
  const problems = useRun((state) => state.problems);
  const hasRun = useRun((state) => state.run !== null);
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label="Problems" aria-live="polite">
      <h2>
        {problems.length === 1 ? 'One thing' : `${problems.length} things`} in the scenario cannot be right.
        {hasRun ? <span className={styles.aside}> The picture shows the last run that could be made.</span> : null}
      </h2>
      <ProblemList problems={problems} />
    </section>
  );
}
