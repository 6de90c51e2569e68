/** Columnar tables: a schema is a value, the row type is derived from it, and rows live in typed arrays. */

/** The kind of typed array that holds a column. `f64` holds times (integer microseconds) exactly up to 2^53. */
export type ColumnKind = 'u8' | 'u16' | 'u32' | 'f64';

/** Column name to kind. The order of the keys is the order of the columns in an encoded file. */
export type TableSchema = Readonly<Record<string, ColumnKind>>;

interface ColumnArrays {
  u8: Uint8Array<ArrayBuffer>;
  u16: Uint16Array<ArrayBuffer>;
  u32: Uint32Array<ArrayBuffer>;
  f64: Float64Array<ArrayBuffer>;
}

/** A finished table: exact-size typed arrays of equal length. */
export type Table<S extends TableSchema> = { readonly [name in keyof S]: ColumnArrays[S[name]] } & { readonly length: number };

/** The value of a `u32` column that points at no row. */
export const NO_ROW = 0xffffffff;
