/** A sweep as a table for a terminal. */
import { figureNamed, figureText, type SweepTable } from '../experiments/index.ts';
import type { Summary } from '../sim/index.ts';
import { alignedTable } from './alignedTable.ts';

/** One line a point; `summary` tells the units. Points without numbers show dashes: why stands elsewhere. */
export function sweepText({ settings, figures, rows }: SweepTable, summary: Summary): string {
  const units = figures.map((source) => figureNamed(source, summary).unit);
  const columns = [...settings, ...figures].map((title) => ({ title, right: true }));
  const lines = rows.map((row) => [
    ...settings.map((path) => shown(row.settings[path])),
    ...figures.map((source, i) => {
      const value = row.figures[source] ?? null;
      return value === null ? '-' : figureText(value, units[i] ?? '');
    }),
  ]);
  return alignedTable(columns, lines);
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
