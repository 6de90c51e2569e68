/** What is delivered where events end, and that whoever receives it gets the same. */
import { describe, expect, it } from 'vitest';
import { requestIdOf } from '../logs/requestId.ts';
import { cites } from '../rules/testing.ts';
import type { JsonInput } from '../scenario/input.ts';
import type { Trace } from '../trace/tables.ts';
import { type Delivery, deliveriesOf } from './deliveriesOf.ts';
import { eventOf } from './eventOf.ts';
import { at, carrying, event, run } from './testing.ts';

const bucket = { id: 'new', type: 's3', source: 'photos', function: 'f', deliveryLatency: '0s' };

/** A function that fails with an object's event, and what is told of it. */
const failing = (fn: JsonInput, resources: JsonInput = {}, triggers: readonly JsonInput[] = []) =>
  run({
    fn: { errorRate: 1, ...fn },
    resources: { photos: { type: 's3' }, failed: { type: 'sqs', visibilityTimeout: '30s' }, ...resources },
    triggers: [bucket, ...triggers],
    traffic: [at('photos', [2], carrying({ key: 'a.jpg' }))],
  });

const only = (trace: Trace, request = 0): Delivery | undefined => {
  const deliveries = deliveriesOf(trace, request);
  expect(deliveries).toHaveLength(1);
  return deliveries[0];
};

describe('of asynchronous events', () => {
  it('a destination gets a record with the event, the answer, and why (async.destination-record)', () => {
    const trace = failing({ asyncConfig: { onFailure: 'failed' } });
    expect(only(trace)).toEqual({
      kind: 'onFailure',
      to: 'failed',
      type: 'sqs',
      time: trace.requests.settled[0],
      attributes: [],
      objectKey: null,
      body: {
        version: '1.0',
        timestamp: '2026-01-05T00:03:02.300Z',
        requestContext: {
          requestId: requestIdOf(trace, 2),
          functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST',
          condition: 'RetriesExhausted',
          approximateInvokeCount: 3,
        },
        requestPayload: eventOf(trace, 2),
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        responsePayload: {
          errorMessage: 'The function failed.',
          errorType: 'RuntimeError',
          requestId: requestIdOf(trace, 2),
          stackTrace: [],
        },
      },
    });
  });

  it('a record of success has the answer', () => {
    const trace = failing({ errorRate: 0, asyncConfig: { onSuccess: 'failed' } });
    expect(only(trace)).toMatchObject({
      kind: 'onSuccess',
      body: {
        requestContext: { condition: 'Success', approximateInvokeCount: 1 },
        responseContext: { statusCode: 200, executedVersion: '$LATEST' },
        responsePayload: null,
      },
    });
  });

  it('without an attempt there is no answer to tell of', () => {
    const trace = failing({ reservedConcurrentExecutions: 0, asyncConfig: { onFailure: 'failed' } });
    const body = only(trace)?.body as { readonly requestContext: object };
    expect(body.requestContext).toMatchObject({ condition: 'ZeroReservedConcurrency', approximateInvokeCount: 0 });
    expect(body).not.toHaveProperty('responseContext');
  });

  it('a dead letter is the event itself, with the error in its attributes (async.dead-letter-attributes)', () => {
    const trace = failing({ deadLetterQueue: 'failed' }, {}, [{ id: 'retry', type: 'sqs', source: 'failed', function: 'f' }]);
    expect(only(trace)).toMatchObject({
      kind: 'deadLetter',
      to: 'failed',
      body: eventOf(trace, 0),
      attributes: [
        { name: 'RequestID', type: 'String', value: requestIdOf(trace, 0) },
        { name: 'ErrorCode', type: 'Number', value: '200' },
        { name: 'ErrorMessage', type: 'String', value: 'The function failed.' },
      ],
    });
    // And so it comes out of the queue.
    const message = event(trace, 3).Records[0];
    expect(JSON.parse(message.body)).toEqual(eventOf(trace, 0));
    expect(message.messageAttributes.ErrorCode).toEqual({
      stringValue: '200',
      stringListValues: [],
      binaryListValues: [],
      dataType: 'Number',
    });
  });

  it('a destination and a dead-letter queue both get theirs (async.both-delivered)', () => {
    const trace = failing({ deadLetterQueue: 'dead', asyncConfig: { onFailure: 'failed' } }, { dead: { type: 'sqs' } });
    expect(deliveriesOf(trace, 0).map(({ kind, to }) => [kind, to])).toEqual([
      ['onFailure', 'failed'],
      ['deadLetter', 'dead'],
    ]);
  });

  it.each([
    ['destination', { asyncConfig: { onFailure: 'failed' } }],
    ['dead-letter queue', { deadLetterQueue: 'failed' }],
  ])('what a %s did not take was not delivered', (_name, fn) => {
    expect(deliveriesOf(failing(fn, { failed: { type: 'sqs', errorRate: 1 } }), 0)).toEqual([]);
  });

  it('a function as destination gets the record as its event', () => {
    const functions = {
      f: { timeout: '10s', errorRate: 1, asyncConfig: { onFailure: 'g', maximumRetryAttempts: 0 } },
      g: { timeout: '10s' },
    };
    const trace = run({ functions, resources: { photos: { type: 's3' } }, triggers: [bucket], traffic: [at('photos', [2])] });
    expect(eventOf(trace, 1)).toEqual(only(trace)?.body);
    expect(event(trace, 1).requestPayload).toEqual(eventOf(trace, 0));
  });

  it('a bus gets the record as an event of lambda', () => {
    const rule = { id: 'rule', type: 'eventbridge', source: 'bus', function: 'f', filter: { source: ['lambda'] } };
    const trace = failing({ asyncConfig: { onFailure: 'bus', maximumRetryAttempts: 0 } }, { bus: { type: 'eventbridge' } }, [rule]);
    expect(event(trace, 1)).toMatchObject({
      'detail-type': 'Lambda Function Invocation Result - Failure',
      source: 'lambda',
      account: '123456789012',
      resources: ['arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST'],
      detail: { requestPayload: eventOf(trace, 0) },
    });
  });

  it('a bucket gets the record as an object under the function’s name and the day (async.record-object-key)', () => {
    const listener = { id: 'listener', type: 's3', source: 'records', function: 'g', deliveryLatency: '0s' };
    const functions = {
      f: { timeout: '10s', errorRate: 1, asyncConfig: { onFailure: 'records', maximumRetryAttempts: 0 } },
      g: { timeout: '10s' },
    };
    const resources = { photos: { type: 's3' }, records: { type: 's3' } };
    const trace = run({ functions, resources, triggers: [bucket, listener], traffic: [at('photos', [2])] });
    const key = only(trace)?.objectKey;
    expect(key).toMatch(/^aws\/lambda\/async\/f\/2026\/01\/05\/2026-01-05T00\.00\.02-[0-9a-f-]{36}$/);
    expect(event(trace, 1).Records[0].s3.object.key).toBe(key);
  });

  it('a topic passes the record on as its message', () => {
    const listener = { id: 'news', type: 'sns', source: 'topic', function: 'f', deliveryLatency: '0s' };
    const trace = failing({ asyncConfig: { onFailure: 'topic', maximumRetryAttempts: 0 } }, { topic: { type: 'sns' } }, [listener]);
    expect(JSON.parse(event(trace, 1).Records[0].Sns.Message)).toEqual(only(trace)?.body);
  });
});

