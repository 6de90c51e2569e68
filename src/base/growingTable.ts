/** A table under construction: every column is one typed array with room to spare, so that a row is reached with one index. */
import type { ColumnKind, Table, TableSchema } from './table.ts';

const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
const widths: Record<ColumnKind, number> = { u8: 1, u16: 2, u32: 4, f64: 8 };

/** Rows to begin with; how many times as many rows a table has room for when it has grown: 4 unless a forecast says less, which gets some more. */
const SMALLEST = 1024;
const MOST = 4;
const LEAST = 1.25;
const MARGIN = 1.02;

/** The columns of a table under construction; rows from `length` on hold nothing of meaning. */
export type Columns<S extends TableSchema> = { [name in keyof S]: Table<S>[name] };

export class GrowingTable<S extends TableSchema> {
  readonly schema: S;
  /** Rows so far. */
  length = 0;
  /** Rows that the columns have room for. */
  capacity = 0;
  /** Replaced as a whole when the table grows: read it anew after `add` and `reserve`. */
  columns: Columns<S>;
  /** Bytes of one row. */
  readonly rowBytes: number;

  private readonly forecast: () => number;

  /** `forecast`: how many times as many rows as now the table will probably have in the end. */
  constructor(schema: S, forecast: () => number = () => 2) {
    this.schema = schema;
    this.forecast = forecast;
    this.columns = this.sized((kind) => new arrays[kind](0));
    this.rowBytes = Object.values(schema).reduce((sum, kind) => sum + widths[kind], 0);
  }

  /** Appends a row and returns its number. A new row holds zeros, or what a row that was taken back has left. */
  add(): number {
    if (this.length === this.capacity) this.reserve(1);
    return this.length++;
  }

  /** Makes room for `rows` more rows. */
  reserve(rows: number): void {
    if (this.length + rows > this.capacity) this.grow(rows);
  }

  private grow(rows: number): void {
    const growth = Math.min(MOST, Math.max(LEAST, this.forecast() * MARGIN));
    this.capacity = Math.max(SMALLEST, Math.ceil(this.capacity * growth), this.length + rows);
    this.columns = this.sized((kind, column) => {
      const wider = new arrays[kind](this.capacity);
      wider.set(column.subarray(0, this.length));
      return wider;
    });
  }

  /** The finished table: arrays of exactly `length` rows, which are the beginnings of larger buffers. The growing table is done with then. */
  build(): Table<S> {
    const columns = this.sized((_, column) => column.subarray(0, this.length));
    return { ...columns, length: this.length } as Table<S>;
  }

  private sized(make: (kind: ColumnKind, column: Float64Array) => object): Columns<S> {
    const columns = this.columns as Record<string, Float64Array> | undefined;
    const entries = Object.entries(this.schema).map(([name, kind]) => [name, make(kind, columns?.[name] as Float64Array)]);
    return Object.fromEntries(entries) as Columns<S>;
  }
}
