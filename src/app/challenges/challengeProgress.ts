/** Which challenges a person has solved, and how: kept in this browser. */
import { keptProgress } from '../progress/keptProgress.ts';

export interface Solved {
  /** Of the newest check. A challenge that was solved once stays so. */
  readonly solved: boolean;
  /** Hints that were read before it was solved. */
  readonly hints: number;
  /** Settings that the solution changed; null while there is none. */
  readonly changes: number | null;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

export const challengeProgress = keptProgress<Solved>(
  {
    field: 'challenges',
    isKey: (key) => /^[a-z0-9-]+$/.test(key),
    readOwn: ({ solved, hints, changes }) =>
      typeof solved === 'boolean' ? { solved, hints: isCount(hints) ? hints : 0, changes: isCount(changes) ? changes : null } : null,
  },
  'coldstart.challenges',
);
