/** The runs of an answer and what they show, each check with the numbers that were found; and a way to open each run. */
import { Check, X } from 'lucide-react';
import { formatJson } from '../../base/formatJson.ts';
import { askOf, type Check as CheckResult, lessonText, type Question, questionTextsOf, runsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { openOwnScenario } from '../gallery/openScenario.ts';
import styles from './Interview.module.css';
import { useProof } from './useProof.ts';

export interface ProofViewProps {
  readonly question: Question;
  readonly variant: number;
  readonly onClose: () => void;
}

export function ProofView({ question, variant, onClose }: ProofViewProps) {
  const reply = useProof(question.number, variant, question.runs.length > 0);
  const texts = questionTextsOf(question.slug);
  if (question.runs.length === 0) return <p className={styles.quiet}>{lessonText(texts.notShown ?? '', {})}</p>;
  if (reply === null) return <p role="status">Running…</p>;
  if (reply.proof === null) return <p role="alert">{reply.failed}</p>;
  const { runs, together, facts } = reply.proof;
  const open = (label: string) => {
    const ask = askOf(question, variant);
    const run = runsOf(question, ask).find((each) => each.label === label);
    if (run === undefined) return;
    const title = lessonText(texts.question, { ask });
    const name = runs.length === 1 ? title : `${title} (${label})`;
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
      {texts.notShown === undefined ? null : <p className={styles.quiet}>{lessonText(texts.notShown, facts)}</p>}
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
