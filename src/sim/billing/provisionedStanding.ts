/** For how long and how much provisioned concurrency was configured. */
import { ruleValue } from '../rules/index.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { functionIn } from '../trace/configuration.ts';
import type { Trace } from '../trace/tables.ts';
import { type Architecture, gigabytes } from './prices.ts';
import type { Standing } from './standing.ts';

/** A stretch with one amount and one configuration. `amount` is in GB. */
export interface ProvisionedStanding extends Standing {
  readonly architecture: Architecture;
}

/**
 * Stretches of provisioned concurrency of all versions: from the moment it is asked for, whether it is allocated yet or not, until it is
 * disabled, the last one rounded up to five minutes in all (billing.provisioned-round-up, billing.provisioned-changes, billing.run-is-all).
 */
export function provisionedStandings(trace: Trace): ProvisionedStanding[] {
  if (trace.provisioned.length === 0) return [];
  return trace.versions.flatMap((_, version) => enabledPeriods(trace, version).flatMap((changes) => stretchesOf(trace, version, changes)));
}

interface Change {
  readonly time: number;
  readonly requested: number;
}

/** The changes of each period in which a version had provisioned concurrency; the last entry of each is its end. */
function enabledPeriods(trace: Trace, version: number): Change[][] {
  const { provisioned, horizon } = trace;
  const periods: Change[][] = [];
  let open: Change[] = [];
  for (let row = 0; row < provisioned.length; row++) {
    if (provisioned.version[row] !== version) continue;
    const change = { time: provisioned.time[row] as number, requested: provisioned.requested[row] as number };
    if (open.length === 0 && change.requested === 0) continue;
    open.push(change);
    if (change.requested > 0) continue;
    periods.push(open);
    open = [];
  }
  if (open.length > 0) periods.push([...open, { time: horizon, requested: 0 }]);
  return periods;
}

function stretchesOf(trace: Trace, version: number, changes: readonly Change[]): ProvisionedStanding[] {
  const { function: fn, name } = trace.versions[version] as Trace['versions'][number];
  const first = (changes[0] as Change).time;
  const last = (changes.at(-1) as Change).time;
  const step = ruleValue('billing.provisioned-round-up') * 1e6;
  const beyond = Math.ceil((last - first) / step) * step - (last - first);
  const stretches: ProvisionedStanding[] = [];
  for (let i = 0; i + 1 < changes.length; i++) {
    const { time, requested } = changes[i] as Change;
    const until = (changes[i + 1] as Change).time;
    trace.epochs.forEach(({ from, scenario }, epoch) => {
      const start = Math.max(time, from);
      const end = Math.min(until, trace.epochs[epoch + 1]?.from ?? Number.POSITIVE_INFINITY);
      if (start >= end) return;
      const { memorySize, architecture } = versionConfiguration(functionIn(trace, scenario, fn), name);
      stretches.push({
        function: fn,
        architecture,
        start,
        end,
        amount: requested * gigabytes(memorySize),
        beyond: end === last ? beyond : 0,
      });
    });
  }
  return stretches;
}
