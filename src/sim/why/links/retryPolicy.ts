/** Who tries again after an attempt, how often, and how long it waits: the policy behind each retry. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { ruleValue } from '../../rules/index.ts';
import { attemptNumber } from '../../trace/attemptNumber.ts';
import { brokerOf } from '../../trace/brokerOf.ts';
import { callSettings } from '../../trace/callSettings.ts';
import { functionIn, scenarioAt } from '../../trace/configuration.ts';
import { departureOf } from '../../trace/departureOf.ts';
import { ENDING, endings } from '../../trace/endings.ts';
import { partNamesOf } from '../../trace/partNames.ts';
import { queueOf } from '../../trace/queuesOf.ts';
import { retryLimit } from '../../trace/retryLimit.ts';
import type { Trace } from '../../trace/tables.ts';
import { type CallerOutcome, callerStatus } from '../../triggers/index.ts';

export interface RetryPolicy {
  /** Who tries again, such as "the client of api". */
  readonly who: string;
  /** How often, such as "makes up to 3 attempts". */
  readonly how: string;
  /** What the wait is made of, such as "drawn evenly between 0 and 100 ms". */
  readonly formula: string;
  readonly ruleId: string;
}

/** The policy that led from the attempts `before` (rows, in order of time; none when an API kept all of them) to attempt `row`. */
export function retryPolicy(trace: Trace, row: number, before: readonly number[]): RetryPolicy {
  const trigger = trace.triggers[trace.requests.trigger[trace.invocations.request[row] as number] as number];
  switch (trigger?.machine) {
    case 'asynchronous':
      return asynchronousPolicy(trace, row, before);
    case 'queueMessage':
      return queuePolicy(trace, row, before);
    case 'streamBatch':
      return streamPolicy(trace, row, before);
    default:
      return clientPolicy(trace, row, before.at(-1));
  }
}

/** sdk.transient-backoff, sdk.throttle-backoff, sdk.full-jitter, api-gateway.client-retries */
function clientPolicy(trace: Trace, row: number, previous: number | undefined): RetryPolicy {
  const time = trace.invocations.time[row] as number;
  const { who, type, settings } = clientOf(trace, trace.invocations.request[row] as number, time);
  const { rules } = scenarioAt(trace, time).platform;
  const told = callerStatus(type, settings, previous === undefined ? 'gatewayThrottled' : outcomeOf(trace, previous), rules);
  const isThrottle = told?.status === 429;
  const failures = attemptNumber(trace, row) - 2;
  const base = ruleValue(isThrottle ? 'sdk.throttle-backoff' : 'sdk.transient-backoff', rules);
  const longest = Math.min(ruleValue('sdk.backoff-maximum', rules), base * 2 ** Math.max(0, failures)) * 1e6;
  const heard = told === null ? 'its own timeout' : `HTTP ${told.status}`;
  return {
    who,
    how: `tries again after ${heard}, ${attemptsText(settings.maximumAttempts)}`,
    formula: `drawn evenly between 0 and ${formatDuration(longest)}`,
    ruleId: retryRule(type, isThrottle),
  };
}

function retryRule(type: string, isThrottle: boolean): string {
  if (type === 'cognito') return 'cognito.attempts';
  if (isThrottle) return 'sdk.throttle-backoff';
  return type === 'sdk' ? 'sdk.transient-backoff' : 'api-gateway.client-retries';
}

const attemptsText = (maximum: unknown): string => (typeof maximum === 'number' ? `up to ${maximum} attempts in all` : 'as its SDK does');

/** Who waits for the answers of request `request`, with its settings at `t`, µs. */
export function clientOf(
  trace: Trace,
  request: number,
  t: number,
): { readonly who: string; readonly type: string; readonly settings: Readonly<Record<string, unknown>> } {
  const { id, type, call } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const { triggers } = scenarioAt(trace, t);
  if (call) return { who: `The client in ${id.split(':')[0]}’s code`, type, settings: callSettings(call, triggers) };
  const settings = triggers.find((trigger) => trigger.id === id)?.settings ?? {};
  return { who: type === 'cognito' ? 'Cognito' : `The client of ${id}`, type, settings };
}

/** What the caller of attempt `row` made of it. */
export function outcomeOf(trace: Trace, row: number): CallerOutcome {
  if (departureOf(trace, row) < Number.POSITIVE_INFINITY) return 'callerGone';
  const code = trace.invocations.ending[row] as number;
  switch (endings[code]?.outcome) {
    case 'throttled':
      return 'throttled';
    case 'timedOut':
      return 'timedOut';
    case 'refused':
      return refusals[code] ?? 'keyUnusable';
    default:
      return 'functionError';
  }
}

const refusals: Readonly<Record<number, CallerOutcome>> = {
  [ENDING.serviceFailed]: 'serviceError',
  [ENDING.accessDenied]: 'denied',
  [ENDING.requestTooLarge]: 'tooLarge',
  [ENDING.recursionStopped]: 'recursionStopped',
};

