/** The events that Lambda queues, as AWS documents them. The data that they are compared with is that of https://github.com/aws/aws-lambda-go, events/testdata, and of the Lambda guide. */
import { describe, expect, it } from 'vitest';
import { at, carrying, event, hex, order, run, uuid } from '../testing.ts';

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

  it('CodePipeline sends the job with its configuration, artifacts and credentials, and a token when it goes on (codepipeline.event)', () => {
    const trace = run({
      resources: { release: { type: 'codepipeline' } },
      triggers: [{ type: 'codepipeline', source: 'release', function: 'f', userParameters: 'shop', inProgressReports: 1 }],
      traffic: [at('release', [2])],
    });
    const jobs = [0, 1].map((row) => event(trace, row)['CodePipeline.job']);
    const sent = {
      id: uuid,
      accountId: '123456789012',
      data: {
        actionConfiguration: { configuration: { FunctionName: 'f', UserParameters: 'shop' } },
        inputArtifacts: [
          {
            name: 'release-SourceArtifact',
            revision: expect.any(String),
            location: {
              type: 'S3',
              s3Location: {
                bucketName: 'codepipeline-us-east-1-123456789012',
                objectKey: expect.stringMatching(/^release\/SourceArti\/[0-9a-z]{7}$/),
              },
            },
          },
        ],
        outputArtifacts: [],
        artifactCredentials: {
          accessKeyId: expect.stringMatching(/^ASIA[0-9A-Z]{16}$/),
          secretAccessKey: expect.any(String),
          sessionToken: expect.any(String),
          expirationTime: expect.any(Number),
        },
      },
    };
    expect(jobs[0]).toEqual(sent);
    expect(jobs[1]).toEqual({ ...sent, data: { ...sent.data, continuationToken: uuid } });
    expect(jobs[1].id).not.toBe(jobs[0].id);
  });

  it('the retries of Lambda bring the same event', () => {
    const trace = run({ ...bucket, fn: { errorRate: 1 }, traffic: [at('photos', [2])] });
    expect([event(trace, 1), event(trace, 2)]).toEqual([event(trace, 0), event(trace, 0)]);
  });
});
