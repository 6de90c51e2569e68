/** An API that waits for as long as its function takes. */
import { NO_ROW } from '../../../base/table.ts';
import { endOf, functionOf } from '../../../sim/index.ts';
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { triggerPath } from '../settingPath.ts';
import { insteadOf, wholeSeconds } from '../words.ts';

export const longerApiTimeout: Candidate = {
  kind: 'longerApiTimeout',
  *propose(context) {
    const { kind } = context.subject;
    for (const site of context.sites) {
      const before = site.settings?.settings.timeout;
      if (site.trigger.type !== 'api-gateway' || typeof before !== 'number' || (kind !== 'retry' && kind !== 'callerGone')) continue;
      const needed = longestWait(context, site);
      if (needed <= before) continue;
      yield {
        title: `API timeout ${insteadOf(wholeSeconds(needed).shown, wholeSeconds(before).shown)}`,
        edits: [{ path: triggerPath(context, site, 'timeout'), value: wholeSeconds(needed).value }],
        note: 'More than 29 s is granted on request, for Regional and private REST APIs.',
      };
    }
  },
};

/** The longest that a caller would have had to wait for the function, µs. */
function longestWait({ trace }: CureContext, { fn }: Site): number {
  const { invocations, horizon } = trace;
  let longest = 0;
  for (let row = 0; row < invocations.length; row++) {
    if (invocations.environment[row] === NO_ROW || functionOf(trace, row) !== fn || endOf(trace, row) >= horizon) continue;
    longest = Math.max(longest, endOf(trace, row) - (invocations.time[row] as number));
  }
  return longest;
}