/** async.first-retry-wait, async.second-retry-wait, async.throttle-backoff-first, async.throttle-keeps-attempts */
function asynchronousPolicy(trace: Trace, row: number, before: readonly number[]): RetryPolicy {
  const scenario = scenarioAt(trace, trace.invocations.time[row] as number);
  const rule = (id: string): number => ruleValue(id, scenario.platform.rules);
  const refusals = refusalsInARow(trace, before);
  const who = 'Lambda’s queue';
  if (refusals > 0) {
    const [first, factor, most] = [
      rule('async.throttle-backoff-first'),
      rule('async.throttle-backoff-factor'),
      rule('async.throttle-backoff-maximum'),
    ];
    return {
      who,
      how: 'tries a refused event again until it is too old, and that uses up no retry',
      formula: growth(first, factor, most, refusals),
      ruleId: 'async.throttle-keeps-attempts',
    };
  }
  const failures = before.length - before.filter((other) => trace.invocations.environment[other] === NO_ROW).length;
  const ruleId = failures > 1 ? 'async.second-retry-wait' : 'async.first-retry-wait';
  const { maximumRetryAttempts } = functionIn(
    trace,
    scenario,
    trace.environments.function[trace.invocations.environment[row] as number] ?? 0,
  ).asyncConfig;
  return {
    who,
    how: `tries an event that failed again, up to ${maximumRetryAttempts} ${maximumRetryAttempts === 1 ? 'time' : 'times'}`,
    formula: `${formatDuration(rule(ruleId) * 1e6)} before retry ${Math.max(1, failures)}`,
    ruleId,
  };
}

/** sqs.throttle-keeps-batch */
function queuePolicy(trace: Trace, row: number, before: readonly number[]): RetryPolicy {
  const { rules } = scenarioAt(trace, trace.invocations.time[row] as number).platform;
  const rule = (id: string): number => ruleValue(id, rules);
  if (brokerOf(trace, queueOf(trace, trace.requests.trigger[trace.invocations.request[row] as number] as number)) !== null) {
    return {
      who: 'The event source mapping',
      how: 'tries a batch that was refused again until Lambda has concurrency for it',
      formula: growth(rule('mq.throttle-retry-first'), 2, rule('mq.throttle-retry-maximum'), Math.max(1, refusalsInARow(trace, before))),
      ruleId: 'mq.throttle-retry-first',
    };
  }
  return {
    who: 'The event source mapping',
    how: 'tries a batch that was refused again until its visibility timeout ends',
    formula: growth(
      rule('sqs.throttle-retry-first'),
      rule('sqs.throttle-retry-factor'),
      rule('sqs.throttle-retry-maximum'),
      Math.max(1, refusalsInARow(trace, before)),
    ),
    ruleId: 'sqs.throttle-keeps-batch',
  };
}

/** streams.retry-whole-batch, streams.retry-delay, streams.retry-delay-maximum */
function streamPolicy(trace: Trace, row: number, before: readonly number[]): RetryPolicy {
  const time = trace.invocations.time[row] as number;
  const scenario = scenarioAt(trace, time);
  const request = trace.invocations.request[row] as number;
  const { type, settings } = clientOf(trace, request, time);
  const limit = retryLimit(type, settings, scenario.platform.rules);
  const refusals = refusalsInARow(trace, before);
  const failures = before.filter((other) => trace.invocations.environment[other] !== NO_ROW).length;
  return {
    who: 'The event source mapping',
    how:
      limit !== null
        ? `tries the whole batch again, up to ${limit} ${limit === 1 ? 'time' : 'times'}, and nothing behind it moves`
        : `tries the whole batch until its records leave the ${partNamesOf(trace, request).whole}, and nothing behind it moves`,
    formula: growth(
      ruleValue('streams.retry-delay', scenario.platform.rules),
      2,
      ruleValue('streams.retry-delay-maximum', scenario.platform.rules),
      Math.max(1, refusals > 0 ? refusals : failures),
    ),
    ruleId: 'streams.retry-whole-batch',
  };
}

/** How many of the last of `rows` were refused. */
function refusalsInARow(trace: Trace, rows: readonly number[]): number {
  const lastRun = rows.findLastIndex((other) => trace.invocations.environment[other] !== NO_ROW);
  return rows.length - 1 - lastRun;
}

/** "1 s × 2 × 2" for the third wait in seconds, capped. */
function growth(first: number, factor: number, most: number, n: number): string {
  const seconds = (value: number): string => formatDuration(value * 1e6);
  const wait = first * factor ** (n - 1);
  if (wait >= most) return `the longest wait, ${seconds(most)}`;
  return n === 1
    ? `the first wait, ${seconds(first)}`
    : `wait ${n}: ${seconds(first)} × ${factor}${n > 2 ? `^${n - 1}` : ''} = ${seconds(wait)}`;
}
