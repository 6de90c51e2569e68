/** What Lambda writes of an asynchronous event that it is done with: the record for a destination, and the dead letter. */
import { NO_ROW } from '../../base/table.ts';
import { conditionOf } from '../engine/recordOf.ts';
import { functionArn } from '../iam/arn.ts';
import { ACCOUNT, REGION } from '../iam/world.ts';
import { eventRequestId } from '../logs/requestId.ts';
import { timestampOf } from '../logs/timestamp.ts';
import { ruleValue } from '../rules/index.ts';
import { functionIn, scenarioAt } from '../trace/configuration.ts';
import { endings } from '../trace/endings.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import type { Trace } from '../trace/tables.ts';
import { answerOf, executedVersion, messageOf } from './answer.ts';
import { secondsTimestamp } from './envelopeTime.ts';
import type { MessageAttribute } from './given.ts';
import { triggerAt } from './triggerAt.ts';

/** async.destination-record: of request `request`, written at `t` (µs). `payload` is the event itself. */
export function asyncRecord(trace: Trace, request: number, kind: 'onFailure' | 'onSuccess', payload: unknown, t: number): unknown {
  const attempts = [...attemptsOf(trace, request)];
  const ran = attempts.findLast((row) => trace.invocations.environment[row] !== NO_ROW);
  return {
    version: '1.0',
    timestamp: timestampOf(t),
    requestContext: {
      requestId: eventRequestId(trace, request),
      functionArn: recordedArn(trace, request, t),
      condition: kind === 'onSuccess' ? 'Success' : conditionAt(trace, request, attempts, t),
      approximateInvokeCount: attempts.length,
    },
    requestPayload: payload,
    ...(ran === undefined ? {} : responseIn(trace, ran)),
  };
}

/** The record as an event on a bus. */
export function recordOnBus(trace: Trace, request: number, kind: 'onFailure' | 'onSuccess', record: unknown, t: number): unknown {
  return {
    'detail-type': `Lambda Function Invocation Result - ${kind === 'onSuccess' ? 'Success' : 'Failure'}`,
    source: 'lambda',
    account: ACCOUNT,
    time: secondsTimestamp(t),
    region: REGION,
    resources: [recordedArn(trace, request, t)],
    detail: record,
  };
}

/** async.dead-letter-attributes: what travels beside the event in the function's dead-letter queue. */
export function deadLetterAttributes(trace: Trace, request: number): readonly MessageAttribute[] {
  const last = attemptsOf(trace, request).at(-1);
  const answer = last === undefined ? null : answerOf(trace, last, null, 0);
  const status = answer?.statusCode ?? ruleValue('concurrency.throttle-is-429');
  const message = answer === null ? 'Rate Exceeded.' : messageOf(answer);
  return [
    { name: 'RequestID', type: 'String', value: eventRequestId(trace, request) },
    { name: 'ErrorCode', type: 'Number', value: String(status) },
    { name: 'ErrorMessage', type: 'String', value: message.slice(0, ruleValue('async.dead-letter-attributes') * 1024) },
  ];
}

function conditionAt(trace: Trace, request: number, attempts: readonly number[], t: number): string {
  const fn = functionIn(
    trace,
    scenarioAt(trace, t),
    (trace.triggers[trace.requests.trigger[request] as number] as { function: number }).function,
  );
  return conditionOf(trace, attempts, fn.asyncConfig.maximumRetryAttempts);
}

const recordedArn = (trace: Trace, request: number, t: number): string => {
  const trigger = triggerAt(trace, trace.requests.trigger[request] as number, t);
  return functionArn(trigger.function, trigger.qualifier ?? '$LATEST');
};

/** What the last attempt that ran has answered. */
function responseIn(trace: Trace, row: number): object {
  const answer = answerOf(trace, row, null, 0);
  const isError = endings[trace.invocations.ending[row] as number]?.outcome !== 'succeeded';
  return {
    responseContext: {
      statusCode: answer?.statusCode,
      executedVersion: executedVersion(trace, row),
      ...(isError ? { functionError: 'Unhandled' } : {}),
    },
    responsePayload: answer?.body ?? null,
  };
}
