/** Environments that are ready before the request comes: as many as were needed at that moment, else as many as at the peak. */
import type { Candidate } from '../candidate.ts';
import { inFlightAt, peakInFlight } from '../peakInFlight.ts';
import { functionPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';

export const provisionedConcurrency: Candidate = {
  kind: 'provisionedConcurrency',
  *propose(context) {
    const { trace, subject, time } = context;
    for (const site of context.sites) {
      const isHelped =
        subject.kind === 'coldStart' ||
        subject.kind === 'spillover' ||
        site.endings.has('throttledByScalingRate') ||
        site.endings.has('initFailed');
      const qualifier = site.settings?.qualifier ?? null;
      const alias = qualifier === null ? undefined : site.function.aliases[qualifier];
      if (!isHelped || (qualifier !== null && alias === undefined)) continue;
      const before = (alias ?? site.function).provisionedConcurrentExecutions;
      const setting = `${qualifier === null ? '' : `aliases.${qualifier}.`}provisionedConcurrentExecutions`;
      const path = functionPath(context, site, setting);
      const most = site.function.reservedConcurrentExecutions ?? Number.POSITIVE_INFINITY;
      const wanted = [Math.max(before, inFlightAt(trace, site.fn, time)), peakInFlight(trace, (fn) => fn === site.fn)];
      for (const value of new Set(wanted.map((n) => Math.min(most, n)))) {
        if (value <= before) continue;
        const title =
          before === 0
            ? `Keep ${count(value)} ${value === 1 ? 'environment' : 'environments'} provisioned`
            : `Provision ${insteadOf(count(value), count(before))}`;
        yield { title, edits: [{ path, value }], note: 'It is paid for around the clock, used or not.' };
      }
    }
  },
};
