import { describe, expect, it } from 'vitest';
import { GrowingTable } from './growingTable.ts';

/** Rows that a table had room for in turn, until it has `rows`. */
function capacities(rows: number, forecast: (length: number) => number): number[] {
  const table: GrowingTable<{ value: 'u32' }> = new GrowingTable({ value: 'u32' }, () => forecast(table.length));
  const seen = new Set<number>();
  for (let row = 0; row < rows; row++) {
    // Adding a row may replace the columns.
    const added = table.add();
    table.columns.value[added] = row;
    seen.add(table.capacity);
  }
  expect([...table.build().value]).toEqual(Array.from({ length: rows }, (_, row) => row));
  return [...seen];
}

describe('a table that grows', () => {
  it('keeps its rows, and gets a little more room than the forecast says, but at most four times as much as it had', () => {
    expect(capacities(24_000, (length) => 24_000 / length)).toEqual([1024, 4096, 16_384, 24_480]);
  });

  it('grows by a quarter at least, however wrong the forecast is', () => {
    expect(capacities(3000, () => 0)).toEqual([1024, 1280, 1600, 2000, 2500, 3125]);
  });

  it('grows fourfold as long as nothing can be told', () => {
    expect(capacities(5000, () => Number.POSITIVE_INFINITY)).toEqual([1024, 4096, 16_384]);
  });
});
