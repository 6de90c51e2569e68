/** Problems whose field is not on screen, each with a way to it. */
import { Button } from '../../ui/Button.tsx';
import { currentJson } from './draftAccess.ts';
import styles from './Editor.module.css';
import { useProblemsElsewhere } from './fields/useProblemsAt.ts';
import { type RowId, rowOf } from './sections/rows.ts';

export function LooseProblems({ onShow }: { readonly onShow: (row: RowId) => void }) {
  const problems = useProblemsElsewhere().filter(({ severity }) => severity === 'error');
  if (problems.length === 0) return null;
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
      {problems.length > 8 ? <p>and {problems.length - 8} more</p> : null}
    </section>
  );
}
