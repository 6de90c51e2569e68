/** What the writer and the reader of trace files share: see docs/TRACE.md. */
import type { ColumnKind, Table, TableSchema } from '../../base/table.ts';
import { traceTables } from './tables.ts';

/** The first eight bytes of a trace file, as characters. */
export const MAGIC = 'COLDTRC1';

/** The tables in the order of the file. */
export const tableSchemas = { ...traceTables, requestSources: { source: 'u16' } } as const satisfies Readonly<Record<string, TableSchema>>;

/** The columns of every table. */
export type Columns = { readonly [name in keyof typeof tableSchemas]: Table<(typeof tableSchemas)[name]> };

/** How the header describes a table. `at` counts bytes from the end of the header and is a multiple of 8. */
export interface TableEntry {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind; readonly at: number }[];
}

/** The array for each kind of column. */
export const columnArrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;

/** Whether typed arrays lie in memory as the file wants them. */
export function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

/** Turns the bytes of each value around, in place. */
export function swapBytes(bytes: Uint8Array, width: number): void {
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}

/** `length` rounded up to a multiple of 8. */
export function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
