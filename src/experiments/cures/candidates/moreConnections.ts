/** A database that allows as many connections as there are environments at the peak; or fewer environments than it allows connections. */
import { failedCall, type Trace } from '../../../sim/index.ts';
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { functionPath, resourcePath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';

export const moreConnections: Candidate = {
  kind: 'moreConnections',
  *propose(context) {
    for (const { name, most } of exhausted(context)) {
      const path = resourcePath(context, name, 'maxConnections');
      const loose = context.run([{ path, value: 100_000 }]);
      if (loose === null) continue;
      const value = Math.max(most + 1, Math.ceil(peakAlive(loose) / 10) * 10);
      yield {
        title: `${count(value)} connections to ${name} instead of ${count(most)}`,
        edits: [{ path, value }],
        note: 'It takes a larger database, or a proxy that shares connections.',
      };
    }
  },
};

export const reserveForDatabase: Candidate = {
  kind: 'reserveForDatabase',
  *propose(context) {
    for (const { site, most } of exhausted(context)) {
      const before = site.function.reservedConcurrentExecutions;
      if (before !== null && before <= most) continue;
      yield {
        title: `Reserve ${insteadOf(count(most), before === null ? null : count(before))}`,
        edits: [{ path: functionPath(context, site, 'reservedConcurrentExecutions'), value: most }],
        note: 'No more environments than connections; what is above it is refused.',
      };
    }
  },
};

/** Databases that had no connection left for a call of the subject's. */
function exhausted({ trace, scenario, sites }: CureContext): { readonly site: Site; readonly name: string; readonly most: number }[] {
  return sites.flatMap((site) => {
    const call = site.attempts.map((row) => failedCall(trace, row)).find((failed) => failed?.outcome === 'tooManyConnections');
    const database = scenario.resources.find(({ name }) => name === call?.step.on);
    const most = database?.settings.maxConnections;
    return database !== undefined && typeof most === 'number' ? [{ site, name: database.name, most }] : [];
  });
}

/** The most environments that were there at once. */
function peakAlive({ environments, horizon }: Trace): number {
  const { created, ended, length } = environments;
  const ends = Float64Array.from(ended.subarray(0, length), (end) => Math.min(end, horizon)).sort();
  let peak = 0;
  for (let begun = 0, gone = 0; begun < length; begun++) {
    while ((ends[gone] as number) <= (created[begun] as number)) gone++;
    peak = Math.max(peak, begun + 1 - gone);
  }
  return peak;
}
