/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const twentyNineSecondsForEver: FalseStatementTexts = {
  statement: 'The 29 seconds of API Gateway cannot be raised.',
  foundIn: 'Articles and answers of some years ago',
  truth:
    '{api-gateway.integration-timeout|seconds} is the default of a REST API, and can be raised for Regional and private ones, at the cost of throttle quota. It cannot for an edge-optimised API, nor for an HTTP API, which waits {api-gateway.http-integration-timeout|seconds}.',
  shown:
    'With the default the client was gone before the answer; with a raised limit it waited {=raised.triggers.t.latencyMs.max|ms} for it.',
};
