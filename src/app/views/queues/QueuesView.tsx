/** The queues of the run at the cursor; where the scenario has none, scenarios of the gallery that have one. */
import { hasQueues, QueueObservatory } from '../../../charts/index.ts';
import { cursor } from '../../stores/cursor.ts';
import { select } from '../../stores/selection.ts';
import { useReadout } from '../../stores/useReadout.ts';
import { useRun } from '../../stores/useRun.ts';
import { useSelection } from '../../stores/useSelection.ts';
import { useWindow } from '../../stores/useWindow.ts';
import { NoQueues } from './NoQueues.tsx';

export function QueuesView() {
  const run = useRun((state) => state.run);
  const selection = useSelection();
  const window = useWindow();
  const time = useReadout();
  if (run === null) return null;
  if (!hasQueues(run.trace)) return <NoQueues />;
  return <QueueObservatory trace={run.trace} window={window} time={time} cursor={cursor} selection={selection} onSelect={select} />;
}
