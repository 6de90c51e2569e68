/** Reads what encodeTrace wrote, and says what is wrong with anything else. */
import type { TableSchema } from '../../base/table.ts';
import type { Scenario } from '../scenario/model.ts';
import type { Trace } from './tables.ts';
import { type Columns, columnArrays, isLittleEndian, MAGIC, swapBytes, type TableEntry, tableSchemas } from './traceFile.ts';

export type DecodedTrace = { readonly ok: true; readonly trace: Trace } | { readonly ok: false; readonly message: string };

type Header = Record<string, unknown> & {
  readonly epochs: readonly { readonly from: number; readonly scenario: number }[];
  readonly scenarios: readonly { timeline: readonly Record<string, unknown>[] }[];
  readonly tables: Readonly<Record<string, TableEntry>>;
};

/** The trace in the file `bytes`. Its arrays are copies: the bytes may be reused. */
export function decodeTrace(bytes: Uint8Array): DecodedTrace {
  if (bytes.length < 16 || textOf(bytes, 0, 8) !== MAGIC) return { ok: false, message: 'This is not a trace file of Coldstart.' };
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const header = 16 + length <= bytes.length ? readHeader(textOf(bytes, 16, length)) : null;
  if (header === null) return { ok: false, message: 'The header of this trace file is cut off or damaged.' };
  const columns = readTables(bytes, 16 + length, header.tables);
  if (typeof columns === 'string') return { ok: false, message: columns };
  const { scenarios, tables: _, ...rest } = header;
  const whole = linkScenarios(scenarios);
  const epochs = header.epochs.map(({ from, scenario }) => ({ from, scenario: whole[scenario] as Scenario }));
  return { ok: true, trace: { ...rest, ...columns, epochs, requestSources: columns.requestSources.source } as unknown as Trace };
}

function readHeader(text: string): Header | null {
  try {
    const header: unknown = JSON.parse(text, (_, value: unknown) => readNumber(value));
    const known = typeof header === 'object' && header !== null && 'epochs' in header && 'scenarios' in header && 'tables' in header;
    return known ? (header as Header) : null;
  } catch {
    return null;
  }
}

function readNumber(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$number')) return value;
  return Number((value as { $number: unknown }).$number);
}

/** Puts the scenarios back where the header holds their numbers. */
function linkScenarios(scenarios: Header['scenarios']): Scenario[] {
  for (const scenario of scenarios) {
    scenario.timeline = scenario.timeline.map((entry) =>
      entry.kind === 'set' ? { ...entry, scenario: scenarios[entry.scenario as number] } : entry,
    );
  }
  return scenarios as unknown as Scenario[];
}

function readTables(bytes: Uint8Array, start: number, tables: Header['tables']): Columns | string {
  const read: Record<string, Record<string, unknown>> = {};
  for (const [name, schema] of Object.entries(tableSchemas) as [string, TableSchema][]) {
    const table = tables[name];
    if (!table) return `This trace file has no table "${name}".`;
    const columns: Record<string, unknown> = { length: table.rows };
    for (const [column, kind] of Object.entries(schema)) {
      const place = table.columns.find((candidate) => candidate.name === column && candidate.kind === kind);
      if (!place) return `The table "${name}" of this trace file has no column "${column}" of kind ${kind}.`;
      const width = columnArrays[kind].BYTES_PER_ELEMENT;
      const from = start + place.at;
      if (from + table.rows * width > bytes.length) return `This trace file ends before the column "${column}" of "${name}" does.`;
      // Not `slice`: that of Node’s Buffer does not copy.
      const copy = new Uint8Array(bytes.subarray(from, from + table.rows * width));
      if (!isLittleEndian()) swapBytes(copy, width);
      columns[column] = new columnArrays[kind](copy.buffer, 0, table.rows);
    }
    read[name] = columns;
  }
  return read as unknown as Columns;
}

function textOf(bytes: Uint8Array, at: number, length: number): string {
  const pieces: string[] = [];
  for (let from = at; from < at + length; from += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(from, Math.min(from + 8192, at + length))));
  return pieces.join('');
}
