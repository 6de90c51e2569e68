/** Beside a policy: what it lacks, what of it nobody uses, where it reaches too far, and the least that would do, a press away. */
import { useMemo } from 'react';
import { formatJson } from '../../../base/formatJson.ts';
import { type PolicyDocument, reviewExecutionRole, reviewResourcePolicy } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { useRun } from '../../stores/useRun.ts';
import { editApart } from '../draftAccess.ts';
import styles from '../fields/fields.module.css';
import { type Path, setAt } from '../path.ts';
import { isRecord } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import policyStyles from './PrivilegeHint.module.css';
import { resourceLines, roleLines } from './privilegeWords.ts';

export interface PrivilegeHintProps {
  /** Where the policy stands. */
  readonly path: Path;
  /** The function. */
  readonly name: string;
  readonly kind: 'identity' | 'resource';
}

export function PrivilegeHint({ path, name, kind }: PrivilegeHintProps) {
  const trace = useRun((state) => state.run?.trace ?? null);
  const isBehind = useRun((state) => state.problems.length > 0);
  const written = useValueAt(path);
  const hint = useMemo(() => (trace === null ? null : hintOf(kind)(trace, name)), [trace, kind, name]);
  if (hint === null) return null;
  const { lines, least } = hint;
  const isLeast = lines !== null && lines.length === 0;
  const use = () => {
    const description = isRecord(written) && written.description !== undefined ? { description: written.description } : {};
    editApart(`Least privilege for ${name}`, (json) => setAt(json, path, { ...description, ...least }));
  };
  return (
    <section
      className={policyStyles.hint}
      aria-label={`Least privilege: ${kind === 'identity' ? 'execution role' : 'resource-based policy'}`}
    >
      <p className={policyStyles.title}>Least privilege</p>
      {isBehind ? <p>Of the last scenario that ran; the present one has problems.</p> : null}
      {isLeast ? <p>It grants exactly what is needed.</p> : null}
      {lines === null || lines.length === 0 ? null : (
        <ul className={styles.problems}>
          {lines.map(({ severity, text }) => (
            <li key={text}>
              <p data-severity={severity}>{text}</p>
            </li>
          ))}
        </ul>
      )}
      <Disclosure title="The least that would do" summary={countWords(least)}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section tabIndex={0} aria-label="The least policy" className={policyStyles.least}>
          <pre>{formatJson(least)}</pre>
        </section>
      </Disclosure>
      {isLeast ? null : <Button onClick={use}>Use the least privilege</Button>}
    </section>
  );
}

const hintOf = (kind: PrivilegeHintProps['kind']) => (kind === 'identity' ? roleHint : policyHint);

type Run = Parameters<typeof reviewExecutionRole>[0];

function roleHint(trace: Run, name: string) {
  const hint = reviewExecutionRole(trace, name);
  return hint === null ? null : { least: hint.least, lines: hint.review === null ? null : roleLines(hint.review) };
}

function policyHint(trace: Run, name: string) {
  const hint = reviewResourcePolicy(trace, name);
  return hint === null ? null : { least: hint.least, lines: hint.review === null ? null : resourceLines(hint.review) };
}

function countWords({ Statement }: PolicyDocument): string {
  return Statement.length === 1 ? '1 statement' : `${Statement.length} statements`;
}
