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
  | 'tooLarge'
  /** The payload is above the limit of the API in front of Lambda. */
  | 'gatewayTooLarge'
  /** The function answered, and the service in front cannot use what it returned. */
  | 'invalidResponse';

export interface CallerStatus {
  readonly status: number;
  /** The rule that says so, or null for plain success. */
  readonly ruleId: string | null;
}

type Settings = Readonly<Record<string, unknown>>;
/** The rule that gives the status of each outcome; null: 200. */
type StatusRules = Readonly<Record<Exclude<CallerOutcome, 'callerGone' | 'invalidResponse'>, string | null>> & {
  /** Absent where every response is taken. */
  readonly invalidResponse?: string;
};

/** What Lambda's Invoke API answers. */
const invokeApi: StatusRules = {
  succeeded: null,
  functionError: 'sdk.function-error-not-retried',
  timedOut: 'sdk.function-error-not-retried',
  throttled: 'concurrency.throttle-is-429',
  gatewayThrottled: 'concurrency.throttle-is-429',
  denied: 'invoke.denied-403',
  recursionStopped: 'invoke.recursion-400',
  serviceError: 'invoke.service-error-500',
  keyUnusable: 'invoke.key-unusable-502',
  tooLarge: 'invoke.too-large-413',
  gatewayTooLarge: 'invoke.too-large-413',
};

const functionUrl: StatusRules = {
  ...invokeApi,
  functionError: 'function-url.error-502',
  timedOut: 'function-url.error-502',
  throttled: 'function-url.throttle-429',
  gatewayThrottled: 'function-url.throttle-429',
  denied: 'function-url.denied-403',
  recursionStopped: 'function-url.invoke-failed-500',
  serviceError: 'function-url.invoke-failed-500',
  keyUnusable: 'function-url.invoke-failed-500',
};

const restApi: StatusRules = {
  succeeded: null,
  functionError: 'api-gateway.error-502',
  timedOut: 'api-gateway.error-502',
  throttled: 'api-gateway.throttle-500',
  gatewayThrottled: 'api-gateway.stage-throttle-429',
  denied: 'api-gateway.invoke-refused-500',
  recursionStopped: 'api-gateway.invoke-refused-500',
  serviceError: 'api-gateway.invoke-refused-500',
  keyUnusable: 'api-gateway.invoke-refused-500',
  tooLarge: 'api-gateway.invoke-refused-500',
  gatewayTooLarge: 'api-gateway.payload-413',
};

const loadBalancer: StatusRules = {
  succeeded: null,
  functionError: 'alb.error-502',
  timedOut: 'alb.error-502',
  throttled: 'alb.error-502',
  gatewayThrottled: 'alb.error-502',
  denied: 'alb.invoke-refused-502',
  recursionStopped: 'alb.invoke-refused-502',
  serviceError: 'alb.invoke-refused-502',
  keyUnusable: 'alb.invoke-refused-502',
  tooLarge: 'alb.payload-413',
  gatewayTooLarge: 'alb.payload-413',
};

/** The app behind a user pool; it hears only whether its sign-up or sign-in worked. */
const userPool: StatusRules = {
  succeeded: null,
  functionError: 'cognito.failed-400',
  timedOut: 'cognito.failed-400',
  throttled: 'cognito.throttle-429',
  gatewayThrottled: 'cognito.throttle-429',
  denied: 'cognito.failed-400',
  recursionStopped: 'cognito.failed-400',
  // cognito.no-retry-on-5xx: what Lambda answers with 5xx is final.
  serviceError: 'cognito.failed-400',
  keyUnusable: 'cognito.failed-400',
  tooLarge: 'cognito.failed-400',
  gatewayTooLarge: 'cognito.failed-400',
};

/** The viewer of a distribution. */
const distribution: StatusRules = {
  succeeded: null,
  functionError: 'cloudfront.error-503',
  timedOut: 'cloudfront.limit-503',
  throttled: 'cloudfront.limit-503',
  gatewayThrottled: 'cloudfront.limit-503',
  denied: 'cloudfront.invoke-refused-503',
  recursionStopped: 'cloudfront.invoke-refused-503',
  serviceError: 'cloudfront.invoke-refused-503',
  keyUnusable: 'cloudfront.invoke-refused-503',
  tooLarge: 'cloudfront.invoke-refused-503',
  gatewayTooLarge: 'cloudfront.invoke-refused-503',
  invalidResponse: 'cloudfront.response-502',
};

const httpApi: StatusRules = { ...restApi, throttled: 'api-gateway.http-throttle-503' };

/**
 * The status for a trigger of `type` with its settings, or null when no caller is told: an asynchronous source, or a client that has stopped
 * waiting. A function error is an HTTP 200 with an error header to the SDK, and a 502 to the client of an API or of a function URL. `rules` are
 * the scenario's overrides of what is assumed.
 */
export function callerStatus(
  type: string,
  settings: Settings,
  outcome: CallerOutcome,
  rules: Readonly<Record<string, number>> = {},
): CallerStatus | null {
  const ruleId = ruleOf(type, settings, outcome);
  if (ruleId === undefined) return null;
  const has = ruleId !== null && ruleId !== 'sdk.function-error-not-retried';
  return { status: has ? ruleValue(ruleId, rules) : 200, ruleId };
}

/** Undefined when no caller is told. */
function ruleOf(type: string, settings: Settings, outcome: CallerOutcome): string | null | undefined {
  const http = settings.apiType === 'HTTP';
  if (outcome === 'callerGone') {
    if (leavesFirst(settings)) return undefined;
    if (type === 'alb') return 'alb.timeout-504';
    if (type !== 'api-gateway') return undefined;
    return http ? 'api-gateway.http-timeout-503' : 'api-gateway.timeout-504';
  }
  switch (type) {
    case 'sdk':
      return invokeApi[outcome];
    case 'function-url':
      return functionUrl[outcome];
    case 'alb':
      return loadBalancer[outcome];
    case 'cognito':
      return userPool[outcome];
    case 'cloudfront':
      return distribution[outcome];
    case 'api-gateway':
      return (http ? httpApi : restApi)[outcome];
    default:
      return undefined;
  }
}

/** Whether the client's own patience is shorter than the API's. */
function leavesFirst({ callerTimeout, timeout }: Settings): boolean {
  return typeof callerTimeout === 'number' && typeof timeout === 'number' && callerTimeout < timeout;
}
