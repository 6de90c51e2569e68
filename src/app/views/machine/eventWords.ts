/** An event of a compiled table in words. */
import { wordsOf } from '../../../charts/index.ts';

/** `FAILED_RETRIES` is “failed retries”, `after.idleLifetime` is “after idle lifetime”; null, where a path begins, is “begins”. */
export function eventWords(column: string | null): string {
  if (column === null) return 'begins';
  return column.startsWith('after.') ? `after ${wordsOf(column.slice('after.'.length))}` : wordsOf(column);
}
