/** How many tokens a client has for its retries (rule sdk.retry-quota). */
import { ruleValue } from '../rules/index.ts';

/** Tokens that the client of a trigger may spend on retries: only SDKs count. */
export function retryQuotaOf(type: string, settings: Readonly<Record<string, unknown>>): number {
  if (type !== 'sdk') return Number.POSITIVE_INFINITY;
  return typeof settings.retryQuota === 'number' ? settings.retryQuota : ruleValue('sdk.retry-quota');
}
