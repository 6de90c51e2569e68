/** The bill of a month of equal invocations: AWS's pricing examples in one formula. */
import { ruleValue } from '../rules/index.ts';
import {
  type Architecture,
  chargedStorageGb,
  edgeDurationPrice,
  edgeRequestPrice,
  ephemeralStoragePrice,
  gigabytes,
  provisionedDurationRule,
  provisionedRule,
  requestPrice,
  restorePrice,
  splitOverTiers,
  streamingPrice,
} from './prices.ts';
import { chargedResponseGb } from './streamedData.ts';

export interface MonthlyUse {
  readonly architecture?: Architecture;
  readonly memoryMb: number;
  /** On demand: those on provisioned environments stand apart. */
  readonly requests: number;
  /** Of each request, ms; billed as it is rounded up (rule billing.round-up-to-ms). */
  readonly durationMs: number;
  readonly ephemeralStorageMb?: number;
  readonly freeTier?: boolean;
  /** Provisioned concurrency, and the requests that run on it. */
  readonly provisioned?: {
    readonly concurrency: number;
    /** Enabled for so many hours, in one go. */
    readonly hours: number;
    readonly requests: number;
    readonly durationMs: number;
  };
  /** Versions with SnapStart in a language that pays for it, active for so many hours each, and restores in all. */
  readonly snapStart?: { readonly versions: number; readonly hours: number; readonly restores: number };
  /** Responses that are streamed, by size; `freeLeft`: GB of the month's free ones that are left (absent: all with the free tier). */
  readonly streamed?: { readonly responses: readonly { readonly count: number; readonly megabytes: number }[]; readonly freeLeft?: number };
  /** Hours of event poller units of queues, all pollers together. */
  readonly pollerHours?: number;
  /** The same of topics of Kafka. */
  readonly kafkaPollerHours?: number;
  /** Requests at the edge (Lambda@Edge), with the memory above. */
  readonly edge?: { readonly requests: number; readonly durationMs: number };
}

/** USD, unrounded. */
export interface MonthlyBill {
  /** On demand, before the free tier. */
  readonly gbSeconds: number;
  readonly durationUsd: number;
  readonly requestsUsd: number;
  readonly ephemeralStorageUsd: number;
  readonly provisionedUsd: number;
  readonly provisionedDurationUsd: number;
  readonly snapshotsUsd: number;
  readonly restoresUsd: number;
  readonly pollersUsd: number;
  readonly streamingUsd: number;
  readonly edgeUsd: number;
  readonly totalUsd: number;
}

/** What a month of such use costs. */
export function monthlyBill(use: MonthlyUse): MonthlyBill {
  const { architecture = 'x86_64', ephemeralStorageMb = 512, freeTier = false, provisioned, snapStart } = use;
  const gb = gigabytes(use.memoryMb);
  const seconds = (use.requests * Math.ceil(use.durationMs)) / 1000;
  const provisionedSeconds = provisioned === undefined ? 0 : (provisioned.requests * Math.ceil(provisioned.durationMs)) / 1000;
  const gbSeconds = seconds * gb;
  const free = freeTier
    ? { requests: ruleValue('billing.free-requests'), gbSeconds: ruleValue('billing.free-gb-seconds') }
    : { requests: 0, gbSeconds: 0 };
  const requests = use.requests + (provisioned?.requests ?? 0);
  const parts = {
    // billing.provisioned-no-free-tier: what runs on provisioned environments takes nothing of it, and requests do.
    durationUsd: splitOverTiers(architecture, 0, Math.max(0, gbSeconds - free.gbSeconds)).reduce((sum, { usd }) => sum + usd, 0),
    requestsUsd: Math.max(0, requests - free.requests) * requestPrice(),
    ephemeralStorageUsd: (seconds + provisionedSeconds) * chargedStorageGb(ephemeralStorageMb) * ephemeralStoragePrice(),
    provisionedUsd:
      enabledSeconds(provisioned?.hours ?? 0) * (provisioned?.concurrency ?? 0) * gb * ruleValue(provisionedRule(architecture)),
    provisionedDurationUsd: provisionedSeconds * gb * ruleValue(provisionedDurationRule(architecture)),
    snapshotsUsd: cachedSeconds(snapStart?.hours ?? 0) * (snapStart?.versions ?? 0) * gb * ruleValue('billing.snapstart-cache-price'),
    restoresUsd: (snapStart?.restores ?? 0) * gb * restorePrice(),
    // billing.edge-no-free-tier
    edgeUsd: (use.edge?.requests ?? 0) * (edgeRequestPrice() + (Math.ceil(use.edge?.durationMs ?? 0) / 1000) * gb * edgeDurationPrice()),
    streamingUsd: streamingUsd(use.streamed, freeTier),
    pollersUsd:
      (use.pollerHours ?? 0) * ruleValue('billing.queue-poller-price') +
      (use.kafkaPollerHours ?? 0) * ruleValue('billing.kafka-poller-price'),
  };
  return { gbSeconds, ...parts, totalUsd: Object.values(parts).reduce((sum, usd) => sum + usd, 0) };
}

function streamingUsd(streamed: MonthlyUse['streamed'], freeTier: boolean): number {
  const gb = (streamed?.responses ?? []).reduce((sum, { count, megabytes }) => sum + count * chargedResponseGb(megabytes), 0);
  const free = streamed?.freeLeft ?? (freeTier ? ruleValue('billing.streaming-free-month') : 0);
  return Math.max(0, gb - free) * streamingPrice();
}

/** billing.provisioned-round-up. */
function enabledSeconds(hours: number): number {
  const step = ruleValue('billing.provisioned-round-up');
  return Math.ceil((hours * 3600) / step) * step;
}

/** billing.snapstart-cache-minimum. */
const cachedSeconds = (hours: number): number => Math.max(hours * 3600, ruleValue('billing.snapstart-cache-minimum'));
