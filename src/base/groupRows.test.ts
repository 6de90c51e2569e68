import { expect, test } from 'vitest';
import { groupRows } from './groupRows.ts';
import { NO_ROW } from './table.ts';

test('groups rows by value in ascending order and leaves out rows without a group', () => {
  const { offsets, rows } = groupRows(Uint32Array.of(2, 0, NO_ROW, 2, 0, 2), 4);
  expect([...offsets]).toEqual([0, 2, 2, 5, 5]);
  expect([...rows]).toEqual([1, 4, 0, 3, 5]);
});
