/** A longer timeout: as long as the slowest invocation of this run takes when nothing ends it. */
import { NO_ROW } from '../../../base/table.ts';
import { functionOf, ruleValue, type Trace } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';
import { insteadOf, wholeSeconds } from '../words.ts';
import { timeoutEndings } from './endingNames.ts';
import { visibilityFor } from './visibilityFor.ts';

export const longerTimeout: Candidate = {
  kind: 'longerTimeout',
  *propose(context) {
    for (const site of context.sites) {
      if (!timeoutEndings.some((name) => site.endings.has(name))) continue;
      const path = functionPath(context, site, 'timeout');
      const most = ruleValue('limits.timeout-maximum') * 1e6;
      const withQueue = (value: number) => [...visibilityFor(context, site, value), { path, value: wholeSeconds(value).value }];
      const loose = context.run(withQueue(most));
      const needed = loose === null ? most : Math.min(most, longestOf(loose, site.fn));
      if (needed <= site.function.timeout) continue;
      yield {
        title: `Timeout ${insteadOf(wholeSeconds(needed).shown, wholeSeconds(site.function.timeout).shown)}`,
        edits: withQueue(needed),
        note: 'What hangs is billed for longer, too.',
      };
    }
  },
};

/** The longest Duration of the function's invocations, µs. */
function longestOf(trace: Trace, fn: number): number {
  const { invocations } = trace;
  let longest = 0;
  for (let row = 0; row < invocations.length; row++) {
    if (invocations.environment[row] !== NO_ROW && functionOf(trace, row) === fn)
      longest = Math.max(longest, invocations.duration[row] as number);
  }
  // A whole second on top would hide how much is needed; a millisecond is what the timer needs to come second.
  return longest + 1000;
}
