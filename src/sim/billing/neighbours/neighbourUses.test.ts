/** What each kind of source and each call of a handler is charged for, on runs small enough to count by hand. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { simulateText } from '../../testing.ts';
import { arithmeticOf } from '../arithmetic.ts';
import { billOf } from '../billOf.ts';

const quiet = { provisioning: '0s', initDuration: '0s' };

/** Lines of the neighbours but the logs: [item, of what, quantity]. */
function charged(json: object, all = false) {
  const { trace } = simulateText({ duration: '1h', platform: quiet, ...json });
  const { lines } = billOf(trace).neighbours;
  return lines.flatMap(({ item, resource, quantity }) => (all || item !== 'CloudWatch Logs' ? [[item, resource, quantity]] : []));
}

const burst = (to: string, count: number, more = {}) => ({ to, pattern: 'burst', at: '1s', count, over: '10s', ...more });
const f = { timeout: '3s', handler: [{ io: '10ms' }] };

describe('what sends events', () => {
  it('an object is one PUT, however many functions hear of it', () => {
    cites('neighbours.s3-write-price');
    const lines = charged({
      functions: { f, g: f },
      resources: { photos: { type: 's3' } },
      triggers: [
        { id: 'a', type: 's3', source: 'photos', function: 'f', prefix: 'in/' },
        { id: 'b', type: 's3', source: 'photos', function: 'g', prefix: 'out/' },
      ],
      traffic: [burst('photos', 40, { payloadSize: 5000, bodies: [{ body: { key: 'in/1.jpg' } }, { body: { key: 'out/1.jpg' } }] })],
    });
    expect(lines).toEqual([['S3 PUT requests', 'photos', 40]]);
  });

  it('a topic charges for what is published, hands it to functions for nothing, and a subscribed queue charges for what it gets', () => {
    cites('neighbours.sns-publish-price', 'neighbours.sns-delivery-price', 'neighbours.sqs-messages-per-request');
    const lines = charged({
      functions: { f, g: f },
      resources: { news: { type: 'sns', subscriptions: ['jobs'] }, jobs: { type: 'sqs' } },
      triggers: [
        { id: 'a', type: 'sns', source: 'news', function: 'f' },
        { id: 'b', type: 'sqs', source: 'jobs', function: 'g', batchSize: 1 },
      ],
      traffic: [burst('news', 20)],
    });
    // 20 sent, each received and deleted alone.
    expect(lines).toEqual([
      ['SQS requests', 'jobs', 60],
      ['SNS publishes', 'news', 20],
      ['SNS deliveries', 'news', 20],
    ]);
  });

  it('an event of 65 KB counts as two on a bus, and as two requests where it is sent to a queue', () => {
    cites('neighbours.eventbridge-unit', 'neighbours.sqs-unit');
    const lines = charged({
      functions: { f },
      resources: { bus: { type: 'eventbridge' }, jobs: { type: 'sqs' } },
      triggers: [
        { id: 'a', type: 'eventbridge', source: 'bus', function: 'f' },
        { id: 'b', type: 'sqs', source: 'jobs', function: 'f', batchSize: 1 },
      ],
      traffic: [burst('bus', 10, { payloadSize: 65 }), burst('jobs', 10, { payloadSize: 65, id: 'jobs' })],
    });
    expect(lines).toEqual([
      // 2 to send, 2 to receive, 1 to delete.
      ['SQS requests', 'jobs', 50],
      ['EventBridge events', 'bus', 20],
    ]);
  });

  it('records and items count by their size, shards by the hour, and Lambda reads both streams for nothing', () => {
    cites(
      'neighbours.kinesis-put-unit',
      'neighbours.kinesis-shard-price',
      'neighbours.dynamodb-write-unit',
      'neighbours.dynamodb-streams-free',
    );
    const lines = charged({
      functions: { f },
      resources: { clicks: { type: 'kinesis', shards: 3 }, orders: { type: 'dynamodb' } },
      triggers: [
        { id: 'a', type: 'kinesis', source: 'clicks', function: 'f', startingPosition: 'TRIM_HORIZON' },
        { id: 'b', type: 'dynamodb-streams', source: 'orders', function: 'f', startingPosition: 'TRIM_HORIZON' },
      ],
      traffic: [burst('clicks', 10, { payloadSize: 26 }), burst('orders', 10, { payloadSize: 2.5, id: 'orders' })],
    });
    expect(lines).toEqual([
      ['DynamoDB writes', 'orders', 30],
      ['Kinesis shards', 'clicks', 3],
      ['Kinesis PUT payload units', 'clicks', 20],
    ]);
  });

  it('a schedule is charged for each time that it is due', () => {
    cites('neighbours.scheduler-price');
    const lines = charged({
      functions: { f },
      triggers: [{ id: 'clock', type: 'schedule', expression: 'rate(5 minutes)', function: 'f' }],
    });
    expect(lines).toEqual([['EventBridge Scheduler', 'clock', 12]]);
  });
});

