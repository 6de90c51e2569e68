/** The error that a failed invocation answers with: the JSON that the function's runtime, or Lambda in its place, makes of it. */
import { calledResource } from '../engine/permissions.ts';
import { accessDeniedCode } from '../iam/accessDeniedMessage.ts';
import { decideCall } from '../iam/decideCall.ts';
import { requestIdOf } from '../logs/requestId.ts';
import type { CallStep } from '../scenario/model.ts';
import { configurationOf, scenarioAt } from '../trace/configuration.ts';
import { ENDING, endings } from '../trace/endings.ts';
import { failedCall } from '../trace/failedCall.ts';
import type { Trace } from '../trace/tables.ts';

/** `errorType`, `errorMessage` and what else the runtime adds. */
export type ErrorPayload = Readonly<Record<string, unknown>> & { readonly errorType: string; readonly errorMessage: string };

/** Of the invocation in row `row`, which ran and failed. */
export function handlerError(trace: Trace, row: number): ErrorPayload {
  const ending = trace.invocations.ending[row] as number;
  const errorType = endings[ending]?.errorType ?? null;
  if (errorType !== null) return { errorType, errorMessage: `RequestId: ${requestIdOf(trace, row)} Error: ${causeOf(trace, row, ending)}` };
  const { runtime } = configurationOf(trace, trace.invocations.environment[row] as number);
  return inLanguageOf(runtime, thrownBy(trace, row), requestIdOf(trace, row));
}

/** What Lambda says when the process, not the handler, came to an end. */
function causeOf(trace: Trace, row: number, ending: number): string {
  const { timeout } = configurationOf(trace, trace.invocations.environment[row] as number);
  switch (ending) {
    case ENDING.timedOut:
      return `Task timed out after ${(timeout / 1e6).toFixed(2)} seconds`;
    case ENDING.outOfMemory:
      return 'Runtime exited with error: signal: killed';
    case ENDING.crashed:
    case ENDING.initFailed:
      return 'Runtime exited with error: exit status 1';
    case ENDING.restoreFailed:
      return 'Timeout waiting for the restore of the snapshot to complete';
    default:
      return 'The execution environment was lost';
  }
}

/** An exception that a handler did not catch. `code`: AWS's, when a call failed. */
interface Thrown {
  readonly code: string | null;
  readonly operation: string;
  readonly message: string;
}

function thrownBy(trace: Trace, row: number): Thrown {
  const failed = failedCall(trace, row);
  if (failed === null) return { code: null, operation: '', message: 'The function failed.' };
  const { step, outcome } = failed;
  const operation = step.action.slice(step.action.indexOf(':') + 1);
  if (outcome === 'accessDenied') {
    const message = deniedMessage(trace, row, step) ?? 'Access Denied';
    return { code: accessDeniedCode(step.action), operation, message };
  }
  const [code, message] = failures[outcome] ?? ['InternalServerError', 'Internal server error'];
  return { code, operation, message };
}

/** Outcome of a call → the error's code and message. */
const failures: Readonly<Record<string, readonly [code: string, message: string]>> = {
  throttled: ['ThrottlingException', 'Rate exceeded'],
  timedOut: ['ReadTimeoutError', 'Read timeout on endpoint'],
  tooManyConnections: ['OperationalError', 'Too many connections'],
  staleCredentials: ['OperationalError', 'Access denied for user (using password: YES)'],
  functionError: ['FunctionError', 'The called function returned an error'],
  recursionStopped: ['RecursiveInvocationException', 'Lambda detected a recursive loop'],
};

function deniedMessage(trace: Trace, row: number, step: CallStep): string | null {
  const { role, name: functionName } = configurationOf(trace, trace.invocations.environment[row] as number);
  const scenario = scenarioAt(trace, trace.invocations.time[row] as number);
  const resource = calledResource(step, scenario.resources.find(({ name }) => name === step.on) ?? null, scenario);
  return resource === null ? null : decideCall({ functionName, action: step.action, resource, role }).message;
}

/** Python's SDK puts code and operation into the message; others throw a class of the code's name. */
function inLanguageOf(runtime: string, { code, operation, message }: Thrown, requestId: string): ErrorPayload {
  if (runtime.startsWith('python')) {
    const errorMessage = code === null ? message : `An error occurred (${code}) when calling the ${operation} operation: ${message}`;
    return { errorMessage, errorType: code === null ? 'RuntimeError' : 'ClientError', requestId, stackTrace: [] };
  }
  if (runtime.startsWith('nodejs')) {
    const errorType = code ?? 'Error';
    return { errorType, errorMessage: message, trace: [`${errorType}: ${message}`] };
  }
  const errorType = code ?? plainErrors.find(([prefix]) => runtime.startsWith(prefix))?.[1] ?? 'errorString';
  return { errorMessage: message, errorType };
}

/** Prefix of the runtime → the class of an exception that is nothing in particular. */
const plainErrors: readonly (readonly [prefix: string, errorType: string])[] = [
  ['java', 'java.lang.RuntimeException'],
  ['dotnet', 'Exception'],
  ['ruby', 'Function<RuntimeError>'],
];
