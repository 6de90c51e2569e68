/** For how long snapshots of versions were kept, and which environments were restored from them. */
import { ruleValue } from '../rules/index.ts';
import { publishedVersions } from '../scenario/publishedVersions.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { configurationOf, functionIn } from '../trace/configuration.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import { gigabytes, paysForSnapshots } from './prices.ts';
import type { Standing } from './standing.ts';

/**
 * Stretches in which a published version with SnapStart is active; `amount` is in GB. A version is active from the first to the last configuration
 * of the run that has it, at least three hours are charged (billing.snapstart-cache-minimum, billing.run-is-all), Java is free
 * (billing.snapstart-java-free).
 */
export function snapshotStandings(trace: Trace): Standing[] {
  const published = trace.functions.map((name) =>
    trace.epochs.map(({ scenario }) => publishedVersions({ ...scenario, timeline: [] }, name)),
  );
  return trace.versions.flatMap(({ function: fn, name }) => {
    if (name === '$LATEST') return [];
    const stretches: Standing[] = [];
    let active = 0;
    trace.epochs.forEach(({ from, scenario }, epoch) => {
      const end = Math.min(trace.epochs[epoch + 1]?.from ?? Number.POSITIVE_INFINITY, trace.horizon);
      const { snapStart, runtime, memorySize } = versionConfiguration(functionIn(trace, scenario, fn), name);
      if (!snapStart || !paysForSnapshots(runtime) || from >= end || !published[fn]?.[epoch]?.includes(name)) return;
      const before = stretches.at(-1);
      active = before?.end === from ? active + end - from : end - from;
      const beyond = Math.max(0, ruleValue('billing.snapstart-cache-minimum') * 1e6 - active);
      if (before?.end === from) stretches[stretches.length - 1] = { ...before, beyond: 0 };
      stretches.push({ function: fn, start: from, end, amount: gigabytes(memorySize), beyond });
    });
    return stretches;
  });
}

/**
 * GB of snapshot that the environment in row `environment` was restored from for money, once it was ready: 0 when it was initialised otherwise,
 * when the language is free, or when the restore failed (billing.snapstart-failed-restore-free).
 */
export function restoredGb(trace: Trace, environment: number): number {
  const { initialization, ready } = trace.environments;
  const kind = initialization[environment];
  if (kind !== INITIALIZATION.snapStart && kind !== INITIALIZATION.proactive) return 0;
  if (ready[environment] === Number.POSITIVE_INFINITY) return 0;
  const { snapStart, runtime, memorySize } = configurationOf(trace, environment);
  return snapStart && paysForSnapshots(runtime) ? gigabytes(memorySize) : 0;
}
