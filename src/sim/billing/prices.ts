/** Lambda's price list as numbers, read from the dated rules `billing.*`. */
import { ruleValue } from '../rules/index.ts';

export type Architecture = 'x86_64' | 'arm64';

/** One duration tier: what a GB-second costs, up to how many of the month. */
export interface Tier {
  readonly ruleId: string;
  readonly usdPerGbSecond: number;
  /** GB-seconds of the month at which the tier ends; Infinity for the last. */
  readonly upTo: number;
}

/** The duration tiers of an architecture, cheapest last (rules billing.duration-*, billing.tier-scope). */
export function durationTiers(architecture: Architecture): readonly Tier[] {
  return [1, 2, 3].map((n) => {
    const ruleId = `billing.duration-${family(architecture)}-tier-${n}`;
    return { ruleId, usdPerGbSecond: ruleValue(ruleId), upTo: n === 3 ? Number.POSITIVE_INFINITY : ruleValue(`${ruleId}-limit`) };
  });
}

/** USD per request: rule billing.request-price. */
export const requestPrice = (): number => ruleValue('billing.request-price');

/** USD per GB-second of /tmp above the free size: rule billing.ephemeral-storage-price. */
export const ephemeralStoragePrice = (): number => ruleValue('billing.ephemeral-storage-price');

const family = (architecture: Architecture): 'arm' | 'x86' => (architecture === 'arm64' ? 'arm' : 'x86');

/** The rule that holds what a configured GB-second of provisioned concurrency costs. */
export const provisionedRule = (architecture: Architecture): string => `billing.provisioned-${family(architecture)}-price`;

/** The rule that holds what a GB-second of an invocation on a provisioned environment costs. */
export const provisionedDurationRule = (architecture: Architecture): string => `billing.provisioned-duration-${family(architecture)}-price`;

/** USD for a GB of streamed responses: rule billing.streaming-price. */
export const streamingPrice = (): number => ruleValue('billing.streaming-price');

/** USD per request at the edge: rule billing.edge-request-price. */
export const edgeRequestPrice = (): number => ruleValue('billing.edge-request-price');

/** USD per GB-second at the edge: rule billing.edge-duration-price. */
export const edgeDurationPrice = (): number => ruleValue('billing.edge-duration-price');

/** USD for restoring a GB of snapshot: rule billing.snapstart-restore-price. */
export const restorePrice = (): number => ruleValue('billing.snapstart-restore-price');

/** Whether snapshots of a runtime, and restoring them, cost something: rule billing.snapstart-java-free. */
export const paysForSnapshots = (runtime: string): boolean => !runtime.startsWith('java');

/** GB of a size in MB: rule billing.gb-is-1024-mb. */
export const gigabytes = (mb: number): number => mb / ruleValue('billing.gb-is-1024-mb');

/** GB of /tmp that cost something: rule billing.ephemeral-storage-free. */
export const chargedStorageGb = (ephemeralStorageMb: number): number =>
  gigabytes(Math.max(0, ephemeralStorageMb - ruleValue('billing.ephemeral-storage-free')));

/** A piece of a quantity that falls into one tier. */
export interface TierPart {
  readonly tier: Tier;
  readonly gbSeconds: number;
  readonly usd: number;
}

/** Splits `gbSeconds` over the tiers, given how many GB-seconds of the month came before. */
export function splitOverTiers(architecture: Architecture, before: number, gbSeconds: number): TierPart[] {
  const parts: TierPart[] = [];
  let used = before;
  let left = gbSeconds;
  for (const tier of durationTiers(architecture)) {
    const here = Math.min(left, Math.max(0, tier.upTo - used));
    if (here <= 0) continue;
    parts.push({ tier, gbSeconds: here, usd: here * tier.usdPerGbSecond });
    used += here;
    left -= here;
  }
  return parts;
}
