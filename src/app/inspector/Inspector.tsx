/** The right column: an answer about what is picked, else about the run as a whole; the bill below. */
import type { Selection } from '../../charts/selection.ts';
import { BillPanel } from '../bill/BillPanel.tsx';
import type { Run } from '../stores/run.ts';
import { useRun } from '../stores/useRun.ts';
import { useSelection } from '../stores/useSelection.ts';
import { AttemptView } from './AttemptView.tsx';
import { EnvironmentView } from './EnvironmentView.tsx';
import styles from './Inspector.module.css';
import { RequestView } from './RequestView.tsx';
import { RunOverview } from './RunOverview.tsx';
import { Warnings } from './Warnings.tsx';

export function Inspector() {
  const run = useRun((state) => state.run);
  const selection = useSelection();
  if (run === null) return <p className={styles.empty}>As soon as there is a run, you can ask it why.</p>;
  return (
    <div className={styles.inspector}>
      <View run={run} selection={selection} />
      <footer className={styles.foot}>
        <BillPanel trace={run.trace} />
        <Warnings warnings={run.warnings} />
      </footer>
    </div>
  );
}

function View({ run, selection }: { readonly run: Run; readonly selection: Selection }) {
  const { trace, index } = run;
  // The key starts every answer fresh, so that nothing opened in one stays open in the next.
  const key = `${selection?.kind} ${selection?.row}`;
  const row = selection?.row ?? 0;
  if (selection?.kind === 'environment' && row < trace.environments.length)
    return <EnvironmentView key={key} trace={trace} index={index} row={row} />;
  if (selection?.kind === 'invocation' && row < trace.invocations.length)
    return <AttemptView key={key} trace={trace} index={index} row={row} />;
  if (selection?.kind === 'request' && row < trace.requests.length) return <RequestView key={key} trace={trace} index={index} row={row} />;
  return <RunOverview run={run} />;
}
