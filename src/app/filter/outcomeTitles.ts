/** How attempts end, in words, in the order in which the filter offers them. */
import type { AttemptOutcome } from '../../sim/index.ts';

export const outcomeTitles: Readonly<Record<AttemptOutcome, string>> = {
  succeeded: 'Succeeded',
  functionError: 'Function error',
  timedOut: 'Timed out',
  throttled: 'Throttled',
  refused: 'Refused',
  running: 'Running at the end',
};
