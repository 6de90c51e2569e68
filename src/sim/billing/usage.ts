/** What each function used up in a window: requests at their start, billed time at its end, and what stood ready for it. */
import { NO_ROW } from '../../base/table.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { configurationOf, functionIn } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import { billedTimes } from './billedTime.ts';
import { edgeInvocations } from './edgeInvocations.ts';
import { kafkaPollerStandings, pollerStandings } from './pollerStanding.ts';
import { preparedTimes } from './preparedTime.ts';
import { type Architecture, chargedStorageGb, gigabytes } from './prices.ts';
import { provisionedStandings } from './provisionedStanding.ts';
import { requestUnits } from './requestUnits.ts';
import { restoredGb, snapshotStandings } from './snapshotStanding.ts';
import { type StandingUse, standingUse } from './standing.ts';
import { streamedData } from './streamedData.ts';

/** Use of one function on one architecture (a version, or a timeline `set`, may have another one). */
export interface Usage {
  /** Index into `trace.functions`. */
  readonly function: number;
  readonly architecture: Architecture;
  /** Billed requests: a large asynchronous event counts as several. Those at the edge are among them. */
  requests: number;
  edgeRequests: number;
  /** Of all invocations. */
  billedMs: number;
  /** Of all invocations: the sum of the next three. */
  gbSeconds: number;
  onDemandGbSeconds: number;
  /** Of invocations on provisioned environments. */
  provisionedGbSeconds: number;
  /** Of invocations at the edge. */
  edgeGbSeconds: number;
  /** Of environments initialised ahead of requests, as far as they are billed: provisioned ones, and those that Lambda prepared on its own. */
  provisionedInitGbSeconds: number;
  proactiveInitGbSeconds: number;
  /** GB-seconds of /tmp above the free size. */
  storageGbSeconds: number;
  /** GB of snapshots restored. */
  restoredGb: number;
  /** GB of responses that were streamed, beyond what is free of each. */
  streamedGb: number;
  /** GB-seconds of configured provisioned concurrency. */
  provisioned: StandingUse;
  /** GB-seconds of snapshots kept; of the function as a whole, in its first use. */
  snapshots: StandingUse;
  /** Unit-seconds of provisioned pollers; of the function as a whole, in its first use. */
  pollers: StandingUse;
  /** The same of topics of Kafka, whose units have another price. */
  kafkaPollers: StandingUse;
}

const none: StandingUse = { quantity: 0, cutShort: 0 };

/** Uses of all functions in order, of what happened in from ≤ t < to, µs. Each function has at least one, be it empty. */
export function usageOf(trace: Trace, from = 0, to = trace.horizon): Usage[] {
  const attempts = countAttempts(trace, from, to);
  const uses = trace.functions.map((_, fn): Usage[] => [emptyUse(fn, firstArchitecture(trace, fn))]);
  trace.epochs.forEach(({ scenario }, epoch) => {
    trace.versions.forEach(({ function: fn, name }, version) => {
      const at = epoch * trace.versions.length + version;
      const [requests, billed, provisioned] = [attempts.requests[at], attempts.billedMs[at], attempts.provisionedMs[at]] as number[];
      if (requests === 0 && billed === 0) return;
      const edgeMs = attempts.edgeMs[at] as number;
      const { architecture, memorySize, ephemeralStorage } = versionConfiguration(functionIn(trace, scenario, fn), name);
      const use = usageWith(uses, fn, architecture);
      const gb = gigabytes(memorySize);
      use.requests += requests as number;
      use.edgeRequests += attempts.edgeRequests[at] as number;
      use.billedMs += billed as number;
      use.gbSeconds += ((billed as number) / 1000) * gb;
      use.onDemandGbSeconds += (((billed as number) - (provisioned as number) - edgeMs) / 1000) * gb;
      use.edgeGbSeconds += (edgeMs / 1000) * gb;
      use.provisionedGbSeconds += ((provisioned as number) / 1000) * gb;
      use.storageGbSeconds += ((billed as number) / 1000) * chargedStorageGb(ephemeralStorage);
    });
  });
  countPrepared(trace, uses, from, to);
  countRestores(trace, uses, from, to);
  for (const { function: fn, architecture, gb } of streamedData(trace, from, to)) usageWith(uses, fn, architecture).streamedGb += gb;
  countStanding(trace, uses, from, to);
  return uses.flat();
}

const emptyUse = (fn: number, architecture: Architecture): Usage => ({
  function: fn,
  architecture,
  requests: 0,
  edgeRequests: 0,
  billedMs: 0,
  gbSeconds: 0,
  onDemandGbSeconds: 0,
  provisionedGbSeconds: 0,
  edgeGbSeconds: 0,
  provisionedInitGbSeconds: 0,
  proactiveInitGbSeconds: 0,
  storageGbSeconds: 0,
  restoredGb: 0,
  streamedGb: 0,
  provisioned: none,
  snapshots: none,
  pollers: none,
  kafkaPollers: none,
});

