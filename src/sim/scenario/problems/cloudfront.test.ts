import { expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { cloudfront } from '../../triggers/cloudfront.ts';
import { describeErrors, describeSettings, describeWarnings, type Json, layers, problemsOf, trigger, warningsOf } from './testing.ts';

const edge = trigger('cloudfront', null, { qualifier: '1' });

/** A distribution that runs version 1 of a function with these settings. */
const running = (settings: Json, distribution: Json = {}): Json => ({
  functions: { f: settings },
  triggers: [{ id: 't', type: 'cloudfront', function: 'f', qualifier: '1', ...distribution }],
});

describeSettings('a distribution', cloudfront.fields, 'triggers.t', edge, [
  [
    'eventType',
    ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'],
    [
      ['viewer', 'cannot be "viewer"'],
      [1, 'text'],
    ],
  ],
  [
    'cacheHitRate',
    [0, 0.5, 1],
    [
      [-0.1, 'from 0 to 1'],
      [1.1, 'from 0 to 1'],
      ['90 %', 'must be a number'],
    ],
  ],
  [
    'responseSize',
    [0, 40, 5000, null],
    [
      [-1, '0'],
      ['40KB', 'must be a number'],
    ],
  ],
  ['includeBody', [true, false], [['yes', 'must be true or false']]],
]);

describeErrors('functions at the edge', [
  ['a source', edge({ source: 'bucket' }), 'triggers.t.source', 'has no setting "source"'],
  ['attempts', edge({ maximumAttempts: 2 }), 'triggers.t.maximumAttempts', 'A trigger of type cloudfront has no setting "maximumAttempts"'],
  ['no version', edge({ qualifier: null }), 'triggers.t.qualifier', 'numbered version of "f", without a qualifier it is $LATEST', '"1"'],
  ['$LATEST', edge({ qualifier: '$LATEST' }), 'triggers.t.qualifier', 'numbered version of "f", not $LATEST', '"1"'],
  [
    'an alias',
    running({ aliases: { live: { version: '1' } } }, { qualifier: 'live' }),
    'triggers.t.qualifier',
    'numbered version of "f", not an alias',
    '"1"',
  ],
  [
    '31 seconds',
    running({ timeout: '31s' }),
    'functions.f.timeout',
    'Timeout of "f" is 31s; at the edge it may be 30 seconds at most',
    '"30s"',
  ],
  [
    '31 seconds of the version',
    running({ versions: { 1: { timeout: '31s' } } }),
    'functions.f.versions.1.timeout',
    'at the edge it may be 30 seconds at most',
  ],
  [
    '513 MB of /tmp',
    running({ ephemeralStorage: 513 }),
    'functions.f.ephemeralStorage',
    'has 513 MB of /tmp; at the edge there are 512 MB',
  ],
  ['Java', running({ runtime: 'java21' }), 'functions.f.runtime', 'runs on java21; at the edge there are only Node.js and Python'],
  ['arm64', running({ architecture: 'arm64' }), 'functions.f.architecture', 'built for arm64', '"x86_64"'],
  ['an image', running({ package: { type: 'Image' } }), 'functions.f.package.type', 'container image, which cannot run at the edge', 'zip'],
  [
    'an image of the version',
    running({ versions: { 1: { package: { type: 'Image' } } } }),
    'functions.f.versions.1.package.type',
    'container image, which cannot run at the edge',
  ],
  ['layers', running({ package: { layers: layers(2) } }), 'functions.f.package.layers', 'cannot have a layer at the edge, and "f" has 2'],
  ['environment variables', running({ environment: { STAGE: 'prod' } }), 'functions.f.environment', 'cannot have environment variables'],
  [
    'a key for them',
    { ...running({ kmsKey: 'key' }), resources: { key: { type: 'kms' } } },
    'functions.f.kmsKey',
    'no environment variables that a key could encrypt',
  ],
  ['a VPC', running({ vpc: true }), 'functions.f.vpc', 'connected to a VPC', 'false'],
  [
    'a dead-letter queue',
    { ...running({ deadLetterQueue: 'q' }), resources: { q: { type: 'sqs' } } },
    'functions.f.deadLetterQueue',
    'has no dead-letter queue',
  ],
  [
    'provisioned concurrency',
    running({ provisionedConcurrentExecutions: 2 }),
    'functions.f.provisionedConcurrentExecutions',
    'no provisioned concurrency',
  ],
  [
    'provisioned concurrency of an alias',
    running({ aliases: { live: { version: '1', provisionedConcurrentExecutions: 2 } } }),
    'functions.f.aliases.live.provisionedConcurrentExecutions',
    'the alias "live" gives some to version 1 of "f"',
  ],
  [
    'the body of a request in a response event',
    edge({ eventType: 'origin-response', includeBody: true }),
    'triggers.t.includeBody',
    'IncludeBody is for request events',
  ],
]);

describeWarnings('at the edge', [
  [
    'a cache that spares a viewer event nothing',
    edge({ cacheHitRate: 0.9 }),
    'triggers.t.cacheHitRate',
    'viewer-request invokes the function for every request',
  ],
  [
    'a response that no viewer gets',
    edge({ responseSize: 41 }),
    'triggers.t.responseSize',
    'no response above 40 KB in a viewer event: every viewer gets HTTP 502',
    'an origin event, which may send 1 MB',
  ],
  [
    'a response that the origin’s side cannot send',
    edge({ eventType: 'origin-request', responseSize: 1025 }),
    'triggers.t.responseSize',
    'no response above 1024 KB in an origin event: every viewer gets HTTP 502',
  ],
]);

it('a function that keeps to the limits of the edge brings no problem, and neither does what another version has', () => {
  cites(
    'cloudfront.numbered-version',
    'cloudfront.timeout',
    'cloudfront.ephemeral-storage',
    'cloudfront.runtimes',
    'cloudfront.unsupported',
    'cloudfront.origin-response-size',
  );
  const limits = { timeout: '30s', ephemeralStorage: 512, memorySize: 10_240, runtime: 'python3.13' };
  const others = { versions: { 2: { timeout: '5m', architecture: 'arm64', package: { type: 'Image' } } } };
  const ready = { aliases: { live: { version: '2', provisionedConcurrentExecutions: 2 } } };
  const valid = running({ ...limits, ...others, ...ready }, { eventType: 'origin-request', cacheHitRate: 0.9, responseSize: 1024 });
  expect(problemsOf(valid)).toEqual([]);
  expect(warningsOf(valid)).toEqual([]);
});
