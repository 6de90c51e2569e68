/** The measured part of a run, as `--from` and `--to` give it. */
import { parseDuration } from '../sim/index.ts';
import type { FlagDeclaration, Given } from './flags.ts';

export const windowFlags: readonly FlagDeclaration[] = [
  { name: '--from', value: 'T', help: 'measure from this time on, such as 30s (the run itself begins at 0)' },
  { name: '--to', value: 'T', help: 'measure until this time' },
];

/** µs; or what is wrong. `duration`: of the run, µs. */
export function windowOf({ flags }: Given, duration: number): { readonly from: number; readonly to: number } | string {
  const ends = { '--from': 0, '--to': duration };
  for (const flag of ['--from', '--to'] as const) {
    const text = flags.get(flag)?.[0];
    if (text === undefined) continue;
    const time = text === '0' ? 0 : parseDuration(text);
    if (time === null) return `${flag} ${JSON.stringify(text)} is not a time. Write a number and a unit, such as 30s or 1.5m.`;
    if (time > duration) return `${flag} ${text} lies after the end of the run, which is at ${duration / 1e6}s.`;
    ends[flag] = time;
  }
  if (ends['--from'] >= ends['--to']) return '--from must come before --to.';
  return { from: ends['--from'], to: ends['--to'] };
}
