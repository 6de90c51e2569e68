/** The way of a request whose sender waits through its machine, from its attempts and its end. */
import { NO_ROW } from '../../../base/table.ts';
import { lifecycleTables } from '../../lifecycles/tables.generated.ts';
import { endings } from '../endings.ts';
import { endOf } from '../endOf.ts';
import { attemptsOf } from '../indexTrace.ts';
import { inFlightUntil } from '../inFlightUntil.ts';
import type { Trace } from '../tables.ts';
import { marksOf } from './marksOf.ts';
import { begin, go, nameOf, type PathStep, type Walk } from './walk.ts';

const table = lifecycleTables.synchronous;

/** A time at which the sender tried: by an invocation, or NO_ROW where the API in front refused it. */
interface Try {
  readonly time: number;
  readonly invocation: number;
}

/** All steps of the request in row `row`, until its end or that of the run. */
export function synchronousPath(trace: Trace, row: number): readonly PathStep[] {
  const { requests } = trace;
  const settled = requests.settled[row] as number;
  const outcome = Number.isNaN(settled) ? null : (trace.machines.synchronous[requests.state[row] as number]?.outcome ?? null);
  const walk = begin(table, table.initial.plain as number, requests.sent[row] as number);
  const tries = triesOf(trace, row);
  tries.forEach(({ time, invocation }, place) => {
    const isLast = place === tries.length - 1;
    if (invocation === NO_ROW) {
      refusedInFront(walk, isLast && outcome !== null ? outcome : null, time);
      return;
    }
    go(walk, nameOf(walk) === 'created' ? 'SEND' : 'after.backoff', time);
    answered(trace, walk, invocation, isLast && outcome !== null && settled <= inFlightUntil(trace, invocation) ? outcome : null, isLast);
  });
  // Too large for the API in front; answered by the cache; or its caller was gone while it waited for another try.
  if (outcome !== null && nameOf(walk) !== outcome) go(walk, unanswered[outcome] ?? 'CALLER_TIMEOUT_LAST', settled);
  return walk.steps;
}

/** The event that ends a request which Lambda did not answer. */
const unanswered: Readonly<Record<string, string>> = { denied: 'DENIED_LAST', cached: 'CACHED' };

function triesOf(trace: Trace, row: number): readonly Try[] {
  const invoked = Array.from(attemptsOf(trace, row), (invocation) => ({ time: trace.invocations.time[invocation] as number, invocation }));
  const refused = marksOf(trace, 'gatewayThrottled', row).map((time) => ({ time, invocation: NO_ROW }));
  return [...invoked, ...refused].sort((a, b) => a.time - b.time);
}

function refusedInFront(walk: Walk, outcome: string | null, time: number): void {
  go(walk, outcome === 'throttled' ? 'THROTTLED_LAST' : 'THROTTLED_RETRIES', time);
}

/** `outcome`: what this attempt's answer made of the request, or null when it was not the end. */
function answered(trace: Trace, walk: Walk, invocation: number, outcome: string | null, isLast: boolean): void {
  const { invocations, horizon } = trace;
  const isRefused = invocations.environment[invocation] === NO_ROW;
  const until = isRefused ? (invocations.time[invocation] as number) : inFlightUntil(trace, invocation);
  if (until >= horizon) return;
  if (outcome === 'succeeded' || outcome === 'invalidResponse') {
    go(walk, outcome === 'succeeded' ? 'SUCCEEDED' : 'INVALID_RESPONSE', until);
    return;
  }
  const isGone = outcome === 'callerGone' || (outcome === null && until < endOf(trace, invocation));
  const failure = isGone ? 'CALLER_TIMEOUT' : failureOf(invocations.ending[invocation] as number);
  if (failure === null) return;
  // At the end of the run it waits for its next try, unless it has none.
  if (outcome === null && isLast && Number.isNaN(until)) return;
  go(walk, `${failure}_${outcome === null ? 'RETRIES' : 'LAST'}`, until);
}

/** The event for an attempt that ended so; null while it runs. */
function failureOf(code: number): string | null {
  const ending = endings[code];
  switch (ending?.name) {
    case 'running':
      return null;
    case 'accessDenied':
    case 'requestTooLarge':
      return 'DENIED';
    case 'recursionStopped':
      return 'RECURSION_STOPPED';
    default:
  }
  if (ending?.outcome === 'refused') return 'SERVICE_ERROR';
  if (ending?.outcome === 'throttled') return 'THROTTLED';
  return ending?.outcome === 'timedOut' ? 'TIMED_OUT' : 'FUNCTION_ERROR';
}
