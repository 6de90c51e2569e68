/** The limits that ConcurrentExecutions is held against, each as steps: they change with settings and with provisioned concurrency. */
import { finish } from '../../base/slices.ts';
import { scenarioAt } from '../trace/configuration.ts';
import type { Trace } from '../trace/tables.ts';
import { allocatedSteps } from './allocatedSteps.ts';
import { changeTimes, claimedSteps, reservedAt } from './claimedSteps.ts';
import { combineSteps, type Steps } from './steps.ts';

export interface ConcurrencyLimit {
  readonly kind: 'account' | 'unreserved' | 'reserved' | 'provisioned' | 'maximumConcurrency';
  /** Id of the trigger whose maximumConcurrency it is. */
  readonly trigger?: string;
  /** NaN while there is no such limit. */
  readonly steps: Steps;
}

/**
 * Limits on one function (index into `trace.functions`), or on all together (null; the only function counts as that one): the account's concurrency,
 * what it leaves to functions without a reservation, the reservation, provisioned concurrency that is ready, and maximumConcurrency of mappings. Those
 * that never were in force are absent.
 */
export function concurrencyLimits(trace: Trace, fn: number | null): readonly ConcurrencyLimit[] {
  const one = fn ?? (trace.functions.length === 1 ? 0 : null);
  const account = settingSteps(trace, (t) => scenarioAt(trace, t).account.concurrentExecutions);
  const reserved = settingSteps(trace, (t) => (one === null ? null : reservedAt(trace, one, t)));
  const pool = finish(combineSteps(claimedSteps(trace, null), account, (claimed, all) => all - claimed));
  const isShared = (t: number): boolean => one === null || reservedAt(trace, one, t) === null;
  const provisioned = allocatedSteps(trace, (version) => one === null || trace.versions[version]?.function === one);
  const all: ConcurrencyLimit[] = [
    { kind: 'account', steps: account },
    {
      kind: 'unreserved',
      steps: { ...pool, values: pool.values.map((value, i) => (isShared(pool.times[i] as number) ? value : Number.NaN)) },
    },
    { kind: 'reserved', steps: reserved },
    { kind: 'provisioned', steps: { ...provisioned, values: provisioned.values.map((value) => value || Number.NaN) } },
    ...maximumConcurrencies(trace, one),
  ];
  const isAll = pool.values.every((value, i) => value === scenarioAt(trace, pool.times[i] as number).account.concurrentExecutions);
  return all.filter(({ kind, steps }) => steps.values.some((value) => !Number.isNaN(value)) && !(kind === 'unreserved' && isAll));
}

function maximumConcurrencies(trace: Trace, fn: number | null): ConcurrencyLimit[] {
  return trace.triggers.flatMap(({ id, function: target, machine }) => {
    if (fn === null || target !== fn || machine !== 'queueMessage') return [];
    const settingAt = (t: number): unknown =>
      scenarioAt(trace, t).triggers.find((trigger) => trigger.id === id)?.settings.maximumConcurrency;
    const steps = settingSteps(trace, (t) => {
      const value = settingAt(t);
      return typeof value === 'number' ? value : null;
    });
    return [{ kind: 'maximumConcurrency', trigger: id, steps } as const];
  });
}

function settingSteps(trace: Trace, valueAt: (t: number) => number | null): Steps {
  const times = changeTimes(trace);
  return { kind: 'steps', times, values: times.map((t) => valueAt(t) ?? Number.NaN), idle: 0 };
}
