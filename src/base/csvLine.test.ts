import { expect, it } from 'vitest';
import { csvLine } from './csvLine.ts';

it.each([
  [['a', 1, 2.5, null], 'a,1,2.5,\r\n'],
  [['a,b', 'say "no"', 'two\nlines'], '"a,b","say ""no""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@x', -1], "'=1+1,'+1,'-1,'@x,-1\r\n"],
  [['=A1,B1'], '"\'=A1,B1"\r\n'],
  [[Number.POSITIVE_INFINITY, Number.NaN], ',\r\n'],
])('writes %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