const firstArchitecture = (trace: Trace, fn: number): Architecture =>
  functionIn(trace, (trace.epochs[0] as Trace['epochs'][number]).scenario, fn).architecture;

function usageWith(uses: Usage[][], fn: number, architecture: Architecture): Usage {
  const own = uses[fn] as Usage[];
  const known = own.find((use) => use.architecture === architecture);
  if (known) return known;
  const use = emptyUse(fn, architecture);
  own.push(use);
  return use;
}

/** Requests and billed milliseconds by configuration: epoch × versions + version. */
function countAttempts(trace: Trace, from: number, to: number) {
  const { invocations, environments } = trace;
  const versions = trace.versions.length;
  const requests = new Float64Array(trace.epochs.length * versions);
  const billed = new Float64Array(requests.length);
  const provisioned = new Float64Array(requests.length);
  const edgeRequests = new Float64Array(requests.length);
  const edgeMs = new Float64Array(requests.length);
  const isEdge = edgeInvocations(trace);
  const times = billedTimes(trace);
  const units = requestUnits(trace);
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW) continue;
    const use = (environments.epoch[environment] as number) * versions + (environments.version[environment] as number);
    const start = Math.max(invocations.time[row] as number, environments.ready[environment] as number);
    const atEdge = isEdge?.(row) === true;
    if (start >= from && start < to) {
      requests[use] = (requests[use] as number) + (units ? units(row) : 1);
      if (atEdge) edgeRequests[use] = (edgeRequests[use] as number) + 1;
    }
    if (invocations.ending[row] === ENDING.running) continue;
    const end = start === Number.POSITIVE_INFINITY ? endOf(trace, row) : start + (invocations.duration[row] as number);
    if (end < from || end >= to) continue;
    // billedMs, written out: this runs a million times.
    const ms = Math.ceil((times[row] as number) / 1000);
    billed[use] = (billed[use] as number) + ms;
    if (atEdge) edgeMs[use] = (edgeMs[use] as number) + ms;
    else if (environments.initialization[environment] === INITIALIZATION.provisioned) provisioned[use] = (provisioned[use] as number) + ms;
  }
  return { requests, billedMs: billed, provisionedMs: provisioned, edgeRequests, edgeMs };
}

function countPrepared(trace: Trace, uses: Usage[][], from: number, to: number): void {
  for (const { environment, end, billedMs, provisioned } of preparedTimes(trace)) {
    if (end < from || end >= to) continue;
    const { architecture, memorySize } = configurationOf(trace, environment);
    const use = usageWith(uses, trace.environments.function[environment] as number, architecture);
    const gbSeconds = (billedMs / 1000) * gigabytes(memorySize);
    if (provisioned) use.provisionedInitGbSeconds += gbSeconds;
    else use.proactiveInitGbSeconds += gbSeconds;
  }
}

/** A restore is charged when it is done. */
function countRestores(trace: Trace, uses: Usage[][], from: number, to: number): void {
  const { environments } = trace;
  for (let row = 0; row < environments.length; row++) {
    if (environments.initialization[row] === INITIALIZATION.onDemand) continue;
    const ready = environments.ready[row] as number;
    if (ready < from || ready >= to) continue;
    const gb = restoredGb(trace, row);
    if (gb > 0) usageWith(uses, environments.function[row] as number, configurationOf(trace, row).architecture).restoredGb += gb;
  }
}

function countStanding(trace: Trace, uses: Usage[][], from: number, to: number): void {
  const provisioned = provisionedStandings(trace);
  const snapshots = snapshotStandings(trace);
  const pollers = pollerStandings(trace);
  const kafkaPollers = kafkaPollerStandings(trace);
  trace.functions.forEach((_, fn) => {
    for (const architecture of ['x86_64', 'arm64'] as const) {
      const own = provisioned.filter((stretch) => stretch.function === fn && stretch.architecture === architecture);
      if (own.length > 0) usageWith(uses, fn, architecture).provisioned = standingUse(own, from, to, trace.horizon);
    }
    const first = uses[fn]?.[0] as Usage;
    const used = (stretches: typeof pollers) =>
      standingUse(
        stretches.filter((stretch) => stretch.function === fn),
        from,
        to,
        trace.horizon,
      );
    if (snapshots.length > 0) first.snapshots = used(snapshots);
    if (pollers.length > 0) first.pollers = used(pollers);
    if (kafkaPollers.length > 0) first.kafkaPollers = used(kafkaPollers);
  });
}
