/** Where two runs part: the first row that differs in each table. */
import { type TableName, type Trace, traceTables } from './tables.ts';

/** The column that tells when a row happened; tables without one follow from others. */
const times: Partial<Record<TableName, string>> = {
  requests: 'sent',
  invocations: 'time',
  environments: 'created',
  spans: 'start',
  marks: 'time',
  calls: 'start',
  batches: 'formed',
  provisioned: 'time',
  pollers: 'time',
};

/** One difference. */
export interface TraceDifference {
  /** The table, or `run` for what stands outside the tables. */
  readonly table: TableName | 'run';
  /** First row that differs; where one table ends before the other, the first row that only the longer one has. */
  readonly row: number;
  /** The column that differs, or `length`. */
  readonly column: string;
  /** When that row happened (the earlier of both), µs. */
  readonly time: number;
}

/** The first difference of each table, earliest first; empty when both traces hold the same. Scenarios are not compared, only what happened. */
export function diffTraces(a: Trace, b: Trace): TraceDifference[] {
  const differences: TraceDifference[] = [];
  for (const name of Object.keys(traceTables) as TableName[]) {
    const difference = diffTable(a, b, name);
    if (difference) differences.push(difference);
  }
  const outside = (trace: Trace) => [trace.functions, trace.versions, trace.triggers, trace.stopped];
  if (a.horizon !== b.horizon) {
    differences.push({ table: 'run', row: 0, column: 'horizon', time: Math.min(a.horizon, b.horizon) });
  } else if (JSON.stringify(outside(a)) !== JSON.stringify(outside(b))) {
    differences.push({ table: 'run', row: 0, column: 'functions and triggers', time: 0 });
  }
  return differences.sort((x, y) => x.time - y.time);
}

function diffTable(a: Trace, b: Trace, name: TableName): TraceDifference | null {
  const columns = Object.keys(traceTables[name]);
  const left = a[name] as unknown as Record<string, Float64Array>;
  const right = b[name] as unknown as Record<string, Float64Array>;
  const rows = Math.min(a[name].length, b[name].length);
  let first = rows;
  let column = a[name].length === b[name].length ? null : 'length';
  for (const key of columns) {
    const row = firstDifference(left[key] as Float64Array, right[key] as Float64Array, first);
    if (row < first) {
      first = row;
      column = key;
    }
  }
  if (column === null) return null;
  const key = times[name];
  const timeIn = (table: Record<string, Float64Array>) => (key === undefined ? undefined : table[key]?.[first]) ?? Number.POSITIVE_INFINITY;
  return { table: name, row: first, column, time: Math.min(timeIn(left), timeIn(right)) };
}

/** First index below `to` at which the columns differ, or `to`. NaN equals NaN. */
function firstDifference(a: Float64Array, b: Float64Array, to: number): number {
  for (let row = 0; row < to; row++) if (!Object.is(a[row], b[row])) return row;
  return to;
}