describe('of events that never reached Lambda', () => {
  const down = { at: '0s', fault: { on: 'source', errorRate: 1, for: '5m' } };
  const nobody = { Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] };
  const dead = { dead: { type: 'sqs', visibilityTimeout: '30s' } };

  const bus = (more: Partial<Parameters<typeof run>[0]>) =>
    run({
      resources: { bus: { type: 'eventbridge' }, ...dead },
      triggers: [
        {
          id: 'source',
          type: 'eventbridge',
          source: 'bus',
          function: 'f',
          deliveryLatency: '0s',
          maximumRetryAttempts: 2,
          deadLetterQueue: 'dead',
        },
      ],
      traffic: [at('bus', [2], carrying({ order: 17 }))],
      ...more,
    });

  const attributesOf = (delivery: Delivery | undefined) =>
    Object.fromEntries((delivery?.attributes ?? []).map(({ name, value }) => [name, value]));

  it('EventBridge keeps the event with why it was given up (eventbridge.dead-letter-attributes)', () => {
    const delivery = only(bus({ timeline: [down] }));
    expect(delivery?.body).toMatchObject({ source: 'coldstart.app', detail: { order: 17 } });
    expect(attributesOf(delivery)).toEqual({
      RULE_ARN: 'arn:aws:events:us-east-1:123456789012:rule/bus/source',
      TARGET_ARN: 'arn:aws:lambda:us-east-1:123456789012:function:f',
      ERROR_CODE: 'INTERNAL_ERROR',
      ERROR_MESSAGE: 'Internal service error',
      EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
      RETRY_ATTEMPTS: '2',
    });
  });

  it('without permission at once, with AWS’s message (eventbridge.no-retry-when-denied)', () => {
    const attributes = attributesOf(only(bus({ fn: { resourcePolicy: nobody } })));
    expect(attributes).toMatchObject({ ERROR_CODE: 'NO_PERMISSIONS', RETRY_ATTEMPTS: '0' });
    expect(attributes.ERROR_MESSAGE).toContain('is not authorized to perform: lambda:InvokeFunction');
    expect(attributes).not.toHaveProperty('EXHAUSTED_RETRY_CONDITION');
  });

  it('the scheduler names the schedule and its time (schedule.dead-letter-attributes)', () => {
    const trace = run({
      resources: dead,
      triggers: [
        { id: 'source', type: 'schedule', expression: 'rate(1 minute)', function: 'f', maximumRetryAttempts: 0, deadLetterQueue: 'dead' },
      ],
      timeline: [down],
    });
    expect(attributesOf(only(trace, 1))).toMatchObject({
      SCHEDULE_ARN: 'arn:aws:scheduler:us-east-1:123456789012:schedule/default/source',
      SCHEDULED_TIME: '2026-01-05T00:01:00Z',
      ERROR_CODE: 'ServiceException',
    });
  });

  it('SNS keeps its notification (sns.subscription-dead-letters)', () => {
    const trace = run({
      fn: { resourcePolicy: nobody },
      resources: { orders: { type: 'sns' }, ...dead },
      triggers: [{ id: 'source', type: 'sns', source: 'orders', function: 'f', deliveryLatency: '0s', deadLetterQueue: 'dead' }],
      traffic: [at('orders', [2], carrying({ order: 17 }))],
    });
    expect(only(trace)).toMatchObject({
      kind: 'deadLetter',
      to: 'dead',
      attributes: [],
      body: { Type: 'Notification', Message: '{"order":17}' },
    });
  });
});

