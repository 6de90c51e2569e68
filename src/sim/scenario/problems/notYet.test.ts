import { describe, expect, it } from 'vitest';
import { type Case, describeWarnings, fn, queue, timeline, traffic, warningsOf } from './testing.ts';

const warned: readonly Case[] = [
  [
    'provisioned concurrency',
    fn({ provisionedConcurrentExecutions: 5 }),
    'functions.f.provisionedConcurrentExecutions',
    'not simulated yet: provisioned concurrency',
  ],
  ['SnapStart', fn({ snapStart: true }), 'functions.f.snapStart', 'not simulated yet: SnapStart'],
  ['aliases', fn({ aliases: { live: {} } }), 'functions.f.aliases', 'not simulated yet: aliases'],
  ['a role', fn({ role: { Statement: [] } }), 'functions.f.role', 'permissions are not evaluated'],
  ['a KMS key', fn({ kmsKey: 'arn' }), 'functions.f.kmsKey', 'not simulated yet'],
  ['allowed recursion', fn({ recursiveLoop: 'Allow' }), 'functions.f.recursiveLoop', 'not simulated yet'],
  [
    'a limit of calls at once',
    fn({}, { resources: { t: { type: 'dynamodb', maxConcurrency: 5 } } }),
    'resources.t.maxConcurrency',
    'not simulated yet',
  ],
  [
    'database connections',
    fn({}, { resources: { t: { type: 'database', maxConnections: 5 } } }),
    'resources.t.maxConnections',
    'not simulated yet',
  ],
  [
    'an alias as qualifier',
    { functions: { f: { aliases: { live: {} } } }, triggers: [{ id: 't', type: 'sdk', qualifier: 'live' }] },
    'triggers.t.qualifier',
    'not simulated yet',
  ],
  ['proactive init', fn({}, { platform: { proactiveInit: 0.5 } }), 'platform.proactiveInit', 'not simulated yet'],
  ['duplicates', fn({}, { platform: { duplicateRate: 0.1 } }), 'platform.duplicateRate', 'not simulated yet'],
  ['a request of 7 MB', traffic({ payloadSize: 7168 }), 'traffic.0.payloadSize', 'not simulated yet: requests above 6 MB'],
  ['keys', traffic({ keys: { count: 3 } }), 'traffic.0.keys', 'not simulated yet'],
  ['poison', timeline({ poison: { trigger: 'api' } }), 'timeline.0.poison', 'not simulated yet'],
  [
    'a function that invokes a function',
    { functions: { f: { handler: [{ call: 'lambda:InvokeFunction', on: 'g' }] }, g: {} } },
    'functions.f.handler.0.call',
    'not simulated yet',
  ],
  [
    'a write to a bucket with a trigger',
    fn({ handler: [{ call: 's3:PutObject', on: 'b' }] }, { resources: { b: { type: 's3' } }, triggers: [{ type: 's3', source: 'b' }] }),
    'functions.f.handler.0.on',
    'not simulated yet: events that follow',
  ],
  ['a deprecated runtime', fn({ runtime: 'nodejs20.x' }), 'functions.f.runtime', 'AWS has deprecated'],
  [
    'an action that is not known',
    fn({ handler: [{ call: 's3:PutObjectAcl', on: 'b' }] }, { resources: { b: { type: 's3' } } }),
    'functions.f.handler.0.call',
    'does not know s3:PutObjectAcl',
  ],
  ['traffic that nobody listens to', traffic({ to: 'b' }), 'traffic.0.to', 'No trigger listens to "b"', '"source": "b"'],
  ['traffic after the end', traffic({ start: '2h' }), 'traffic.0.start', 'the run is over'],
  ['a timeline entry after the end', timeline({ at: '2h', kill: { function: 'f' } }), 'timeline.0.at', 'never happens'],
  [
    'visibility that falls below the timeout later',
    { ...queue({}, {}, { timeout: '30s' }), timeline: [{ at: '10s', set: { 'resources.q.visibilityTimeout': '10s' } }] },
    'timeline.0.set.resources.q.visibilityTimeout',
    'From now on Queue visibility timeout (10 seconds) is less than Function timeout (30 seconds)',
  ],
  ...['alb', 'cognito', 'cloudfront', 'function-url'].map(
    (type): Case => [
      `the trigger ${type}`,
      fn({}, { triggers: [{ id: 't', type }] }),
      'triggers.t.type',
      `not simulated yet: triggers of type ${type}`,
    ],
  ),
  ...[
    ['sns', 'sns'],
    ['eventbridge', 'eventbridge'],
    ['codepipeline', 'codepipeline'],
    ['iot', 'iot'],
    ['sqs', 'sqs'],
    ['kinesis', 'kinesis'],
    ['dynamodb-streams', 'dynamodb'],
    ['msk', 'kafka'],
    ['kafka', 'kafka'],
    ['mq', 'mq'],
  ].map(
    ([type, source]): Case => [
      `the trigger ${type}`,
      fn({}, { resources: { r: { type: source } }, triggers: [{ id: 't', type, source: 'r' }] }),
      'triggers.t.type',
      `not simulated yet: triggers of type ${type}`,
    ],
  ),
  [
    'the trigger schedule',
    fn({}, { triggers: [{ id: 't', type: 'schedule', expression: 'rate(1 minute)' }] }),
    'triggers.t.type',
    'not simulated yet: triggers of type schedule',
  ],
];

describeWarnings('what is not simulated yet', warned);

describe('a default', () => {
  it('is not warned of when a setting has its default', () => {
    expect(
      warningsOf(
        fn({ provisionedConcurrentExecutions: 0, snapStart: false, kmsKey: null, aliases: {}, role: null, recursiveLoop: 'Terminate' }),
      ),
    ).toEqual([]);
  });
});
