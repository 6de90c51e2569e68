/** The HTTP status with which a synchronous caller hears of an attempt's end. */
import { ruleValue } from '../rules/index.ts';

/** What became of the attempt, as the caller sees it. */
export type CallerOutcome = 'succeeded' | 'functionError' | 'timedOut' | 'throttled' | 'callerGone';

export interface CallerStatus {
  readonly status: number;
  /** The rule that says so, or null for plain success. */
  readonly ruleId: string | null;
}

const OK: CallerStatus = { status: 200, ruleId: null };

const byRule = (ruleId: string): CallerStatus => ({ status: ruleValue(ruleId), ruleId });

/**
 * The status for a trigger of `type` with its settings, or null when no caller is told: an asynchronous source, or an SDK that has stopped
 * waiting. A function error is an HTTP 200 with an error header to the SDK, and a 502 to the client of an API.
 */
export function callerStatus(type: string, settings: Readonly<Record<string, unknown>>, outcome: CallerOutcome): CallerStatus | null {
  if (type === 'sdk') {
    if (outcome === 'callerGone') return null;
    if (outcome === 'throttled') return byRule('concurrency.throttle-is-429');
    return outcome === 'succeeded' ? OK : { status: 200, ruleId: 'sdk.function-error-not-retried' };
  }
  if (type !== 'api-gateway') return null;
  const http = settings.apiType === 'HTTP';
  switch (outcome) {
    case 'succeeded':
      return OK;
    case 'throttled':
      return byRule(http ? 'api-gateway.http-throttle-503' : 'api-gateway.throttle-500');
    case 'callerGone':
      return byRule(http ? 'api-gateway.http-timeout-503' : 'api-gateway.timeout-504');
    default:
      return byRule('api-gateway.error-502');
  }
}
