/** The events of each source, as AWS documents them: go-events is the test data of https://github.com/aws/aws-lambda-go. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import type { Trace } from '../trace/tables.ts';
import { eventOf } from './eventOf.ts';
import { at, carrying, run } from './testing.ts';

const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const hex = (length: number) => expect.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const order = { order: 17 };

/** An event as a test walks through it. */
// biome-ignore lint/suspicious/noExplicitAny: the fields of an event are what the tests are about
const event = (trace: Trace, row = 0): any => eventOf(trace, row);

/** 2026-01-05T00:00:02 UTC, in ms. */
const TWO_SECONDS = 1_767_571_202_000;

describe('callers that wait', () => {
  const api = (apiType: string) =>
    run({ triggers: [{ id: 'shop', type: 'api-gateway', apiType, function: 'f' }], traffic: [at('shop', [2], carrying(order))] });

  it('a REST API sends payload format 1.0: headers with several values, null for what is empty (events.payload-1)', () => {
    const headers = {
      Accept: '*/*',
      'Content-Length': '12',
      'Content-Type': 'application/json',
      Host: 'shop.execute-api.us-east-1.amazonaws.com',
      'User-Agent': 'curl/8.14.1',
      'X-Amzn-Trace-Id': expect.stringMatching(/^Root=1-695aff02-[0-9a-f]{24}$/),
      'X-Forwarded-For': expect.stringMatching(/^203\.0\.113\.\d+$/),
      'X-Forwarded-Port': '443',
      'X-Forwarded-Proto': 'https',
    };
    expect(event(api('REST'))).toEqual({
      resource: '/',
      path: '/',
      httpMethod: 'POST',
      headers,
      multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
      requestContext: {
        resourceId: expect.stringMatching(/^[0-9a-z]{10}$/),
        resourcePath: '/',
        httpMethod: 'POST',
        extendedRequestId: expect.stringMatching(/=$/),
        requestTime: '05/Jan/2026:00:00:02 +0000',
        path: '/prod/',
        accountId: '123456789012',
        protocol: 'HTTP/1.1',
        stage: 'prod',
        domainPrefix: 'shop',
        requestTimeEpoch: TWO_SECONDS,
        requestId: uuid,
        identity: {
          cognitoIdentityPoolId: null,
          accountId: null,
          cognitoIdentityId: null,
          caller: null,
          principalOrgId: null,
          accessKey: null,
          cognitoAuthenticationType: null,
          cognitoAuthenticationProvider: null,
          userArn: null,
          user: null,
          sourceIp: headers['X-Forwarded-For'],
          userAgent: 'curl/8.14.1',
        },
        domainName: 'shop.execute-api.us-east-1.amazonaws.com',
        apiId: 'shop',
      },
      body: '{"order":17}',
      isBase64Encoded: false,
    });
  });

  it('an HTTP API sends payload format 2.0: small letters, nothing for what is empty (events.payload-2)', () => {
    const sent = event(api('HTTP'));
    expect(sent).toEqual({
      version: '2.0',
      routeKey: 'POST /',
      rawPath: '/',
      rawQueryString: '',
      headers: expect.objectContaining({ 'content-type': 'application/json', host: 'shop.execute-api.us-east-1.amazonaws.com' }),
      requestContext: {
        accountId: '123456789012',
        apiId: 'shop',
        domainName: 'shop.execute-api.us-east-1.amazonaws.com',
        domainPrefix: 'shop',
        http: { method: 'POST', path: '/', protocol: 'HTTP/1.1', sourceIp: sent.headers['x-forwarded-for'], userAgent: 'curl/8.14.1' },
        requestId: expect.stringMatching(/=$/),
        routeKey: 'POST /',
        stage: '$default',
        time: '05/Jan/2026:00:00:02 +0000',
        timeEpoch: TWO_SECONDS,
      },
      body: '{"order":17}',
      isBase64Encoded: false,
    });
  });

  it('a client that tries again sends the same body in a new request', () => {
    const trace = run({
      fn: { errorRate: 1 },
      triggers: [{ id: 'shop', type: 'api-gateway', function: 'f', maximumAttempts: 2 }],
      traffic: [at('shop', [2], carrying(order))],
    });
    const [first, second] = [event(trace, 0), event(trace, 1)];
    expect(second.body).toBe(first.body);
    expect(second.requestContext.requestId).not.toBe(first.requestContext.requestId);
    expect(second.requestContext.requestTimeEpoch).toBeGreaterThan(first.requestContext.requestTimeEpoch);
  });

  it.each([
    ['AWS_IAM', '123456789012', 'arn:aws:iam::123456789012:user/caller'],
    ['NONE', 'anonymous', undefined],
  ])('a function URL with %s tells who signed the request, if anybody had to', (authType, accountId, userArn) => {
    const trace = run({ triggers: [{ id: 'url', type: 'function-url', authType, function: 'f' }], traffic: [at('url', [2])] });
    const { requestContext, routeKey, body } = event(trace);
    expect([routeKey, requestContext.stage, body]).toEqual(['$default', '$default', '{}']);
    expect(requestContext.domainName).toMatch(/^[0-9a-z]{32}\.lambda-url\.us-east-1\.on\.aws$/);
    expect([requestContext.accountId, requestContext.authorizer?.iam.userArn]).toEqual([accountId, userArn]);
  });

  it('the payload of a call is the event', () => {
    const trace = run({ triggers: [{ id: 'calls', type: 'sdk', function: 'f' }], traffic: [at('calls', [2], carrying(order))] });
    expect(event(trace)).toEqual(order);
  });

  it('from function to function, too: what the call says it sends, or else what the caller itself got', () => {
    const call = { call: 'lambda:InvokeFunction', on: 'g' };
    const functions = {
      f: { timeout: '10s', handler: [call, { ...call, body: { price: 3 } }, { ...call, invocationType: 'Event' }] },
      g: { timeout: '10s' },
    };
    const trace = run({
      functions,
      triggers: [{ id: 'calls', type: 'sdk', function: 'f' }],
      traffic: [at('calls', [2], carrying(order))],
    });
    expect([0, 1, 2, 3].map((row) => event(trace, row))).toEqual([order, order, { price: 3 }, order]);
  });
});

