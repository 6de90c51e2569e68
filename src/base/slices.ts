/**
 * Long work that can be done bit by bit: a generator that yields wherever it may pause. What comes out does not depend on how it is cut, because
 * doing it in one go is running through the same generator.
 */

/** Yields after a millisecond of work or less, as a rule, and returns the result. */
export type Slices<T> = Generator<void, T, void>;

/** Rows that are handled between two pauses. */
export const ROWS = 1 << 14;

/** All of it in one go. */
export function finish<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as T;
  }
}

// Loops over rows are plain functions, which engines compile; the body of a generator that is resumed only a few times may stay interpreted.

/** Visits the numbers from 0 to `length`, which is not among them, with a pause after some. */
export function* eachIndex(length: number, visit: (index: number) => void): Slices<void> {
  for (let from = 0; from < length; from += ROWS) {
    visitIndexes(from, Math.min(length, from + ROWS), visit);
    yield;
  }
}

/** Visits every entry, with a pause after some. */
export function* eachRow(rows: Uint32Array, visit: (row: number) => void): Slices<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    visitRows(rows, from, Math.min(rows.length, from + ROWS), visit);
    yield;
  }
}

function visitIndexes(from: number, to: number, visit: (index: number) => void): void {
  for (let index = from; index < to; index++) visit(index);
}

function visitRows(rows: Uint32Array, from: number, to: number, visit: (row: number) => void): void {
  for (let place = from; place < to; place++) visit(rows[place] as number);
}
