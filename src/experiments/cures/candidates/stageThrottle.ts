/** A stage of an API that lets through as many requests as come at the peak. */
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { triggerPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';

export const stageThrottle: Candidate = {
  kind: 'stageThrottle',
  *propose(context) {
    if (context.subject.kind !== 'gatewayThrottled') return;
    for (const site of context.sites) {
      const throttle = site.settings?.settings.throttle as { readonly rate: number } | null | undefined;
      if (throttle === null || throttle === undefined) continue;
      const value = peakRate(context, site);
      if (value <= throttle.rate) continue;
      yield {
        title: `Throttle the stage at ${insteadOf(count(value), count(throttle.rate))} a second`,
        edits: [{ path: triggerPath(context, site, 'throttle.rate'), value }],
      };
    }
  },
};

export const stageBurst: Candidate = {
  kind: 'stageBurst',
  *propose(context) {
    if (context.subject.kind !== 'gatewayThrottled') return;
    for (const site of context.sites) {
      const throttle = site.settings?.settings.throttle as { readonly burst: number } | null | undefined;
      if (throttle === null || throttle === undefined) continue;
      const value = throttle.burst + peakRate(context, site);
      yield {
        title: `A burst of ${insteadOf(count(value), count(throttle.burst))} for the stage`,
        edits: [{ path: triggerPath(context, site, 'throttle.burst'), value }],
        note: 'A burst helps for as long as its bucket lasts.',
      };
    }
  },
};

/** The most requests that came to the trigger within one second. */
function peakRate({ trace: { requests } }: CureContext, { request }: Site): number {
  const trigger = requests.trigger[request];
  const times = requests.sent
    .subarray(0, requests.length)
    .filter((_, row) => requests.trigger[row] === trigger)
    .sort();
  let peak = 0;
  for (let last = 0, first = 0; last < times.length; last++) {
    while ((times[first] as number) <= (times[last] as number) - 1e6) first++;
    peak = Math.max(peak, last + 1 - first);
  }
  return peak;
}
