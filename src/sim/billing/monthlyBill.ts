/** The bill of a month of equal invocations: AWS's pricing examples in one formula. */
import { ruleValue } from '../rules/index.ts';
import { type Architecture, chargedStorageGb, ephemeralStoragePrice, gigabytes, requestPrice, splitOverTiers } from './prices.ts';

export interface MonthlyUse {
  readonly architecture?: Architecture;
  readonly memoryMb: number;
  readonly requests: number;
  /** Of each request, ms; billed as it is rounded up (rule billing.round-up-to-ms). */
  readonly durationMs: number;
  readonly ephemeralStorageMb?: number;
  readonly freeTier?: boolean;
}

/** USD, unrounded. */
export interface MonthlyBill {
  /** Before the free tier. */
  readonly gbSeconds: number;
  readonly durationUsd: number;
  readonly requestsUsd: number;
  readonly ephemeralStorageUsd: number;
  readonly totalUsd: number;
}

/** What a month of such use costs. */
export function monthlyBill(use: MonthlyUse): MonthlyBill {
  const { architecture = 'x86_64', ephemeralStorageMb = 512, freeTier = false } = use;
  const seconds = (use.requests * Math.ceil(use.durationMs)) / 1000;
  const gbSeconds = seconds * gigabytes(use.memoryMb);
  const free = freeTier
    ? { requests: ruleValue('billing.free-requests'), gbSeconds: ruleValue('billing.free-gb-seconds') }
    : { requests: 0, gbSeconds: 0 };
  const durationUsd = splitOverTiers(architecture, 0, Math.max(0, gbSeconds - free.gbSeconds)).reduce((sum, { usd }) => sum + usd, 0);
  const requestsUsd = Math.max(0, use.requests - free.requests) * requestPrice();
  const ephemeralStorageUsd = seconds * chargedStorageGb(ephemeralStorageMb) * ephemeralStoragePrice();
  return { gbSeconds, durationUsd, requestsUsd, ephemeralStorageUsd, totalUsd: durationUsd + requestsUsd + ephemeralStorageUsd };
}
