import { describe, expect, it } from 'vitest';
import { requestIdOf } from '../logs/requestId.ts';
import { cites } from '../rules/testing.ts';
import type { JsonInput } from '../scenario/input.ts';
import type { Trace } from '../trace/tables.ts';
import { eventOf } from './eventOf.ts';
import { responseOf } from './responseOf.ts';
import { at, endingsOf, run } from './testing.ts';

const calls = { id: 'calls', type: 'sdk', function: 'f', maximumAttempts: 1 };
const called = (fn: JsonInput, more: Partial<Parameters<typeof run>[0]> = {}) =>
  run({ fn, triggers: [calls], traffic: [at('calls', [2])], ...more });

describe('the Invoke API answers', () => {
  it('success with 200, the version that ran, and what the handler returned', () => {
    const trace = called({});
    expect(responseOf(trace, 0)).toEqual({
      statusCode: 200,
      headers: { 'x-amzn-RequestId': requestIdOf(trace, 0), 'X-Amz-Executed-Version': '$LATEST' },
      body: null,
      ruleId: null,
      client: null,
    });
  });

  it.each([
    ['python3.13', { errorRate: 1 }, { errorType: 'RuntimeError', errorMessage: 'The function failed.', stackTrace: [] }],
    ['nodejs22.x', { errorRate: 1 }, { errorType: 'Error', errorMessage: 'The function failed.', trace: ['Error: The function failed.'] }],
    ['java21', { errorRate: 1 }, { errorType: 'java.lang.RuntimeException', errorMessage: 'The function failed.' }],
    ['python3.13', { handler: [{ io: '20s' }] }, { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 10.00 seconds' }],
    ['python3.13', { crashRate: 1 }, { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with error: exit status 1' }],
    ['python3.13', { memoryUsed: 600 }, { errorType: 'Runtime.OutOfMemory', errorMessage: 'Runtime exited with error: signal: killed' }],
  ])('a function error with 200, a header, and the error as its runtime writes it: %s, %j', (runtime, fn, error) => {
    cites('invoke.function-error-header');
    const trace = called({ runtime, ...fn });
    const { statusCode, headers, body } = responseOf(trace, 0) ?? {};
    expect([statusCode, headers?.['X-Amz-Function-Error']]).toEqual([200, 'Unhandled']);
    // What Lambda itself says names the request.
    const named = error.errorType.includes('.') && !error.errorType.startsWith('java') ? `RequestId: ${requestIdOf(trace, 0)} Error: ` : '';
    expect(body).toMatchObject({ ...error, errorMessage: `${named}${error.errorMessage}` });
  });

  it('a call that IAM denied as the SDK words it', () => {
    const role = { Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::other/*' }] };
    const trace = called({ role, handler: [{ call: 's3:PutObject', on: 'photos' }] }, { resources: { photos: { type: 's3' } } });
    expect(responseOf(trace, 0)?.body).toHaveProperty(
      'errorMessage',
      'An error occurred (AccessDenied) when calling the PutObject operation: User: arn:aws:sts::123456789012:assumed-role/f-role/f is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::photos/object because no identity-based policy allows the s3:PutObject action',
    );
  });

  it('a throttle with 429 and its reason (invoke.throttle-body)', () => {
    const trace = called({ reservedConcurrentExecutions: 0 });
    expect(responseOf(trace, 0)).toMatchObject({
      statusCode: 429,
      headers: { 'x-amzn-ErrorType': 'TooManyRequestsException' },
      body: { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded', Type: 'User', message: 'Rate Exceeded.' },
      ruleId: 'concurrency.throttle-is-429',
    });
  });

  it.each([
    [
      'accessDenied',
      403,
      'AccessDeniedException',
      { resourcePolicy: { Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] } },
      {},
    ],
    [
      'kmsDisabled',
      502,
      'KMSDisabledException',
      { kmsKey: 'key', environment: { NAME: 'b' } },
      { resources: { key: { type: 'kms', state: 'Disabled' } } },
    ],
    ['requestTooLarge', 413, 'RequestTooLargeException', {}, { traffic: [at('calls', [2], { payloadSize: 7000 })] }],
    ['serviceFailed', 500, 'ServiceException', {}, { timeline: [{ at: '0s', fault: { on: 'calls', errorRate: 1, for: '1m' } }] }],
  ])('%s with %i, %s', (ending, status, exception, fn, more) => {
    const trace = called(fn, more);
    expect(endingsOf(trace)).toEqual([ending]);
    const { statusCode, headers, body } = responseOf(trace, 0) ?? {};
    expect([statusCode, headers?.['x-amzn-ErrorType']]).toEqual([status, exception]);
    expect(JSON.stringify(body)).toMatch(
      /not authorized|KMS key is disabled|7168000 byte payload is too large.*6291456|Internal service error/,
    );
  });

  it('nothing while the handler is running', () => {
    const trace = called({ timeout: '900s', handler: [{ io: '600s' }] });
    expect(responseOf(trace, 0)).toBeNull();
  });
});

describe('the client in front hears', () => {
  const api = (apiType: string, fn: JsonInput, more: JsonInput = {}) =>
    run({ fn, triggers: [{ id: 'api', type: 'api-gateway', apiType, function: 'f', ...more }], traffic: [at('api', [2])] });

  it.each([
    ['REST', {}, 200, '{}'],
    ['REST', { errorRate: 1 }, 502, { message: 'Internal server error' }],
    ['HTTP', { errorRate: 1 }, 502, { message: 'Internal Server Error' }],
    ['REST', { reservedConcurrentExecutions: 0 }, 500, { message: 'Internal server error' }],
    ['HTTP', { reservedConcurrentExecutions: 0 }, 503, { message: 'Service Unavailable' }],
  ])('of a %s API with %j: %i', (apiType, fn, statusCode, body) => {
    cites('api-gateway.error-bodies');
    expect(responseOf(api(apiType, fn), 0)?.client).toMatchObject({ statusCode, body });
  });

  it('of the API’s own timeout, while Lambda answers 200 to nobody', () => {
    const trace = api('REST', { handler: [{ io: '2s' }] }, { timeout: '1s' });
    const response = responseOf(trace, 0);
    expect([response?.statusCode, response?.client?.statusCode, response?.client?.body]).toEqual([
      200,
      504,
      { message: 'Endpoint request timed out' },
    ]);
  });

  it('of an asynchronous event 202, whatever becomes of it (invoke.accepted-202)', () => {
    const trace = run({
      fn: { errorRate: 1 },
      resources: { photos: { type: 's3' } },
      triggers: [{ id: 'new', type: 's3', source: 'photos', function: 'f' }],
      traffic: [at('photos', [2])],
    });
    expect(responseOf(trace, 0)).toMatchObject({ statusCode: 200, client: { statusCode: 202, body: null } });
  });
});

describe('a handler of a batch returns', () => {
  const failing = { handler: [{ io: '10ms', per: 'record', errorRate: 0.4 }] };
  const reporting = { functionResponseTypes: ['ReportBatchItemFailures'] };

  /** Names in the response of the attempt in row `row`. */
  const reported = (trace: Trace, row: number): string[] => {
    const body = responseOf(trace, row)?.body as
      | { readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[] }
      | undefined;
    return (body?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  };

  const queue = (more: JsonInput) =>
    run({
      fn: failing,
      resources: { queue: { type: 'sqs', visibilityTimeout: '30s' } },
      triggers: [
        { id: 'jobs', type: 'sqs', source: 'queue', function: 'f', batchSize: 10, maximumBatchingWindow: '5s', ...reporting, ...more },
      ],
      traffic: [at('queue', [2, 2, 2, 2, 2, 2])],
    });

  it('the ids of the messages that come back (sqs.partial-batch-response)', () => {
    const trace = queue({});
    type Queued = { readonly Records: readonly { readonly messageId: string }[] };
    const ids = (row: number) => (eventOf(trace, row) as Queued).Records.map(({ messageId }) => messageId);
    expect(ids(0)).toHaveLength(6);
    expect(reported(trace, 0).length).toBeGreaterThan(0);
    expect(reported(trace, 0).length).toBeLessThan(6);
    expect(new Set(ids(1))).toEqual(new Set(reported(trace, 0)));
  });

  it('receipt handles, where the function names messages by anything but their ids (sqs.malformed-response)', () => {
    expect(reported(queue({ reportedIds: 'unknown' }), 0)[0]).toMatch(/^AQEB/);
  });

  it('the lowest sequence number of a stream, from which all records come again (streams.partial-batch-response)', () => {
    const trace = run({
      fn: failing,
      resources: { stream: { type: 'kinesis' } },
      triggers: [{ id: 'read', type: 'kinesis', source: 'stream', function: 'f', maximumBatchingWindow: '5s', ...reporting }],
      traffic: [at('stream', [2, 2, 2, 2, 2, 2], { keys: { count: 1 } })],
    });
    const numbers = (row: number) =>
      (eventOf(trace, row) as { Records: { kinesis: { sequenceNumber: string } }[] }).Records.map(({ kinesis }) => kinesis.sequenceNumber);
    const rows = Array.from({ length: trace.invocations.length }, (_, row) => row);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows.slice(0, -1)) expect(reported(trace, row)).toEqual(numbers(row + 1).slice(0, 1));
    expect(reported(trace, rows.length - 1)).toEqual([]);
  });

  it('the state of its tumbling window', () => {
    cites('events.window-state');
    const trace = run({
      resources: { stream: { type: 'kinesis' } },
      triggers: [{ id: 'read', type: 'kinesis', source: 'stream', function: 'f', tumblingWindow: '10s', batchSize: 1 }],
      traffic: [at('stream', [2, 4], { keys: { count: 1 } })],
    });
    expect([0, 1, 2].map((row) => responseOf(trace, row)?.body)).toEqual([1, 2, 2].map((records) => ({ state: { records } })));
  });
});
