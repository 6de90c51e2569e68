import { it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { describeErrors, describeWarnings, fn, type Json } from './testing.ts';

/** A call on a resource `r` of this type. */
const onResource = (type: string, call: string, more: Json): Json =>
  fn({ handler: [{ call, on: 'r', ...more }] }, { resources: { r: { type } } });

/** A call on one of four triggers. */
const onDoor = (call: string, on: string): Json => ({
  functions: { f: { handler: [{ call, on }] } },
  resources: { bucket: { type: 's3' } },
  triggers: [
    { id: 'sdk', type: 'sdk' },
    { id: 'api', type: 'api-gateway' },
    { id: 'url', type: 'function-url' },
    { id: 'uploads', type: 's3', source: 'bucket' },
  ],
});

describeErrors('steps', [
  ['a bare number', fn({ handler: [{ cpu: 80 }] }), 'functions.f.handler.0.cpu', 'bare number 80', 'Write "80ms".'],
  ['a duration with a space', fn({ handler: [{ io: '80 ms' }] }), 'functions.f.handler.0.io', 'must be a duration', 'Write "80ms".'],
  ['seconds spelled out', fn({ handler: [{ io: '5 seconds' }] }), 'functions.f.handler.0.io', 'must be a duration', 'Write "5s".'],
  ['an unknown unit', fn({ handler: [{ io: '5 parsecs' }] }), 'functions.f.handler.0.io', 'must be a duration', 'us, ms, s, m, h or d'],
  ['nothing to do', fn({ handler: [{ times: 3 }] }), 'functions.f.handler.0', 'needs one of "cpu", "io", "call"'],
  ['two things to do', fn({ handler: [{ cpu: '1ms', io: '1ms' }] }), 'functions.f.handler.0', 'more than one of', 'Split it'],
  ['a step that is text', fn({ handler: ['80ms'] }), 'functions.f.handler.0', 'must be an object'],
  [
    'an unknown setting',
    fn({ handler: [{ cpu: '1ms', thread: 2 }] }),
    'functions.f.handler.0.thread',
    'has no setting "thread"',
    '"threads"',
  ],
  [
    'an unknown distribution',
    fn({ handler: [{ cpu: { lognormel: {} } }] }),
    'functions.f.handler.0.cpu',
    'cannot be a "lognormel"',
    '"lognormal"',
  ],
  [
    'p99 below p50',
    fn({ handler: [{ cpu: { lognormal: { p50: '2s', p99: '1s' } } }] }),
    'functions.f.handler.0.cpu',
    'p99 of cpu is below its p50',
  ],
  [
    'a lognormal without p99',
    fn({ handler: [{ cpu: { lognormal: { p50: '2s' } } }] }),
    'functions.f.handler.0.cpu',
    'p99 of cpu must be a duration',
  ],
  [
    'a lognormal with p95',
    fn({ handler: [{ cpu: { lognormal: { p50: '1s', p95: '2s' } } }] }),
    'functions.f.handler.0.cpu',
    'has no "p95"',
  ],
  ['a mean of 0', fn({ handler: [{ io: { exponential: '0s' } }] }), 'functions.f.handler.0.io', 'mean of io must be above 0'],
  ['a pareto without alpha', fn({ handler: [{ io: { pareto: { min: '1ms' } } }] }), 'functions.f.handler.0.io', 'alpha of io'],
  ['a uniform backwards', fn({ handler: [{ io: { uniform: ['2s', '1s'] } }] }), 'functions.f.handler.0.io', 'below the lower end', 'Swap'],
  ['a uniform of three', fn({ handler: [{ io: { uniform: ['2s', '1s', '3s'] } }] }), 'functions.f.handler.0.io', 'list of two values'],
  ['an empty list', fn({ handler: [{ io: { empirical: [] } }] }), 'functions.f.handler.0.io', 'at least one value'],
  [
    'two distributions',
    fn({ handler: [{ io: { exponential: '1s', uniform: ['1s', '2s'] } }] }),
    'functions.f.handler.0.io',
    'one distribution, not 2',
  ],
  ['memory used as a replay', fn({ memoryUsed: { replay: [1] } }), 'functions.f.memoryUsed', 'cannot be a "replay"'],
  ['memory used as text', fn({ memoryUsed: '310' }), 'functions.f.memoryUsed', 'number of MB'],
  ['an unknown when', fn({ handler: [{ cpu: '1ms', when: 'once' }] }), 'functions.f.handler.0.when', 'cannot be "once"'],
  ['a call on nothing', fn({ handler: [{ call: 's3:GetObject' }] }), 'functions.f.handler.0.on', 'on is missing'],
  [
    'a call on an unknown resource',
    fn({ handler: [{ call: 's3:GetObject', on: 'photoz' }] }, { resources: { photos: { type: 's3' } } }),
    'functions.f.handler.0.on',
    'no resource, function or trigger named "photoz"',
    '"photos"',
  ],
  [
    'an action of another service',
    fn({ handler: [{ call: 's3:GetObject', on: 't' }] }, { resources: { t: { type: 'dynamodb' } } }),
    'functions.f.handler.0.call',
    'not an action of "t", which is of type dynamodb. It fits a resource of type s3',
  ],
  [
    'invoking a bucket',
    fn({ handler: [{ call: 'lambda:InvokeFunction', on: 'b' }] }, { resources: { b: { type: 's3' } } }),
    'functions.f.handler.0.on',
    'calls a function; "b" is a resource',
  ],
  ['an unknown per', fn({ handler: [{ cpu: '1ms', per: 'batch' }] }), 'functions.f.handler.0.per', 'per cannot be "batch"', '"record"'],
  ['a body without an action', fn({ handler: [{ cpu: '1ms', body: {} }] }), 'functions.f.handler.0.body', 'has no setting "body"'],
  [
    'caching of a bucket',
    onResource('s3', 's3:GetObject', { cacheFor: '5s' }),
    'functions.f.handler.0.cacheFor',
    'of type s3',
    'Remove cacheFor',
  ],
  [
    'caching of a function',
    fn({ handler: [{ call: 'lambda:InvokeFunction', on: 'f', cacheFor: '5s' }] }),
    'functions.f.handler.0.cacheFor',
    '"f" is a function',
  ],
  [
    'caching of a change',
    onResource('secret', 'secretsmanager:PutSecretValue', { cacheFor: '5s' }),
    'functions.f.handler.0.cacheFor',
    'cannot be cached',
  ],
  [
    'caching for 301 s',
    onResource('secret', 'secretsmanager:GetSecretValue', { cacheFor: '301s' }),
    'functions.f.handler.0.cacheFor',
    'SECRETS_MANAGER_TTL must be from 0s to 300s, not 301s',
  ],
  [
    'caching for a bare number',
    onResource('parameter', 'ssm:GetParameter', { cacheFor: 60 }),
    'functions.f.handler.0.cacheFor',
    'bare number 60',
  ],
  [
    'an event to a bucket',
    onResource('s3', 's3:PutObject', { invocationType: 'Event' }),
    'functions.f.handler.0.invocationType',
    'belongs to lambda:InvokeFunction',
  ],
  [
    'an unknown invocation type',
    onResource('s3', 's3:PutObject', { invocationType: 'Async' }),
    'functions.f.handler.0.invocationType',
    'InvocationType cannot be "Async"',
  ],
  [
    'no attempts',
    onResource('s3', 's3:PutObject', { maximumAttempts: 0 }),
    'functions.f.handler.0.maximumAttempts',
    'from 1 to 100, not 0',
  ],
  ['no time', onResource('s3', 's3:PutObject', { timeout: '0s' }), 'functions.f.handler.0.timeout', 'timeout must be above 0s'],
  [
    'a write to a trigger',
    onDoor('s3:PutObject', 'api'),
    'functions.f.handler.0.call',
    '"api" is a trigger, and s3:PutObject does not call triggers',
    'execute-api:Invoke',
  ],
  [
    'invoking an SDK caller as an API',
    onDoor('execute-api:Invoke', 'sdk'),
    'functions.f.handler.0.on',
    'calls an API Gateway; "sdk" is a trigger of type sdk',
    '"api"',
  ],
  [
    'invoking an API as a function URL',
    onDoor('lambda:InvokeFunctionUrl', 'api'),
    'functions.f.handler.0.on',
    'calls a function URL; "api" is a trigger of type api-gateway',
    '"url"',
  ],
  [
    'invoking a bucket as an API',
    onResource('s3', 'execute-api:Invoke', {}),
    'functions.f.handler.0.on',
    '"r" is a resource',
    'Add a trigger of type api-gateway',
  ],
  ['invoking an event source', onDoor('execute-api:Invoke', 'uploads'), 'functions.f.handler.0.on', '"uploads" is a trigger of type s3'],
  [
    'a call of a version on nothing known',
    fn({ versions: { 2: { handler: [{ call: 's3:GetObject', on: 'nowhere' }] } } }),
    'functions.f.versions.2.handler.0.on',
    'named "nowhere"',
  ],
  [
    'an action of another service in a version',
    fn({ versions: { 2: { init: [{ call: 's3:GetObject', on: 't' }] } } }, { resources: { t: { type: 'dynamodb' } } }),
    'functions.f.versions.2.init.0.call',
    'not an action of "t"',
  ],
  [
    'reading from a function',
    fn({ handler: [{ call: 's3:GetObject', on: 'f' }] }),
    'functions.f.handler.0.call',
    '"f" is a function',
    'lambda:InvokeFunction',
  ],
]);

describeWarnings('a step', [
  ['for each record of init', fn({ init: [{ cpu: '1ms', per: 'record' }] }), 'functions.f.init.0.per', 'Init comes before any batch'],
  [
    'with a body that nothing carries',
    onResource('s3', 's3:GetObject', { body: { a: 1 } }),
    'functions.f.handler.0.body',
    'changes nothing',
  ],
]);

it('follows the extension of AWS', () => {
  cites('limits.extension-cache-ttl');
});
