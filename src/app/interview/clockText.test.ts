import { expect, test } from 'vitest';
import { clockText } from './clockText.ts';

test('minutes and seconds, cut to whole seconds', () => {
  expect([0, 999, 1000, 59_999, 60_000, 187_400, 3_600_000].map(clockText)).toEqual([
    '0:00',
    '0:00',
    '0:01',
    '0:59',
    '1:00',
    '3:07',
    '60:00',
  ]);
});
