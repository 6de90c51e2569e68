/** The line under the lanes: what the pointer is on, else what is selected, else how to begin. Nothing is told in a tooltip alone. */
import type { Trace } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import { describeInvocation, laneCells } from './describeLanes.ts';
import styles from './Lanes.module.css';
import type { LaneTable } from './laneTable.ts';

interface Props {
  readonly trace: Trace;
  readonly table: LaneTable;
  readonly selection: Selection;
  readonly hovered: string | null;
}

export function Readout({ trace, table, selection, hovered }: Props) {
  const selected = describeSelection(trace, table, selection);
  return (
    <p className={styles.readout} data-picture="none">
      {hovered ?? selected ?? (
        <>
          Click a bar or a triangle to ask about it.<span className={styles.mouse}> Ctrl + wheel zooms, dragging moves.</span>
        </>
      )}
      <span className="visually-hidden" aria-live="polite">
        {selected ?? ''}
      </span>
    </p>
  );
}

function describeSelection(trace: Trace, table: LaneTable, selection: Selection): string | null {
  if (selection === null) return null;
  const { kind, row } = selection;
  if (kind === 'request') return `request ${row + 1}`;
  if (kind === 'invocation') return row < trace.invocations.length ? describeInvocation(trace, table, row) : null;
  if (row >= table.lanes) return null;
  const lane = table.laneOf[row] as number;
  const [created, , ready, invocations, , ended] = laneCells(trace, table, lane);
  const death = ended === 'alive' ? 'alive at the end' : `ended ${ended}`;
  return `${table.names[lane]} · created ${created}, ready after ${ready} · ${invocations} invocations · ${death}`;
}