describe('what clients ask', () => {
  it('an HTTP API counts 512 KB as one request, a REST API every request as one', () => {
    cites('neighbours.http-api-unit');
    const api = (apiType: string) =>
      charged({
        functions: { f },
        triggers: [{ id: 'api', type: 'api-gateway', apiType, function: 'f' }],
        traffic: [burst('api', 10, { payloadSize: 513 })],
      });
    expect(api('HTTP')).toEqual([['API Gateway HTTP API', 'api', 20]]);
    expect(api('REST')).toEqual([['API Gateway REST API', 'api', 10]]);
  });

  it('a load balancer costs its hours, and the larger of connections and bytes in capacity units', () => {
    cites('neighbours.alb-hour-price', 'neighbours.alb-unit-price', 'neighbours.alb-unit-connections', 'neighbours.alb-unit-gigabytes');
    const balancer = (payloadSize: number) =>
      charged({
        functions: { f },
        triggers: [{ id: 'web', type: 'alb', function: 'f' }],
        traffic: [burst('web', 90, { payloadSize })],
      });
    // 90 new connections in an hour of 25 × 3,600.
    expect(balancer(1)).toEqual([
      ['load balancer', 'web', 1],
      ['load balancer capacity', 'web', 0.001],
    ]);
    // 90 × 1,000 KB of 0.4 GB an hour.
    expect(balancer(1000)[1]?.[2]).toBeCloseTo((90 * 1000) / 1024 / 1024 / 0.4, 9);
  });
});

describe('queues', () => {
  const queue = (more: object, handler: object = f) =>
    charged({
      functions: { f: handler },
      resources: { jobs: { type: 'sqs', visibilityTimeout: '60s', ...more } },
      triggers: [
        {
          id: 'a',
          type: 'sqs',
          source: 'jobs',
          function: 'f',
          batchSize: 10,
          maximumBatchingWindow: more && 'fifo' in more ? undefined : '20s',
        },
      ],
      traffic: [burst('jobs', 100, { over: '1ms', ...('fifo' in more ? { keys: { count: 1 } } : {}) })],
    });

  it('ten messages are received, and deleted, with one request', () => {
    cites('neighbours.sqs-messages-per-request', 'neighbours.sqs-request-price');
    expect(queue({})).toEqual([['SQS requests', 'jobs', 100 + 10 + 10]]);
  });

  it('a FIFO queue has its own price', () => {
    cites('neighbours.sqs-fifo-request-price');
    expect(queue({ fifo: true })[0]?.slice(0, 2)).toEqual(['SQS FIFO requests', 'jobs']);
  });

  it('what fails is received again and never deleted, and the move to the dead-letter queue costs nothing', () => {
    const lines = charged({
      functions: { f: { ...f, errorRate: 1 } },
      resources: { jobs: { type: 'sqs', visibilityTimeout: '60s', maxReceiveCount: 3, deadLetterQueue: 'dead' }, dead: { type: 'sqs' } },
      triggers: [{ id: 'a', type: 'sqs', source: 'jobs', function: 'f', batchSize: 1 }],
      traffic: [burst('jobs', 1)],
    });
    expect(lines).toEqual([['SQS requests', 'jobs', 1 + 3]]);
  });
});

