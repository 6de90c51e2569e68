/** Problems whose field is not on screen, each with a way to it. While the text is open its own list says it all, and nothing moves under the typing. */

import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { currentJson, useIsInStep } from './draftAccess.ts';
import styles from './Editor.module.css';
import { shownPathsStore } from './fields/shownPaths.ts';
import { useProblemsElsewhere } from './fields/useProblemsAt.ts';
import { pathText } from './path.ts';
import { type RowId, rowOf } from './sections/rows.ts';

export function LooseProblems({ onShow }: { readonly onShow: (row: RowId) => void }) {
  const problems = useProblemsElsewhere().filter(({ severity }) => severity === 'error');
  const isTextOpen = useStore(shownPathsStore, ({ paths }) => paths.has(pathText([])));
  const isInStep = useIsInStep();
  if (isTextOpen || problems.length === 0) return null;
  return (
    <section className={styles.loose} aria-label="Problems out of sight">
      <ul>
        {problems.slice(0, 8).map(({ path, message, remedy, at }) => (
          <li key={`${path} ${message}`}>
            <p>
              {message} {remedy}
            </p>
            <p>
              {path === '' ? null : <code>{path}</code>}
              <Button tone="link" onClick={() => onShow(rowOf(currentJson(), at))} aria-label={`Show where: ${path || 'the text'}`}>
                show
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {isInStep ? null : <p>Until the text under “Scenario as JSON” is valid JSON, the settings here wait. What ran last stays.</p>}
      {problems.length > 8 ? <p>and {problems.length - 8} more</p> : null}
    </section>
  );
}
