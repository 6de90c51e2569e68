/** A table under construction: columns grow in chunks of fixed size, so that nothing is copied until the exact-size table is built. */
import type { ColumnKind, Table, TableSchema } from './table.ts';

/** Rows of a chunk: `row >>> CHUNK_SHIFT` is the chunk, `row & CHUNK_MASK` the place in it. */
export const CHUNK_SHIFT = 14;
export const CHUNK_MASK = (1 << CHUNK_SHIFT) - 1;

const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
const widths: Record<ColumnKind, number> = { u8: 1, u16: 2, u32: 4, f64: 8 };

/** The chunks of each column. */
export type Chunks<S extends TableSchema> = { readonly [name in keyof S]: Table<S>[name][] };

export class ChunkedTable<S extends TableSchema> {
  readonly schema: S;
  /** Rows so far. */
  length = 0;
  readonly chunks: Chunks<S>;
  /** Bytes of one row. */
  readonly rowBytes: number;

  constructor(schema: S) {
    this.schema = schema;
    this.chunks = Object.fromEntries(Object.keys(schema).map((name) => [name, []])) as unknown as Chunks<S>;
    this.rowBytes = Object.values(schema).reduce((sum, kind) => sum + widths[kind], 0);
  }

  private grown = 0;

  /** Makes room for the last row: adds a chunk to every column, unless rows were taken back and one is there. Called on a chunk's first row. */
  grow(): void {
    if (this.grown >= this.length) return;
    this.grown += CHUNK_MASK + 1;
    for (const name of Object.keys(this.schema) as (keyof S & string)[]) {
      const kind = this.schema[name] as ColumnKind;
      (this.chunks[name] as unknown[]).push(new arrays[kind](CHUNK_MASK + 1));
    }
  }

  /** The finished table in exact-size arrays. */
  build(): Table<S> {
    const columns = (Object.entries(this.schema) as [string, ColumnKind][]).map(([name, kind]) => {
      const column = new arrays[kind](this.length);
      (this.chunks[name] as unknown as Float64Array[]).forEach((chunk, i) => {
        const from = i << CHUNK_SHIFT;
        const rows = Math.min(this.length - from, CHUNK_MASK + 1);
        if (rows > 0) column.set(rows === chunk.length ? chunk : chunk.subarray(0, rows), from);
      });
      return [name, column];
    });
    return { ...Object.fromEntries(columns), length: this.length } as Table<S>;
  }
}
