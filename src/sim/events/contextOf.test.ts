import { expect, it } from 'vitest';
import { requestIdOf } from '../logs/requestId.ts';
import { cites } from '../rules/testing.ts';
import { startOf } from '../trace/startOf.ts';
import { contextOf } from './contextOf.ts';
import { at, run } from './testing.ts';

const calls = { id: 'calls', type: 'sdk', function: 'f', maximumAttempts: 1 };

it('has the members of Python and Node under their own names, with one value each (events.context)', () => {
  cites('logs.log-group', 'logs.log-stream');
  const trace = run({ triggers: [calls], traffic: [at('calls', [2])] });
  const start = startOf(trace, 0);
  const stream = expect.stringMatching(/^2026\/01\/05\/\[\$LATEST\][0-9a-f]{32}$/);
  const { python, node, remainingTime } = contextOf(trace, 0, start + 40_500) ?? {};
  expect(python).toEqual({
    aws_request_id: requestIdOf(trace, 0),
    function_name: 'f',
    function_version: '$LATEST',
    invoked_function_arn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
    memory_limit_in_mb: '512',
    log_group_name: '/aws/lambda/f',
    log_stream_name: stream,
    identity: null,
    client_context: null,
    'get_remaining_time_in_millis()': 9959,
  });
  expect(node).toEqual({
    awsRequestId: requestIdOf(trace, 0),
    functionName: 'f',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
    memoryLimitInMB: '512',
    logGroupName: '/aws/lambda/f',
    logStreamName: stream,
    callbackWaitsForEmptyEventLoop: true,
    'getRemainingTimeInMillis()': 9959,
  });
  expect(remainingTime).toBe(9959);
});

it('counts the time left down from the timeout, and knows none before the handler begins or after it has ended', () => {
  const trace = run({ fn: { timeout: '1s', handler: [{ io: '3s' }] }, triggers: [calls], traffic: [at('calls', [2])] });
  const start = startOf(trace, 0);
  const left = (t: number) => contextOf(trace, 0, start + t)?.remainingTime;
  expect([-1, 0, 1, 999_999, 1_000_000, 1_000_001].map(left)).toEqual([null, 1000, 999, 0, 0, null]);
});

it('names the alias that was asked for, and the version that ran', () => {
  const trace = run({
    fn: { aliases: { live: { version: '3' } }, versions: { 3: { memorySize: 1024 } } },
    triggers: [{ ...calls, qualifier: 'live' }],
    traffic: [at('calls', [2])],
  });
  expect(contextOf(trace, 0, 0)?.python).toMatchObject({
    function_version: '3',
    invoked_function_arn: 'arn:aws:lambda:us-east-1:123456789012:function:f:live',
    memory_limit_in_mb: '1024',
    log_stream_name: expect.stringContaining('/[3]'),
  });
});

it('keeps its log stream as long as its environment lives, and has none when the attempt was refused', () => {
  const trace = run({ fn: { reservedConcurrentExecutions: 1 }, triggers: [calls], traffic: [at('calls', [2, 2.05, 5])] });
  const streams = [0, 1, 2].map((row) => contextOf(trace, row, 0)?.node.logStreamName);
  expect(streams[2]).toBe(streams[0]);
  expect(contextOf(trace, 1, 0)).toBeNull();
});

it('the attempts of a mapping are requests with ids of their own', () => {
  const trace = run({
    fn: { errorRate: 1 },
    resources: { queue: { type: 'sqs', visibilityTimeout: '30s' } },
    triggers: [{ id: 'jobs', type: 'sqs', source: 'queue', function: 'f' }],
    traffic: [at('queue', [2])],
  });
  const ids = Array.from({ length: trace.invocations.length }, (_, row) => requestIdOf(trace, row));
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});
