/** The environments of a moment as rows of a table; the name of one selects what it is busy with. */

import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import type { Selection } from '../selection.ts';
import type { TableContent } from '../shared/TableDisclosure.tsx';
import { cellWords } from './cells.ts';
import { selectionOf } from './pickCell.ts';
import styles from './Stage.module.css';
import { visitCells } from './visitCells.ts';

const MOST_ROWS = 200;

/** Caption, headings and rows for the moment `t`. */
export function stageTable(trace: Trace, table: LaneTable, t: number, onSelect: (selection: Selection) => void): TableContent {
  const rows: TableContent['rows'][number][] = [];
  let total = 0;
  trace.functions.forEach((_, fn) => {
    visitCells(trace, table, fn, t, (lane, cell) => {
      const { state, progress, stretch } = cell;
      if (++total > MOST_ROWS) return;
      const row = stretch === null ? NO_ROW : (table.invocation[stretch] as number);
      rows.push([
        <button key="name" type="button" className={styles.link} onClick={() => onSelect(selectionOf(table, lane, cell))}>
          {table.names[lane]}
        </button>,
        cellWords[state],
        stretch === null ? '–' : `${Math.round(progress * 100)} %`,
        row === NO_ROW ? '–' : `request ${(trace.invocations.request[row] as number) + 1}`,
        formatDuration(t - (table.born[lane] as number)),
      ]);
    });
  });
  const shown = total > MOST_ROWS ? `, the first ${MOST_ROWS} shown` : '';
  return {
    caption: `${formatCount(total)} environments at ${formatClock(t, trace.horizon)}${shown}`,
    columns: ['Environment', 'State', 'Done', 'Serves', 'Age'],
    rows,
  };
}
