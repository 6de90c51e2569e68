/** A sweep as a table: for a spreadsheet, and for a program. */
import { csvLine } from '../../base/csvLine.ts';
import { figureReader } from '../figures/figure.ts';
import { faultOf } from '../jobs/job.ts';
import type { Axis } from './axis.ts';
import type { SweptPoint } from './sweep.ts';

/** One point: the values as written, a number for each figure (null: there is none), and why something is missing. */
export interface SweepRow {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly problem: string | null;
}

export interface SweepTable {
  readonly settings: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly SweepRow[];
}

/** Rows for the points that were run, in order. `figures`: expressions over the summary. */
export function sweepTable(axes: readonly Axis[], figures: readonly string[], points: readonly SweptPoint[]): SweepTable {
  const readers = figures.map((source) => ({ source, reader: figureReader(source) }));
  const rows = points.flatMap(({ values, result }): SweepRow[] => {
    if (result === null) return [];
    const settings = Object.fromEntries(axes.map(({ path }, i) => [path, values[i]?.json]));
    const faults: string[] = [];
    const read = readers.map(({ source, reader }): [string, number | null] => {
      const found = !result.ok ? null : reader.ok ? reader.read(result.summary) : reader;
      if (found === null) return [source, null];
      if (found.ok) return [source, found.value];
      faults.push(`${source}: ${found.message}`);
      return [source, null];
    });
    const stopped = result.ok ? result.summary.warnings : [];
    const problem = faultOf(result) ?? [...faults, ...stopped].join('; ');
    return [{ settings, figures: Object.fromEntries(read), problem: problem === '' ? null : problem }];
  });
  return { settings: axes.map(({ path }) => path), figures, rows };
}

/** One line of titles, one line a point; the last column holds problems, if there are any. */
export function sweepCsv({ settings, figures, rows }: SweepTable): string {
  const hasProblems = rows.some(({ problem }) => problem !== null);
  const titles = [...settings, ...figures, ...(hasProblems ? ['problem'] : [])];
  const lines = rows.map((row) => {
    const cells = [...settings.map((path) => cellOf(row.settings[path])), ...figures.map((source) => row.figures[source] ?? null)];
    return csvLine(hasProblems ? [...cells, row.problem ?? ''] : cells);
  });
  return csvLine(titles) + lines.join('');
}

function cellOf(value: unknown): string | number | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === undefined || value === null ? null : JSON.stringify(value);
}
