/** The HTTP status with which a synchronous caller hears of an attempt's end (facts: Invoke API, and each front door's table). */
import { ruleValue } from '../rules/index.ts';

/** What became of the attempt, as the caller sees it. */
export type CallerOutcome =
  | 'succeeded'
  | 'functionError'
  | 'timedOut'
  | 'throttled'
  | 'callerGone'
  /** The API in front of Lambda refused it, and Lambda never saw it. */
  | 'gatewayThrottled'
  | 'denied'
  | 'recursionStopped'
  | 'serviceError'
  /** Lambda could not decrypt the environment variables: the key is disabled, deleted or forbidden. */
  | 'keyUnusable'
  /** The payload is above Lambda's limit. */
  | 'tooLarge';

export interface CallerStatus {
  readonly status: number;
  /** The rule that says so, or null for plain success. */
  readonly ruleId: string | null;
}

type Settings = Readonly<Record<string, unknown>>;

const OK: CallerStatus = { status: 200, ruleId: null };

const byRule = (ruleId: string): CallerStatus => ({ status: ruleValue(ruleId), ruleId });

/**
 * The status for a trigger of `type` with its settings, or null when no caller is told: an asynchronous source, or a client that has stopped
 * waiting. A function error is an HTTP 200 with an error header to the SDK, and a 502 to the client of an API or of a function URL.
 */
export function callerStatus(type: string, settings: Settings, outcome: CallerOutcome): CallerStatus | null {
  switch (type) {
    case 'sdk':
      return outcome === 'callerGone' ? null : sdkStatus(outcome);
    case 'function-url':
      return outcome === 'callerGone' ? null : urlStatus(outcome);
    case 'api-gateway':
      return outcome === 'callerGone' && leavesFirst(settings) ? null : apiStatus(settings.apiType === 'HTTP', outcome);
    default:
      return null;
  }
}

/** Whether the client's own patience is shorter than the API's. */
function leavesFirst({ callerTimeout, timeout }: Settings): boolean {
  return typeof callerTimeout === 'number' && typeof timeout === 'number' && callerTimeout < timeout;
}

/** What Lambda's Invoke API answers. */
function sdkStatus(outcome: Exclude<CallerOutcome, 'callerGone'>): CallerStatus {
  switch (outcome) {
    case 'succeeded':
      return OK;
    case 'throttled':
    case 'gatewayThrottled':
      return byRule('concurrency.throttle-is-429');
    case 'denied':
      return byRule('invoke.denied-403');
    case 'recursionStopped':
      return byRule('invoke.recursion-400');
    case 'serviceError':
      return byRule('invoke.service-error-500');
    case 'keyUnusable':
      return byRule('invoke.key-unusable-502');
    case 'tooLarge':
      return byRule('invoke.too-large-413');
    default:
      return { status: 200, ruleId: 'sdk.function-error-not-retried' };
  }
}

function urlStatus(outcome: Exclude<CallerOutcome, 'callerGone'>): CallerStatus {
  switch (outcome) {
    case 'succeeded':
      return OK;
    case 'throttled':
    case 'gatewayThrottled':
      return byRule('function-url.throttle-429');
    case 'denied':
      return byRule('function-url.denied-403');
    case 'tooLarge':
      return byRule('invoke.too-large-413');
    case 'functionError':
    case 'timedOut':
      return byRule('function-url.error-502');
    default:
      return byRule('function-url.invoke-failed-500');
  }
}

function apiStatus(http: boolean, outcome: CallerOutcome): CallerStatus {
  switch (outcome) {
    case 'succeeded':
      return OK;
    case 'gatewayThrottled':
      return byRule('api-gateway.stage-throttle-429');
    case 'throttled':
      return byRule(http ? 'api-gateway.http-throttle-503' : 'api-gateway.throttle-500');
    case 'callerGone':
      return byRule(http ? 'api-gateway.http-timeout-503' : 'api-gateway.timeout-504');
    case 'denied':
    case 'recursionStopped':
    case 'serviceError':
    case 'keyUnusable':
    case 'tooLarge':
      return byRule('api-gateway.invoke-refused-500');
    default:
      return byRule('api-gateway.error-502');
  }
}
