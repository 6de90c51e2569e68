/** Small phrases that titles and notes of cures share. */
import { formatCount } from '../../base/formatCount.ts';

/** A count with thousands separated. */
export const count = (n: number): string => formatCount(n);

/** "7 instead of 5", or "7" where nothing stood before. */
export function insteadOf(after: string, before: string | null): string {
  return before === null ? after : `${after} instead of ${before}`;
}

/** A duration as a person says it and as the format writes it, rounded up to whole seconds: 12.3 s is "13 s" and "13s". */
export function wholeSeconds(micros: number): { readonly shown: string; readonly value: string } {
  const seconds = Math.ceil(micros / 1e6);
  return { shown: `${count(seconds)} s`, value: `${seconds}s` };
}
