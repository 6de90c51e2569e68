/** What code is told when a call of it fails. */
import { CALL } from '../trace/callCodes.ts';
import type { StepModel } from './stepModel.ts';

/** The message for a call that ended with `outcome` (an index into callOutcomes), or null when it did not fail. */
export function callFailure(step: StepModel, outcome: number): string | null {
  switch (outcome) {
    case CALL.accessDenied:
      return step.effect?.denied ?? 'AccessDenied';
    case CALL.throttled:
      return 'ThrottlingException: Rate exceeded';
    case CALL.timedOut:
      return 'The call took longer than its timeout.';
    case CALL.tooManyConnections:
      return 'Too many connections';
    case CALL.staleCredentials:
      return 'Authentication failed: the secret has been rotated since it was read.';
    case CALL.functionError:
      return 'The called function returned an error (X-Amz-Function-Error: Unhandled).';
    case CALL.recursionStopped:
      return 'RecursiveInvocationException';
    case CALL.failed:
      return 'The service answered with an error.';
    default:
      return null;
  }
}