describe('events that Lambda queues', () => {
  const bucket = {
    resources: { photos: { type: 's3' } },
    triggers: [{ id: 'new', type: 's3', source: 'photos', function: 'f', deliveryLatency: '0s' }],
  };

  it('S3 announces an object without its content (events.s3)', () => {
    const trace = run({ ...bucket, traffic: [at('photos', [2], { ...carrying({ key: 'in/my photo.jpg' }), payloadSize: 300 })] });
    expect(event(trace)).toEqual({
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          awsRegion: 'us-east-1',
          eventTime: '2026-01-05T00:00:02.000Z',
          eventName: 'ObjectCreated:Put',
          userIdentity: { principalId: 'AWS:AIDAEXAMPLE' },
          requestParameters: { sourceIPAddress: '203.0.113.10' },
          responseElements: { 'x-amz-request-id': expect.stringMatching(/^[0-9A-F]{16}$/), 'x-amz-id-2': hex(64) },
          s3: {
            s3SchemaVersion: '1.0',
            configurationId: 'new',
            bucket: { name: 'photos', ownerIdentity: { principalId: 'A1EXAMPLE' }, arn: 'arn:aws:s3:::photos' },
            object: { key: 'in/my+photo.jpg', size: 307_200, eTag: hex(32), sequencer: expect.stringMatching(/^[0-9A-F]+$/) },
          },
        },
      ],
    });
  });

  it('S3 says which action it was, by which role, and nothing of a size when the object is gone; later events have larger sequencers', () => {
    const handler = [
      { call: 's3:CopyObject', on: 'photos' },
      { call: 's3:DeleteObject', on: 'photos', body: { key: 'a' } },
    ];
    const functions = { f: { timeout: '10s' }, writer: { timeout: '10s', handler } };
    const trace = run({
      ...bucket,
      functions,
      triggers: [...bucket.triggers, { id: 'calls', type: 'sdk', function: 'writer' }],
      traffic: [at('calls', [2])],
    });
    const [copied, removed] = [event(trace, 1).Records[0], event(trace, 2).Records[0]];
    expect([copied.eventName, removed.eventName]).toEqual(['ObjectCreated:Copy', 'ObjectRemoved:Delete']);
    expect(copied.userIdentity.principalId).toBe('AWS:AROAEXAMPLE:writer');
    expect(Object.keys(removed.s3.object)).toEqual(['key', 'sequencer']);
    expect(removed.s3.object.sequencer > copied.s3.object.sequencer).toBe(true);
  });

  const topic = {
    resources: { orders: { type: 'sns', subscriptions: ['queue'] }, queue: { type: 'sqs', visibilityTimeout: '60s' } },
    triggers: [
      { id: 'mail', type: 'sns', source: 'orders', function: 'f', deliveryLatency: '0s' },
      { id: 'jobs', type: 'sqs', source: 'queue', function: 'f' },
    ],
    traffic: [at('orders', [2], carrying(order))],
  };

  it('SNS sends one record with the message as text (events.sns)', () => {
    const trace = run(topic);
    const row = [0, 1].find((each) => event(trace, each).Records[0].EventSource === 'aws:sns');
    expect(event(trace, row)).toEqual({
      Records: [
        {
          EventSource: 'aws:sns',
          EventVersion: '1.0',
          EventSubscriptionArn: expect.stringMatching(/^arn:aws:sns:us-east-1:123456789012:orders:[0-9a-f-]{36}$/),
          Sns: {
            Type: 'Notification',
            MessageId: uuid,
            TopicArn: 'arn:aws:sns:us-east-1:123456789012:orders',
            Subject: null,
            Message: '{"order":17}',
            Timestamp: '2026-01-05T00:00:02.000Z',
            SignatureVersion: '1',
            Signature: expect.stringMatching(/==$/),
            SigningCertUrl: expect.stringMatching(/^https:\/\/sns\.us-east-1\.amazonaws\.com\/.*\.pem$/),
            UnsubscribeUrl: expect.stringContaining('Action=Unsubscribe&SubscriptionArn=arn:aws:sns:us-east-1:123456789012:orders:'),
            MessageAttributes: {},
          },
        },
      ],
    });
  });

  it('a queue that subscribes gets the same notification as the text of its message', () => {
    const trace = run(topic);
    const records = [0, 1].map((row) => event(trace, row).Records[0]);
    const [direct, queued] = records[0].EventSource === 'aws:sns' ? records : records.toReversed();
    const notification = JSON.parse(queued.body);
    expect([notification.Type, notification.MessageId, notification.Message]).toEqual([
      'Notification',
      direct.Sns.MessageId,
      '{"order":17}',
    ]);
    expect(queued.messageId).not.toBe(direct.Sns.MessageId);
  });

  const bus = (body: unknown) =>
    run({
      resources: { bus: { type: 'eventbridge' } },
      triggers: [{ id: 'rule', type: 'eventbridge', source: 'bus', function: 'f', deliveryLatency: '0s' }],
      traffic: [at('bus', [2], carrying(body))],
    });

  it('EventBridge sends one object with the body as its detail (events.eventbridge)', () => {
    expect(event(bus(order))).toEqual({
      version: '0',
      id: uuid,
      'detail-type': 'event',
      source: 'coldstart.app',
      account: '123456789012',
      time: '2026-01-05T00:00:02Z',
      region: 'us-east-1',
      resources: [],
      detail: { order: 17 },
    });
  });

  it('a body with a detail is the whole event, to which EventBridge adds what is missing (eventbridge.body-is-detail)', () => {
    const sent = { source: 'shop.orders', 'detail-type': 'Order Placed', detail: order };
    expect(event(bus(sent))).toMatchObject({ ...sent, version: '0', account: '123456789012', time: '2026-01-05T00:00:02Z' });
  });

  it('a schedule sends a Scheduled Event (events.schedule)', () => {
    const trace = run({ triggers: [{ id: 'clock', type: 'schedule', expression: 'rate(1 minute)', function: 'f' }] });
    expect(event(trace, 1)).toEqual({
      version: '0',
      id: uuid,
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: '123456789012',
      time: '2026-01-05T00:01:00Z',
      region: 'us-east-1',
      resources: ['arn:aws:scheduler:us-east-1:123456789012:schedule/default/clock'],
      detail: '{}',
    });
  });

  it('the retries of Lambda bring the same event', () => {
    const trace = run({ ...bucket, fn: { errorRate: 1 }, traffic: [at('photos', [2])] });
    expect([event(trace, 1), event(trace, 2)]).toEqual([event(trace, 0), event(trace, 0)]);
  });
});

