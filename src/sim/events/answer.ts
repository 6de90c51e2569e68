/** What Lambda's Invoke API answers to one attempt. */
import { functionArn } from '../iam/arn.ts';
import { decideTrigger } from '../iam/decideTrigger.ts';
import { requestIdOf } from '../logs/requestId.ts';
import { ruleValue } from '../rules/index.ts';
import { scenarioAt } from '../trace/configuration.ts';
import { ENDING, type Ending, endings } from '../trace/endings.ts';
import type { Trace } from '../trace/tables.ts';
import { type CallerOutcome, callerStatus } from '../triggers/index.ts';
import { handlerError } from './handlerError.ts';

/** An HTTP response. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value. */
  readonly body: unknown;
  /** The rule that gives the status; null for plain success. */
  readonly ruleId: string | null;
}

/** How the attempt in row `row` ended for its caller, or null while it is running. */
export function outcomeOf(trace: Trace, row: number): CallerOutcome | null {
  const code = trace.invocations.ending[row] as number;
  const outcome = endings[code]?.outcome ?? 'running';
  if (outcome === 'running') return null;
  return outcome === 'refused' ? (refusals[code] ?? 'serviceError') : outcome;
}

const refusals: Readonly<Record<number, CallerOutcome>> = {
  [ENDING.accessDenied]: 'denied',
  [ENDING.requestTooLarge]: 'tooLarge',
  [ENDING.recursionStopped]: 'recursionStopped',
  [ENDING.kmsDisabled]: 'keyUnusable',
  [ENDING.kmsAccessDenied]: 'keyUnusable',
  [ENDING.kmsInvalidState]: 'keyUnusable',
  [ENDING.kmsNotFound]: 'keyUnusable',
};

/** The answer to the attempt in row `row`; null while it is running. `returned` is what its handler returned, if it did; `size` what it was sent, KB. */
export function answerOf(trace: Trace, row: number, returned: unknown, size: number): Answer | null {
  const outcome = outcomeOf(trace, row);
  if (outcome === null) return null;
  const { rules } = scenarioAt(trace, trace.invocations.time[row] as number).platform;
  const { status = 0, ruleId = null } = callerStatus('sdk', {}, outcome, rules) ?? {};
  const ending = endings[trace.invocations.ending[row] as number] as Ending;
  const id = { 'x-amzn-RequestId': requestIdOf(trace, row) };
  if (ending.exception !== null) {
    const headers = { ...id, 'x-amzn-ErrorType': ending.exception };
    return { statusCode: status, headers, body: refusalOf(trace, row, ending, size), ruleId };
  }
  const headers = { ...id, 'X-Amz-Executed-Version': executedVersion(trace, row) };
  if (outcome === 'succeeded') return { statusCode: status, headers, body: returned, ruleId };
  // invoke.function-error-header
  return { statusCode: status, headers: { ...headers, 'X-Amz-Function-Error': 'Unhandled' }, body: handlerError(trace, row), ruleId };
}

/** The message of an answer that tells of a failure. */
export function messageOf({ body }: Answer): string {
  const fields = (typeof body === 'object' ? body : null) as Readonly<Record<string, unknown>> | null;
  return String(fields?.errorMessage ?? fields?.message ?? fields?.Message ?? '');
}

/** Name of the version that ran the attempt in row `row`, which was admitted. */
export function executedVersion({ environments, invocations, versions }: Trace, row: number): string {
  return versions[environments.version[invocations.environment[row] as number] as number]?.name ?? '$LATEST';
}

/** invoke.throttle-body and the other exceptions of the Invoke API: who is to blame, and a message. */
function refusalOf(trace: Trace, row: number, ending: Ending, size: number): unknown {
  if (ending.throttleReason !== null) return { Reason: ending.throttleReason, Type: 'User', message: 'Rate Exceeded.' };
  if (ending.exception === 'AccessDeniedException') return { Message: deniedMessage(trace, row) };
  if (ending.exception === 'RequestTooLargeException') return { Type: 'User', message: tooLarge(size) };
  const isOurs = ending.exception === 'RecursiveInvocationException';
  return { Type: isOurs ? 'User' : 'Service', Message: messages[ending.exception ?? ''] ?? 'Internal service error' };
}

const undecrypted = (why: string): string =>
  `Lambda was unable to decrypt the environment variables because ${why}. Please check the function's KMS key settings.`;

const messages: Readonly<Record<string, string>> = {
  RecursiveInvocationException:
    'Lambda has detected your function being invoked in a recursive loop with other Amazon Web Services resources.',
  KMSDisabledException: undecrypted('the KMS key is disabled'),
  KMSAccessDeniedException: undecrypted('KMS access was denied'),
  KMSInvalidStateException: undecrypted('the state of the KMS key is not valid for Decrypt'),
  KMSNotFoundException: undecrypted('the KMS key was not found'),
};

function tooLarge(size: number): string {
  const limit = ruleValue('limits.sync-payload') * 1024 * 1024;
  return `${Math.round(size * 1024)} byte payload is too large for the RequestResponse invocation type (limit ${limit} bytes)`;
}

function deniedMessage(trace: Trace, row: number): string {
  const request = trace.invocations.request[row] as number;
  const { id, type, function: fn } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const scenario = scenarioAt(trace, trace.invocations.time[row] as number);
  const functionName = trace.functions[fn] as string;
  const { role = null, resourcePolicy = null } = scenario.functions.find(({ name }) => name === functionName) ?? {};
  const trigger = scenario.triggers.find((each) => each.id === id) ?? { id, type, source: null };
  const { message } = decideTrigger({ functionName, trigger, resourcePolicy, role });
  return message ?? `Not authorized to perform: lambda:InvokeFunction on resource: ${functionArn(functionName)}`;
}
