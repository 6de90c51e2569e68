/** Writes a trace as bytes: a JSON header and little-endian columns. The same trace gives the same bytes everywhere. */
import type { ColumnKind, TableSchema } from '../../base/table.ts';
import type { Scenario } from '../scenario/model.ts';
import type { Trace } from './tables.ts';
import { aligned, type Columns, columnArrays, isLittleEndian, MAGIC, swapBytes, type TableEntry, tableSchemas } from './traceFile.ts';

/** The file of `trace`; docs/TRACE.md describes it. */
export function encodeTrace(trace: Trace): Uint8Array<ArrayBuffer> {
  const columns: Columns = { ...trace, requestSources: { source: trace.requestSources, length: trace.requestSources.length } };
  const { tables, bytes } = placeTables(columns);
  const text = headerText(trace, tables);
  const header = text.padEnd(aligned(text.length), ' ');
  const file = new Uint8Array(16 + header.length + bytes);
  writeText(file, MAGIC, 0);
  new DataView(file.buffer).setUint32(8, header.length, true);
  writeText(file, header, 16);
  for (const [name, table] of Object.entries(tables) as [keyof Columns, TableEntry][]) {
    for (const column of table.columns) {
      const values = (columns[name] as unknown as Record<string, Float64Array>)[column.name] as Float64Array;
      writeColumn(file, 16 + header.length + column.at, values, column.kind);
    }
  }
  return file;
}

/** Where each column goes, and how many bytes they take together. */
function placeTables(columns: Columns): { tables: Record<string, TableEntry>; bytes: number } {
  let bytes = 0;
  const tables: Record<string, TableEntry> = {};
  for (const [name, schema] of Object.entries(tableSchemas) as [keyof Columns, TableSchema][]) {
    const rows = columns[name].length;
    const placed = Object.entries(schema).map(([column, kind]) => {
      const at = bytes;
      bytes += aligned(rows * columnArrays[kind].BYTES_PER_ELEMENT);
      return { name: column, kind, at };
    });
    tables[name] = { rows, columns: placed };
  }
  return { tables, bytes };
}

function writeColumn(file: Uint8Array<ArrayBuffer>, at: number, values: Float64Array, kind: ColumnKind): void {
  const written = new columnArrays[kind](file.buffer, at, values.length);
  written.set(values);
  // A NaN has many bit patterns, and engines differ in which they store.
  if (kind === 'f64') {
    const words = new Uint32Array(file.buffer, at, values.length * 2);
    const high = isLittleEndian() ? 1 : 0;
    for (let i = 0; i < values.length; i++) {
      if (!Number.isNaN(values[i])) continue;
      words[2 * i + high] = 0x7ff80000;
      words[2 * i + 1 - high] = 0;
    }
  }
  if (!isLittleEndian()) swapBytes(file.subarray(at, at + written.byteLength), written.BYTES_PER_ELEMENT);
}

/** Everything but the tables. Each scenario is written once, however many epochs and timeline entries hold it. */
function headerText(trace: Trace, tables: Record<string, TableEntry>): string {
  const rest = Object.fromEntries(Object.entries(trace).filter(([name]) => !Object.hasOwn(tableSchemas, name)));
  const scenarios = scenariosOf(trace);
  const header = {
    ...rest,
    epochs: trace.epochs.map(({ from, scenario }) => ({ from, scenario: scenarios.indexOf(scenario) })),
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      timeline: scenario.timeline.map((entry) =>
        entry.kind === 'set' ? { ...entry, scenario: scenarios.indexOf(entry.scenario) } : entry,
      ),
    })),
    tables,
  };
  const text = JSON.stringify(header, (_, value: unknown) => (typeof value === 'number' ? writableNumber(value) : value));
  return text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The scenarios of the epochs and, through their timelines, all that follow from them. */
function scenariosOf(trace: Trace): Scenario[] {
  const found = new Set<Scenario>(trace.epochs.map(({ scenario }) => scenario));
  for (const scenario of found) {
    for (const entry of scenario.timeline) if (entry.kind === 'set') found.add(entry.scenario);
  }
  return [...found];
}

/** JSON has no Infinity, NaN or negative zero. */
function writableNumber(value: number): unknown {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : { $number: Object.is(value, -0) ? '-0' : String(value) };
}

function writeText(file: Uint8Array, text: string, at: number): void {
  for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i);
}
