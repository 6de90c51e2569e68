/** The record that Lambda writes of an event that it has given up, or processed, as far as it is the same for every such event. */
import { functionArn } from '../iam/index.ts';

/** Why an event left Lambda's queue (rule async.record-conditions). */
export type Condition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded' | 'ZeroReservedConcurrency' | 'RecursiveInvocation';

/** What a record tells. */
export interface RecordOf {
  readonly function: string;
  readonly condition: Condition;
  /** Times that Lambda has tried to invoke the function with the event. */
  readonly tries: number;
  /** What the event carried. */
  readonly payload: unknown;
  /** Whether the function ran at least once, so that there is an answer to report. */
  readonly hasRun: boolean;
}

/** The record as a destination of that type gets it (rule async.destination-record). A destination of type eventbridge gets it in an envelope. */
export function lambdaRecord(of: RecordOf, targetType: string): unknown {
  const arn = functionArn(of.function, '$LATEST');
  const succeeded = of.condition === 'Success';
  const record = {
    version: '1.0',
    requestContext: { functionArn: arn, condition: of.condition, approximateInvokeCount: of.tries },
    requestPayload: of.payload ?? {},
    ...(of.hasRun
      ? {
          responseContext: { statusCode: 200, executedVersion: '$LATEST', ...(succeeded ? {} : { functionError: 'Unhandled' }) },
          responsePayload: succeeded ? null : { errorMessage: 'The function failed.' },
        }
      : {}),
  };
  if (targetType !== 'eventbridge') return record;
  return {
    version: '0',
    'detail-type': `Lambda Function Invocation Result - ${succeeded ? 'Success' : 'Failure'}`,
    source: 'lambda',
    resources: [arn],
    detail: record,
  };
}