it('a queue moves the message itself: same id, same body, its first time of sending, a count of its own (sqs.redrive)', () => {
  cites('sqs.dead-letter-retention');
  const queue = { type: 'sqs', visibilityTimeout: '30s' };
  const trace = run({
    fn: { errorRate: 1 },
    resources: { queue: { ...queue, maxReceiveCount: 2, deadLetterQueue: 'dead' }, dead: queue },
    triggers: [
      { id: 'jobs', type: 'sqs', source: 'queue', function: 'f' },
      { id: 'dead-jobs', type: 'sqs', source: 'dead', function: 'f' },
    ],
    traffic: [at('queue', [2], carrying('plain text'))],
  });
  expect(only(trace)).toMatchObject({ kind: 'redrive', to: 'dead', body: 'plain text', attributes: [] });
  const [first, last] = [event(trace, 0).Records[0], event(trace, 2).Records[0]];
  expect(last).toMatchObject({ messageId: first.messageId, body: 'plain text', eventSourceARN: 'arn:aws:sqs:us-east-1:123456789012:dead' });
  expect(last.attributes).toMatchObject({ SentTimestamp: first.attributes.SentTimestamp, ApproximateReceiveCount: '1' });
});

describe('of batches of a stream (streams.on-failure-record)', () => {
  const given = (type: string, source: string, onFailure: string, more: JsonInput = {}) =>
    run({
      fn: { errorRate: 1 },
      resources: { stream: { type: source }, told: { type: 'sqs', visibilityTimeout: '30s' }, records: { type: 's3' } },
      triggers: [
        { id: 'read', type, source: 'stream', function: 'f', maximumBatchingWindow: '5s', maximumRetryAttempts: 1, onFailure, ...more },
        { id: 'jobs', type: 'sqs', source: 'told', function: 'f' },
      ],
      traffic: [at('stream', [2, 3], { keys: { count: 1 } })],
    });

  it('a destination is told where the records are, not what they hold', () => {
    const trace = given('kinesis', 'kinesis', 'told');
    const records = event(trace, 0).Records;
    const delivery = only(trace);
    expect(delivery).toMatchObject({ kind: 'onFailure', to: 'told', objectKey: null });
    expect(delivery?.body).toEqual({
      requestContext: {
        requestId: requestIdOf(trace, 1),
        functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: expect.stringMatching(/^2026-01-05T00:00:/),
      KinesisBatchInfo: {
        shardId: 'shardId-000000000000',
        startSequenceNumber: records[0].kinesis.sequenceNumber,
        endSequenceNumber: records[1].kinesis.sequenceNumber,
        approximateArrivalOfFirstRecord: '2026-01-05T00:00:02.000Z',
        approximateArrivalOfLastRecord: '2026-01-05T00:00:03.000Z',
        batchSize: 2,
        streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/stream',
      },
    });
    expect(deliveriesOf(trace, 1)).toEqual(deliveriesOf(trace, 0));
    // And so it comes out of the queue.
    expect(JSON.parse(event(trace, 2).Records[0].body)).toEqual(delivery?.body);
  });

  it('a bucket also gets the records', () => {
    const trace = given('dynamodb-streams', 'dynamodb', 'records');
    const { objectKey, body } = only(trace) ?? {};
    expect(objectKey).toMatch(/^aws\/lambda\/[0-9a-f-]{36}\/shardId-\d{20}-[0-9a-f]{8}\/2026\/01\/05\//);
    expect(JSON.parse((body as { payload: string }).payload)).toEqual(eventOf(trace, 1));
    expect(body).toHaveProperty('DDBStreamBatchInfo.batchSize', 2);
  });

  it('records that got too old are told of as such', () => {
    const trace = given('kinesis', 'kinesis', 'told', { maximumRetryAttempts: 10_000, maximumRecordAge: '60s' });
    expect(only(trace)?.body).toHaveProperty('requestContext.condition', 'MaximumRecordAgeExceeded');
  });
});

it('nothing is delivered while an event lasts, and nothing of requests that somebody waits for', () => {
  const open = failing({ timeout: '900s', handler: [{ io: '600s' }], asyncConfig: { onSuccess: 'failed' } });
  expect(deliveriesOf(open, 0)).toEqual([]);
  const waited = run({ triggers: [{ id: 'calls', type: 'sdk', function: 'f' }], traffic: [at('calls', [2])] });
  expect(deliveriesOf(waited, 0)).toEqual([]);
});