describe('what handlers ask', () => {
  it('every call is charged by what it does', () => {
    cites('neighbours.s3-read-price', 'neighbours.s3-delete-free', 'neighbours.dynamodb-eventual-read', 'neighbours.dynamodb-transaction');
    cites('neighbours.calls-are-small');
    const lines = charged({
      functions: {
        f: {
          timeout: '60s',
          handler: [
            { call: 's3:GetObject', on: 'bucket', times: 3 },
            { call: 's3:PutObject', on: 'bucket' },
            { call: 's3:DeleteObject', on: 'bucket' },
            { call: 'dynamodb:GetItem', on: 'table', times: 2 },
            { call: 'dynamodb:TransactGetItems', on: 'table' },
            { call: 'dynamodb:UpdateItem', on: 'table' },
            { call: 'dynamodb:TransactWriteItems', on: 'table' },
            { call: 'kinesis:PutRecord', on: 'stream' },
            { call: 'events:PutEvents', on: 'bus' },
            { call: 'sns:Publish', on: 'topic' },
            { call: 'sqs:SendMessage', on: 'queue' },
          ],
        },
      },
      resources: {
        bucket: { type: 's3' },
        table: { type: 'dynamodb' },
        stream: { type: 'kinesis' },
        bus: { type: 'eventbridge' },
        topic: { type: 'sns' },
        queue: { type: 'sqs' },
      },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [burst('t', 10)],
    });
    expect(lines).toEqual([
      ['S3 PUT requests', 'bucket', 10],
      ['S3 GET requests', 'bucket', 30],
      ['SQS requests', 'queue', 10],
      ['SNS publishes', 'topic', 10],
      ['EventBridge events', 'bus', 10],
      ['DynamoDB writes', 'table', 30],
      ['DynamoDB reads', 'table', 10 + 20],
      ['Kinesis shards', 'stream', 1],
      ['Kinesis PUT payload units', 'stream', 10],
    ]);
  });

  it('a denied call costs nothing, and a retry that reaches its service costs as much as the first attempt', () => {
    cites('neighbours.refused-calls-free');
    const asked = (more: object, resource: object = {}) =>
      charged({
        functions: { f: { timeout: '60s', handler: [{ call: 's3:GetObject', on: 'bucket', maximumAttempts: 3 }], ...more } },
        resources: { bucket: { type: 's3', ...resource } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [burst('t', 10)],
      });
    const role = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] };
    expect(asked({ role })).toEqual([]);
    expect(asked({}, { errorRate: 1 })).toEqual([['S3 GET requests', 'bucket', 30]]);
  });

  it('T30: a secret that a million invocations fetch costs $5.00 and $0.40 a month for being there', () => {
    cites('neighbours.secret-month-price', 'neighbours.secret-call-price', 'neighbours.month');
    // A thousandth of a month.
    const lines = charged({
      duration: '2592s',
      functions: { f: { timeout: '9s', handler: [{ call: 'secretsmanager:GetSecretValue', on: 'password' }] } },
      resources: { password: { type: 'secret' } },
      triggers: [{ id: 't', type: 'sdk', function: 'f' }],
      traffic: [burst('t', 1000, { over: '2000s' })],
    });
    expect(lines).toEqual([
      ['secrets kept', 'password', 0.001],
      ['Secrets Manager calls', 'password', 1000],
    ]);
  });
});

describe('logs', () => {
  it('charge for the lines that Lambda writes about every invocation that started', () => {
    cites('neighbours.logs-price', 'neighbours.logs-per-invocation');
    const run = { functions: { f }, triggers: [{ id: 't', type: 'sdk', function: 'f' }], traffic: [burst('t', 100)] };
    const [line] = charged(run, true);
    expect(line?.slice(0, 2)).toEqual(['CloudWatch Logs', 'f']);
    expect(line?.[2]).toBeCloseTo((100 * 345) / 1024 ** 3, 12);
    const more = charged({ ...run, platform: { ...quiet, rules: { 'neighbours.logs-per-invocation': 690 } } }, true);
    expect(more[0]?.[2]).toBeCloseTo((200 * 345) / 1024 ** 3, 12);
  });
});

it('the summands of every line add up to it', () => {
  const { trace } = simulateText({
    duration: '1h',
    platform: quiet,
    functions: { f: { timeout: '9s', handler: [{ call: 's3:GetObject', on: 'photos' }], asyncConfig: { onSuccess: 'done' } } },
    resources: { photos: { type: 's3' }, done: { type: 'sqs' } },
    triggers: [{ id: 'a', type: 's3', source: 'photos', function: 'f' }],
    traffic: [burst('photos', 40)],
  });
  const { lines } = billOf(trace).neighbours;
  expect(lines.map(({ item }) => item)).toEqual(['S3 PUT requests', 'S3 GET requests', 'SQS requests', 'CloudWatch Logs']);
  for (const line of lines) {
    const summands = arithmeticOf(trace, line);
    expect(summands.length).toBeGreaterThan(0);
    expect(summands.reduce((sum, { quantity }) => sum + quantity, 0)).toBeCloseTo(line.quantity, 12);
  }
  // A part of the run has a part of them.
  const early = billOf(trace, { to: 6e6 }).neighbours.lines.find(({ item }) => item === 'S3 PUT requests');
  expect(early?.quantity).toBeGreaterThan(10);
  expect(early?.quantity).toBeLessThan(30);
});
