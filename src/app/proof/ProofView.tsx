/** The runs of a proof and what they show, each check with the numbers that were found; and a way to open each run where it shows it. */
import { Check, X } from 'lucide-react';
import { formatDuration } from '../../base/formatDuration.ts';
import { type Check as CheckResult, lessonText, type ProofRequest, type ProofRun } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { openProof } from './openProof.ts';
import styles from './ProofView.module.css';
import { useProof } from './useProof.ts';

export interface ProofViewProps {
  readonly request: ProofRequest;
  readonly runs: readonly ProofRun[];
  /** Names the scenarios that are opened. */
  readonly title: string;
  /** What can be taken back when a run was opened, such as `Open the proof of question 3`. */
  readonly step: string;
  /** What the runs show, in words with references to them. */
  readonly shown?: string | undefined;
  /** What they do not show. */
  readonly notShown?: string | undefined;
  readonly onClose: () => void;
}

export function ProofView({ request, runs, title, step, shown, notShown, onClose }: ProofViewProps) {
  const reply = useProof(request, runs.length > 0);
  if (runs.length === 0) return <p className={styles.quiet}>{lessonText(notShown ?? '', {})}</p>;
  if (reply === null) return <p role="status">Running…</p>;
  if (reply.proof === null) return <p role="alert">{reply.failed}</p>;
  const { runs: proved, together, facts } = reply.proof;
  const isSingle = runs.length === 1;
  return (
    <div className={styles.proof}>
      {shown === undefined ? null : <p>{lessonText(shown, facts)}</p>}
      {proved.map(({ label, checks, moment }, place) => (
        <section key={label} aria-label={isSingle ? 'The run' : `The run “${label}”`}>
          <div className={styles.run}>
            <strong>{isSingle ? 'The run' : label}</strong>
            <Button
              onClick={() => {
                const run = runs[place];
                if (run === undefined) return;
                onClose();
                openProof(run, moment, isSingle ? title : `${title} (${label})`, step);
              }}
            >
              {moment === null ? 'Open this scenario' : `Open this run, at ${formatDuration(moment.time)}`}
            </Button>
          </div>
          <Checks checks={checks} />
        </section>
      ))}
      {together.length === 0 ? null : (
        <section aria-label="The runs together">
          <strong>Together</strong>
          <Checks checks={together} />
        </section>
      )}
      {notShown === undefined ? null : <p className={styles.quiet}>{lessonText(notShown, facts)}</p>}
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