describe('batches', () => {
  const queue = (more: object, mapping: object, times: readonly number[], fn: object = {}) =>
    run({
      fn: { ...fn },
      resources: { queue: { type: 'sqs', visibilityTimeout: '30s', ...more } },
      triggers: [{ id: 'jobs', type: 'sqs', source: 'queue', function: 'f', ...mapping }],
      traffic: [at('queue', times, { ...carrying(order), keys: { count: 1 } })],
    });

  it('a message of SQS has its body as text, with its digest (events.sqs)', () => {
    expect(event(queue({}, {}, [2]))).toEqual({
      Records: [
        {
          messageId: uuid,
          receiptHandle: expect.stringMatching(/^AQEB/),
          body: '{"order":17}',
          attributes: {
            ApproximateReceiveCount: '1',
            SentTimestamp: String(TWO_SECONDS),
            SenderId: 'AIDAEXAMPLE',
            ApproximateFirstReceiveTimestamp: String(TWO_SECONDS),
          },
          messageAttributes: {},
          // md5sum of {"order":17}
          md5OfBody: '558da6fedadb1d433414e146f8da40b2',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:us-east-1:123456789012:queue',
          awsRegion: 'us-east-1',
        },
      ],
    });
  });

  it('received again, it is the same message with a higher count and another receipt handle', () => {
    const trace = queue({}, {}, [2], { errorRate: 1 });
    const [first, second] = [event(trace, 0).Records[0], event(trace, 1).Records[0]];
    expect([second.messageId, second.body]).toEqual([first.messageId, first.body]);
    expect(second.receiptHandle).not.toBe(first.receiptHandle);
    expect(second.attributes).toEqual({ ...first.attributes, ApproximateReceiveCount: '2' });
  });

  it('a FIFO queue adds group, deduplication id, and an ascending sequence number', () => {
    const trace = queue({ fifo: true }, { batchSize: 3 }, [2, 2, 2]);
    const records = [0, 1].flatMap((row) => event(trace, row).Records);
    expect(records).toHaveLength(3);
    expect(records[0].attributes).toMatchObject({ MessageGroupId: 'key-0', MessageDeduplicationId: uuid });
    const numbers = records.map((record: { attributes: { SequenceNumber: string } }) => record.attributes.SequenceNumber);
    expect(numbers.every((number: string) => /^\d{20}$/.test(number))).toBe(true);
    expect(numbers).toEqual(numbers.toSorted());
  });

  const stream = (
    type: string,
    source: object,
    mapping: object,
    body: unknown,
    times: readonly number[],
    keys: object | null = { count: 1 },
  ) =>
    run({
      resources: { source: { type: type === 'kinesis' ? 'kinesis' : 'dynamodb', ...source } },
      triggers: [{ id: 'read', type, source: 'source', function: 'f', ...mapping }],
      traffic: [at('source', times, { ...carrying(body), keys })],
    });

  it('a record of Kinesis has its data in Base64 (events.kinesis)', () => {
    const id = expect.stringMatching(/^shardId-000000000000:\d{56}$/);
    expect(event(stream('kinesis', {}, {}, order, [2.5]))).toEqual({
      Records: [
        {
          kinesis: {
            kinesisSchemaVersion: '1.0',
            partitionKey: 'key-0',
            sequenceNumber: expect.stringMatching(/^\d{56}$/),
            data: Buffer.from('{"order":17}').toString('base64'),
            approximateArrivalTimestamp: TWO_SECONDS / 1000 + 0.5,
          },
          eventSource: 'aws:kinesis',
          eventVersion: '1.0',
          eventID: id,
          eventName: 'aws:kinesis:record',
          invokeIdentityArn: 'arn:aws:iam::123456789012:role/f-role',
          awsRegion: 'us-east-1',
          eventSourceARN: 'arn:aws:kinesis:us-east-1:123456789012:stream/source',
        },
      ],
    });
  });

  it('a change in a table has keys and new image, each value with its type (events.dynamodb, events.stream-view-type)', () => {
    const body = { id: 'A', total: 20, paid: true, tags: ['new'], note: null };
    expect(event(stream('dynamodb-streams', {}, {}, body, [2.5]))).toEqual({
      Records: [
        {
          eventID: hex(32),
          eventName: 'MODIFY',
          eventVersion: '1.1',
          eventSource: 'aws:dynamodb',
          awsRegion: 'us-east-1',
          dynamodb: {
            ApproximateCreationDateTime: TWO_SECONDS / 1000,
            Keys: { id: { S: 'A' } },
            NewImage: { id: { S: 'A' }, total: { N: '20' }, paid: { BOOL: true }, tags: { L: [{ S: 'new' }] }, note: { NULL: true } },
            SequenceNumber: expect.stringMatching(/^\d{25}$/),
            SizeBytes: 1024,
            StreamViewType: 'NEW_IMAGE',
          },
          eventSourceARN: 'arn:aws:dynamodb:us-east-1:123456789012:table/source/stream/2026-11-24T00:00:00.000',
        },
      ],
    });
  });

  it('without a key a change adds an item of its own (events.item-of-key); a body that is a record stays one', () => {
    const added = event(stream('dynamodb-streams', {}, {}, order, [2], null)).Records[0];
    expect([added.eventName, added.dynamodb.Keys.id]).toEqual(['INSERT', { S: uuid }]);
    const removal = { eventName: 'REMOVE', dynamodb: { OldImage: { id: { S: 'A' } } } };
    const removed = event(stream('dynamodb-streams', {}, {}, removal, [2], null)).Records[0];
    expect([removed.eventName, removed.dynamodb.OldImage, removed.dynamodb.NewImage]).toEqual(['REMOVE', { id: { S: 'A' } }, undefined]);
  });

  it('a tumbling window comes with its bounds and the state handed on; its last invocation has no records (events.window-state)', () => {
    cites('streams.tumbling-window');
    const trace = stream('kinesis', {}, { tumblingWindow: '10s', batchSize: 1 }, order, [2, 4, 12]);
    const events = [0, 1, 2].map((row) => event(trace, row));
    expect(events.map(({ Records, state, isFinalInvokeForWindow }) => [Records.length, state, isFinalInvokeForWindow])).toEqual([
      [1, {}, false],
      [1, { records: 1 }, false],
      [0, { records: 2 }, true],
    ]);
    expect(events[2]).toMatchObject({
      window: { start: '2026-01-05T00:00:00Z', end: '2026-01-05T00:00:10Z' },
      shardId: 'shardId-000000000000',
      eventSourceARN: 'arn:aws:kinesis:us-east-1:123456789012:stream/source',
      isWindowTerminatedEarly: false,
    });
    expect(event(trace, 3)).toMatchObject({ window: { start: '2026-01-05T00:00:10Z' }, state: {} });
  });
});
