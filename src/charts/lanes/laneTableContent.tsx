/** The lanes as rows of a table; the name of an environment selects it. */
import { formatCount } from '../../base/formatCount.ts';
import type { Trace } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import type { TableContent } from '../shared/TableDisclosure.tsx';
import { laneCells, laneColumns } from './describeLanes.ts';
import styles from './Lanes.module.css';
import type { LaneTable } from './laneTable.ts';

/** A page takes no more rows than this at a time. */
const MOST_ROWS = 200;

/** Caption, headings and rows. */
export function laneTableContent(trace: Trace, table: LaneTable, onSelect: (selection: Selection) => void): TableContent {
  const shown = Math.min(table.lanes, MOST_ROWS);
  const rows = Array.from({ length: shown }, (_, lane) => [
    <button
      key="name"
      type="button"
      className={styles.link}
      onClick={() => onSelect({ kind: 'environment', row: table.environmentOf[lane] as number })}
    >
      {table.names[lane]}
    </button>,
    ...laneCells(trace, table, lane),
  ]);
  const total = formatCount(table.lanes);
  const caption = shown < table.lanes ? `The first ${shown} of ${total} environments` : `All ${total} environments of the run`;
  return { caption, columns: laneColumns, rows };
}
