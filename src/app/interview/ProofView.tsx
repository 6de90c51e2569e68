/** The runs of an answer and what they show, each check with the numbers that were found; and a way to open each run. */
import { Check, X } from 'lucide-react';
import { formatJson } from '../../base/formatJson.ts';
import type { Check as CheckResult, Question } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { openOwnScenario } from '../gallery/openScenario.ts';
import styles from './Interview.module.css';
import { useProof } from './useProof.ts';

export function ProofView({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const reply = useProof(question.number, question.runs.length > 0);
  if (question.runs.length === 0) return <p className={styles.quiet}>{question.notShown}</p>;
  if (reply === null) return <p role="status">Running…</p>;
  if (reply.proof === null) return <p role="alert">{reply.failed}</p>;
  const { runs, together } = reply.proof;
  const open = (label: string) => {
    const run = question.runs.find((each) => each.label === label);
    if (run === undefined) return;
    const name = runs.length === 1 ? question.question : `${question.question} (${label})`;
    onClose();
    openOwnScenario(formatJson({ ...run.scenario, name: name.slice(0, 120) }), `Open the proof of question ${question.number}`);
  };
  return (
    <div className={styles.proof}>
      {runs.map(({ label, checks }) => (
        <section key={label} aria-label={runs.length === 1 ? 'The run' : `The run “${label}”`}>
          <div className={styles.run}>
            <h4>{runs.length === 1 ? 'The run' : label}</h4>
            <Button onClick={() => open(label)}>Open this run</Button>
          </div>
          <Checks checks={checks} />
        </section>
      ))}
      {together.length === 0 ? null : (
        <section aria-label="The runs together">
          <h4>Together</h4>
          <Checks checks={together} />
        </section>
      )}
      {question.notShown === undefined ? null : <p className={styles.quiet}>{question.notShown}</p>}
    </div>
  );
}

function Checks({ checks }: { readonly checks: readonly CheckResult[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map(({ text, holds, found }) => (
        <li key={text} data-holds={holds}>
          {holds ? <Check size={16} aria-label="holds" /> : <X size={16} aria-label="does not hold" />}
          <code>{text}</code>
          {found === '' ? null : <span className={styles.found}>{found}</span>}
        </li>
      ))}
    </ul>
  );
}
