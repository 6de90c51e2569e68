/** What Lambda answered to an attempt, what its handler returned, and what the client in front heard of it. */
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { scenarioAt } from '../trace/configuration.ts';
import { endOf } from '../trace/endOf.ts';
import { inFlightUntil } from '../trace/inFlightUntil.ts';
import type { Trace } from '../trace/tables.ts';
import { callerStatus } from '../triggers/index.ts';
import { type Answer, answerOf, outcomeOf } from './answer.ts';
import { givenTo } from './eventOf.ts';
import type { Given } from './given.ts';
import { returnedBy } from './returnedBy.ts';

/** What a client was told by the API, the function URL or the queue before the function. */
export interface ClientAnswer {
  readonly statusCode: number;
  /** A JSON value, or null where there is no body or AWS documents none. */
  readonly body: unknown;
  readonly ruleId: string | null;
}

export interface Response extends Answer {
  /**
   * Null when whoever invoked the function hears Lambda's own answer (an SDK, a mapping), or when nobody was waiting any more. The source of an
   * asynchronous event was answered when Lambda took it, long before.
   */
  readonly client: ClientAnswer | null;
}

/** The response to the attempt in row `row`; null while it is running. */
export function responseOf(trace: Trace, row: number): Response | null {
  const given = givenTo(trace, row);
  const size = given.items.reduce((sum, item) => sum + item.size, 0);
  const answer = answerOf(trace, row, returnedBy(given, row), size);
  return answer === null ? null : { ...answer, client: clientAnswer(given, row, answer) };
}

/** What stands between a client and Lambda, and answers in HTTP. */
const answersItsClient: ReadonlySet<string> = new Set(['api-gateway', 'function-url', 'alb', 'cognito', 'cloudfront']);

function clientAnswer({ trace, trigger, request, items }: Given, row: number, answer: Answer): ClientAnswer | null {
  const machine = trace.triggers[trace.requests.trigger[request] as number]?.machine;
  if (machine === 'asynchronous') return { statusCode: ruleValue('invoke.accepted-202'), body: null, ruleId: 'invoke.accepted-202' };
  const outcome = hasLeft(trace, row) ? 'callerGone' : wasTurnedDown(trace, request) ? 'invalidResponse' : outcomeOf(trace, row);
  if (!answersItsClient.has(trigger.type) || items.length === 0 || outcome === null) return null;
  const { rules } = scenarioAt(trace, trace.invocations.time[row] as number).platform;
  const status = callerStatus(trigger.type, trigger.settings, outcome, rules);
  if (status === null) return null;
  const body = outcome === 'succeeded' ? bodyIn(trigger, answer.body) : bodyFor(trigger, status.status, answer.body);
  return { statusCode: status.status, body, ruleId: status.ruleId };
}

/** Whether the service in front could not use what the function returned for a request: it is never sent again. */
const wasTurnedDown = ({ requests, machines }: Trace, request: number): boolean =>
  machines.synchronous[requests.state[request] as number]?.outcome === 'invalidResponse';

/** Whether whoever waited had stopped waiting before the attempt ended. */
function hasLeft(trace: Trace, row: number): boolean {
  if (trace.invocations.environment[row] === NO_ROW) return false;
  return inFlightUntil(trace, row) < Math.min(endOf(trace, row), trace.horizon);
}

/** An API takes the body out of what the function returned; what a function at the edge lets pass is answered by the cache or the origin. */
function bodyIn({ type, settings }: Given['trigger'], returned: unknown): unknown {
  if (type === 'cloudfront' && typeof settings.responseSize !== 'number') return null;
  return typeof returned === 'object' && returned !== null && 'body' in returned ? returned.body : null;
}

/** api-gateway.error-bodies, cognito.failed-400. `returned`: what Lambda answered. */
function bodyFor({ type, settings }: Given['trigger'], status: number, returned: unknown): unknown {
  if (type === 'cognito' && status === ruleValue('cognito.failed-400'))
    return { message: `PreSignUp failed with error ${errorIn(returned)}.` };
  if (type !== 'api-gateway') return null;
  if (settings.apiType === 'HTTP') return { message: status === 503 ? 'Service Unavailable' : 'Internal Server Error' };
  return { message: status === 504 ? 'Endpoint request timed out' : 'Internal server error' };
}

/** The message of a function error, or of the exception with which Lambda refused. */
function errorIn(returned: unknown): string {
  if (typeof returned !== 'object' || returned === null) return '';
  const { errorMessage, Message, message } = returned as Readonly<Record<string, unknown>>;
  return String(errorMessage ?? Message ?? message ?? '').replace(/\.$/, '');
}
