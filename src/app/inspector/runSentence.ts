/** A run in one sentence with its numbers. */

import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Summary } from '../../sim/index.ts';

/** Says what came, what started cold, what was refused and what failed; parts that are zero are left out. */
export function runSentence({ functions, triggers, durationMs }: Summary): string {
  const all = Object.values(functions);
  const sum = (pick: (fn: (typeof all)[number]) => number) => all.reduce((total, fn) => total + pick(fn), 0);
  const sent = Object.values(triggers).reduce((total, trigger) => total + trigger.sent, 0);
  if (sent === 0) return `Nothing was sent in these ${formatDuration(durationMs * 1000)}.`;
  const cold = sum((fn) => fn.coldStarts);
  const throttles = sum((fn) => fn.Throttles);
  const errors = sum((fn) => fn.Errors);
  const parts = [
    cold > 0 ? `${formatCount(cold)} ${cold === 1 ? 'attempt' : 'attempts'} waited for a cold start` : 'none waited for a cold start',
    throttles > 0 ? `${formatCount(throttles)} ${throttles === 1 ? 'was' : 'were'} refused with a 429` : '',
    errors > 0 ? `${formatCount(errors)} failed` : '',
  ].filter((part) => part !== '');
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  return `Of ${formatCount(sent)} ${sent === 1 ? 'request' : 'requests'} in ${formatDuration(durationMs * 1000)}, ${listed}.`;
}
