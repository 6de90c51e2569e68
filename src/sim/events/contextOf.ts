/** The context object that a handler receives beside its event, as Python and Node name it. */
import { NO_ROW } from '../../base/table.ts';
import { functionArn } from '../iam/arn.ts';
import { logGroupName, logStreamName } from '../logs/logStream.ts';
import { requestIdOf } from '../logs/requestId.ts';
import { PROVISIONED_ALIAS_VERSION } from '../scenario/publishedVersions.ts';
import { configurationOf } from '../trace/configuration.ts';
import { endOf } from '../trace/endOf.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { executedVersion } from './answer.ts';
import { triggerAt } from './triggerAt.ts';

/** Values under each runtime's own names; methods are written as they are called. */
type Members = Readonly<Record<string, string | number | boolean | null>>;

export interface InvocationContext {
  readonly python: Members;
  readonly node: Members;
  /** ms until the function's timeout at the time asked for; null before the handler began and after it ended. */
  readonly remainingTime: number | null;
}

/** The context of the invocation in row `row` at `t`, µs; null when the attempt was refused, since no handler ran. */
export function contextOf(trace: Trace, row: number, t: number): InvocationContext | null {
  const environment = trace.invocations.environment[row] as number;
  if (environment === NO_ROW) return null;
  const { name, memorySize } = configurationOf(trace, environment);
  const remainingTime = remainingAt(trace, row, t);
  const version = executedVersion(trace, row);
  const [id, arn, memory] = [requestIdOf(trace, row), invokedArn(trace, row, name), String(memorySize)];
  const [group, stream] = [logGroupName(name), logStreamName(trace, environment)];
  return {
    python: {
      aws_request_id: id,
      function_name: name,
      function_version: version,
      invoked_function_arn: arn,
      memory_limit_in_mb: memory,
      log_group_name: group,
      log_stream_name: stream,
      identity: null,
      client_context: null,
      'get_remaining_time_in_millis()': remainingTime,
    },
    node: {
      awsRequestId: id,
      functionName: name,
      functionVersion: version,
      invokedFunctionArn: arn,
      memoryLimitInMB: memory,
      logGroupName: group,
      logStreamName: stream,
      callbackWaitsForEmptyEventLoop: true,
      'getRemainingTimeInMillis()': remainingTime,
    },
    remainingTime,
  };
}

function remainingAt(trace: Trace, row: number, t: number): number | null {
  const start = startOf(trace, row);
  if (!(t >= start && t <= endOf(trace, row))) return null;
  const { timeout } = configurationOf(trace, trace.invocations.environment[row] as number);
  return Math.max(0, Math.floor((timeout - (t - start)) / 1000));
}

/** With the version or alias that was asked for. What asks for neither is invoked unqualified, unless an alias was made for it (see `routesOf`). */
function invokedArn(trace: Trace, row: number, name: string): string {
  const request = trace.invocations.request[row] as number;
  const { qualifier } = triggerAt(trace, trace.requests.trigger[request] as number, trace.invocations.time[row] as number);
  const { provisionedConcurrentExecutions, snapStart } = configurationOf(trace, trace.invocations.environment[row] as number);
  const isMade = qualifier === null && (provisionedConcurrentExecutions > 0 || snapStart);
  return functionArn(name, isMade ? PROVISIONED_ALIAS_VERSION : qualifier);
}
