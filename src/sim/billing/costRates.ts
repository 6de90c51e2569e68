/** What a request and a second of an invocation cost in a run, with tiers and the free tier spread evenly. */

import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { functionIn } from '../trace/configuration.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import type { BillLine } from './bill.ts';
import { handlerTimeIn } from './handlerTimeIn.ts';
import {
  type Architecture,
  chargedStorageGb,
  edgeDurationPrice,
  edgeRequestPrice,
  ephemeralStoragePrice,
  gigabytes,
  provisionedDurationRule,
  provisionedRule,
} from './prices.ts';
import type { Usage } from './usage.ts';

/** USD for a second of an environment's time. */
export interface SecondRates {
  /** Of billed time, /tmp included: on demand, on a provisioned environment, and at the edge. */
  readonly onDemandSecond: number;
  readonly provisionedSecond: number;
  readonly edgeSecond: number;
  /** Of the configured provisioned concurrency, used. */
  readonly configuredSecond: number;
}

export interface CostRates {
  readonly request: number;
  readonly edgeRequest: number;
  /** By configuration: epoch × versions + version. */
  readonly byConfiguration: readonly SecondRates[];
  readonly proactiveInitUsd: number;
}

/** The rates behind `lines`, the bill of from ≤ t < to, whose uses are `usages`. */
export function costRates(trace: Trace, lines: readonly BillLine[], usages: readonly Usage[], from: number, to: number): CostRates {
  const sum = (wanted: (item: string) => boolean): number =>
    lines.reduce((total, { item, usd }) => (wanted(item) ? total + usd : total), 0);
  const requests = usages.reduce((total, usage) => total + usage.requests - usage.edgeRequests, 0);
  const gbSecond = (architecture: Architecture): number => {
    const own = usages.filter((usage) => usage.architecture === architecture);
    const used = own.reduce((total, usage) => total + usage.onDemandGbSeconds + usage.proactiveInitGbSeconds, 0);
    const usd = sum((item) => item.startsWith(`duration ${architecture}`) || item === `free duration ${architecture}`);
    return used === 0 ? 0 : usd / used;
  };
  const onDemand = { x86_64: gbSecond('x86_64'), arm64: gbSecond('arm64') };
  const busy = busyShares(trace, usages, from, to);
  const byConfiguration = trace.epochs.flatMap(({ scenario }) =>
    trace.versions.map(({ function: fn, name }): SecondRates => {
      const { memorySize, architecture, ephemeralStorage } = versionConfiguration(functionIn(trace, scenario, fn), name);
      const gb = gigabytes(memorySize);
      const storage = chargedStorageGb(ephemeralStorage) * ephemeralStoragePrice();
      return {
        onDemandSecond: gb * onDemand[architecture] + storage,
        provisionedSecond: gb * ruleValue(provisionedDurationRule(architecture)) + storage,
        edgeSecond: gb * edgeDurationPrice() + storage,
        configuredSecond: gb * ruleValue(provisionedRule(architecture)) * (busy.get(fn)?.[architecture] ?? 0),
      };
    }),
  );
  return {
    request: requests === 0 ? 0 : sum((item) => item === 'requests' || item === 'free requests') / requests,
    edgeRequest: edgeRequestPrice(),
    byConfiguration,
    proactiveInitUsd: usages.reduce((total, usage) => total + usage.proactiveInitGbSeconds * onDemand[usage.architecture], 0),
  };
}

/**
 * How much of an invocation's time on provisioned environments is covered by what is configured: all, unless environments were still at work
 * after the provisioned concurrency had been lowered or disabled.
 */
function busyShares(trace: Trace, usages: readonly Usage[], from: number, to: number): Map<number, Record<Architecture, number>> {
  const { invocations, environments } = trace;
  const seconds = new Map<number, Record<Architecture, number>>();
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW || environments.initialization[environment] !== INITIALIZATION.provisioned) continue;
    const fn = environments.function[environment] as number;
    const { scenario } = trace.epochs[environments.epoch[environment] as number] as Trace['epochs'][number];
    const version = trace.versions[environments.version[environment] as number]?.name ?? '';
    const { architecture, memorySize } = versionConfiguration(functionIn(trace, scenario, fn), version);
    const sums = seconds.get(fn) ?? { x86_64: 0, arm64: 0 };
    sums[architecture] += (handlerTimeIn(trace, row, from, to) / 1e6) * gigabytes(memorySize);
    seconds.set(fn, sums);
  }
  for (const [fn, sums] of seconds) {
    for (const architecture of ['x86_64', 'arm64'] as const) {
      const use = usages.find((usage) => usage.function === fn && usage.architecture === architecture);
      const configured = use?.provisioned.quantity ?? 0;
      sums[architecture] = sums[architecture] === 0 ? 0 : Math.min(1, configured / sums[architecture]);
    }
  }
  return seconds;
}
