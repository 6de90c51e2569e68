/** A ceiling for the function that took the account's concurrency, so that something is left for the others. */
import { ruleValue } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { inFlightAt } from '../peakInFlight.ts';
import { count } from '../words.ts';

export const capNeighbour: Candidate = {
  kind: 'capNeighbour',
  *propose(context) {
    const { trace, scenario, time } = context;
    for (const site of context.sites) {
      if (!site.endings.has('throttledByAccountConcurrency')) continue;
      const neighbours = scenario.functions.flatMap(({ name, reservedConcurrentExecutions: reserved }) => {
        const fn = trace.functions.indexOf(name);
        return fn === site.fn || reserved !== null ? [] : [{ name, inFlight: inFlightAt(trace, fn, time) }];
      });
      const [largest] = neighbours.sort((one, other) => other.inFlight - one.inFlight);
      // Whoever has more than the others is no victim of theirs.
      if (largest === undefined || largest.inFlight <= inFlightAt(trace, site.fn, time)) continue;
      const limit = scenario.account.concurrentExecutions;
      const reserved = scenario.functions.reduce((sum, fn) => sum + (fn.reservedConcurrentExecutions ?? 0), 0);
      const most = limit - reserved - Math.min(ruleValue('limits.unreserved-minimum'), limit);
      const value = Math.min(most, largest.inFlight - 1);
      if (value <= 0) continue;
      yield {
        title: `Cap ${largest.name} at ${count(value)} with reserved concurrency`,
        edits: [{ path: context.path(`functions.${largest.name}.reservedConcurrentExecutions`), value }],
        note: `What ${largest.name} has above that is refused instead.`,
      };
    }
  },
};
