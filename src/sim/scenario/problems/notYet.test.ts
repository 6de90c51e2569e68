import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../base/field.ts';
import { warnFields } from '../checks/checkNotYet.ts';
import { createFindings } from '../problem.ts';
import { describeWarnings, fn, queue, timeline, traffic, warningsOf } from './testing.ts';

describeWarnings('what AWS takes and is hardly meant', [
  ['a deprecated runtime', fn({ runtime: 'nodejs20.x' }), 'functions.f.runtime', 'AWS has deprecated'],
  [
    'a deprecated runtime of a version',
    fn({ versions: { 1: { runtime: 'nodejs20.x' } } }),
    'functions.f.versions.1.runtime',
    'AWS has deprecated',
  ],
  [
    'an action that is not known',
    fn({ handler: [{ call: 's3:PutObjectAcl', on: 'b' }] }, { resources: { b: { type: 's3' } } }),
    'functions.f.handler.0.call',
    'does not know s3:PutObjectAcl',
  ],
  ['traffic that nobody listens to', traffic({ to: 'b' }), 'traffic.0.to', 'No trigger listens to "b"', '"source": "b"'],
  ['traffic after the end', traffic({ start: '2h' }), 'traffic.0.start', 'the run is over'],
  ['a timeline entry after the end', timeline({ at: '2h', kill: { function: 'f' } }), 'timeline.0.at', 'never happens'],
  ['poison that nobody reads', timeline({ poison: { resource: 'table' } }), 'timeline.0.poison.resource', 'No trigger listens to "table"'],
  [
    'visibility that falls below the timeout later',
    { ...queue({}, {}, { timeout: '30s' }), timeline: [{ at: '10s', set: { 'resources.q.visibilityTimeout': '10s' } }] },
    'timeline.0.set.resources.q.visibilityTimeout',
    'From now on Queue visibility timeout (10 seconds) is less than Function timeout (30 seconds)',
  ],
]);

describe('what is simulated', () => {
  it('brings no warning', () => {
    const scenario = {
      account: { concurrentExecutions: 500 },
      platform: { proactiveInit: 0.5, duplicateRate: 0.1 },
      functions: {
        f: {
          runtime: 'java21',
          kmsKey: 'key',
          vpc: true,
          recursiveLoop: 'Allow',
          role: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
          aliases: { live: { version: '1', weights: { 2: 0.1 }, provisionedConcurrentExecutions: 5, autoScaling: {} } },
          versions: { 2: { memorySize: 512 } },
          handler: [
            { call: 'lambda:InvokeFunction', on: 'g', invocationType: 'Event' },
            { call: 'execute-api:Invoke', on: 'api' },
            { call: 'lambda:InvokeFunctionUrl', on: 'url' },
            { call: 's3:PutObject', on: 'bucket', per: 'record', body: { kind: 'copy' } },
            { call: 'secretsmanager:GetSecretValue', on: 'secret', cacheFor: '300s' },
            { call: 'database:Query', on: 'db' },
          ],
        },
        g: { runtime: 'java21', snapStart: true, asyncConfig: { onFailure: 'f' } },
      },
      resources: {
        bucket: { type: 's3' },
        bus: { type: 'eventbridge' },
        db: { type: 'database', maxConnections: 5, credentials: 'secret' },
        key: { type: 'kms', state: 'Disabled' },
        orders: { type: 'sqs', fifo: true, delay: '5s' },
        secret: { type: 'secret', rotation: '30s', maxConcurrency: 5 },
        stream: { type: 'kinesis', shards: 2 },
        table: { type: 'dynamodb', streamShards: 2 },
        topic: { type: 'sns' },
      },
      triggers: [
        { id: 'api', type: 'api-gateway', function: 'g', throttle: { rate: 10 }, maximumAttempts: 3 },
        { id: 'url', type: 'function-url', function: 'g' },
        { id: 'call', type: 'sdk', function: 'f', qualifier: 'live' },
        { type: 's3', source: 'bucket', function: 'g', prefix: 'raw/' },
        { type: 'sns', source: 'topic', function: 'g' },
        { type: 'eventbridge', source: 'bus', function: 'g', filter: { source: ['shop'] } },
        { type: 'sqs', source: 'orders', function: 'g' },
        { type: 'kinesis', source: 'stream', function: 'g', filter: [{ data: { kind: ['order'] } }] },
        { type: 'dynamodb-streams', source: 'table', function: 'g' },
        { type: 'schedule', function: 'g', expression: 'rate(1 minute)' },
      ],
      traffic: [{ to: 'orders', pattern: 'constant', keys: { count: 3 }, bodies: [{ body: { kind: 'order' }, weight: 2 }] }],
      timeline: [
        { at: '1s', poison: { resource: 'orders' } },
        { at: '2s', rotate: { resource: 'secret' } },
        { at: '3s', fault: { on: 'call', errorRate: 1 } },
      ],
    };
    expect(warningsOf(scenario)).toEqual([]);
  });

  it('and is set to its default brings none either', () => {
    expect(
      warningsOf(
        fn({ provisionedConcurrentExecutions: 0, snapStart: false, kmsKey: null, aliases: {}, role: null, recursiveLoop: 'Terminate' }),
      ),
    ).toEqual([]);
  });
});

describe('a setting that is declared as not simulated', () => {
  const fields: Fields = { later: { kind: 'integer', default: 3, notYet: true, awsName: 'Later', help: 'Something to come.' } };
  const warned = (raw: { readonly [key: string]: unknown }) => {
    const findings = createFindings();
    warnFields(fields, raw, ['part'], findings);
    return findings.all.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  it('warns where it is given another value than its default', () => {
    expect(warned({ later: 4 })).toEqual(['part.later: not simulated yet: Later.']);
    expect([...warned({ later: 3 }), ...warned({}), ...warned({ later: null })]).toEqual([]);
  });
});
