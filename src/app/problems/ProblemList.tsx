/** Problems or warnings, each with its place, its fault and its remedy. */
import { useState } from 'react';
import type { Problem } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ProblemList.module.css';

/** How many are shown before one asks for more. */
const FEW = 3;

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? problems : problems.slice(0, FEW);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((problem) => (
          <li key={`${problem.path} ${problem.message}`}>
            <code className={styles.path}>{placeOf(problem)}</code> {problem.message}{' '}
            <span className={styles.remedy}>{problem.remedy}</span>
          </li>
        ))}
      </ul>
      {problems.length > shown.length ? (
        <Button tone="link" onClick={() => setShowsAll(true)}>
          Show {problems.length - shown.length} more
        </Button>
      ) : null}
    </>
  );
}

function placeOf({ path, line, column }: Problem): string {
  if (path !== '') return path;
  return line === undefined ? 'scenario' : `line ${line}${column === undefined ? '' : `, column ${column}`}`;
}
