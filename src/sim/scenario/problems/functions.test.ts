import { expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { type Case, describeErrors, fn, layers, problemsOf } from './testing.ts';

/** Facts 6b: variables that Lambda sets itself. */
const RESERVED = [
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_LAMBDA_MAX_CONCURRENCY',
  'AWS_LAMBDA_METADATA_API',
  'AWS_LAMBDA_METADATA_TOKEN',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
];

describeErrors('functions', [
  [
    '64 MB of memory',
    fn({ memorySize: 64 }),
    'functions.f.memorySize',
    'MemorySize must be from 128 to 10,240 MB, not 64 MB',
    'Set it to 128.',
  ],
  ['11,000 MB of memory', fn({ memorySize: 11000 }), 'functions.f.memorySize', 'not 11,000 MB', '10240'],
  ['half a MB', fn({ memorySize: 128.5 }), 'functions.f.memorySize', 'whole number of MB'],
  ['memory as text', fn({ memorySize: '512 MB' }), 'functions.f.memorySize', 'must be a number', 'Write 512, without quotes'],
  ['901 s timeout', fn({ timeout: '901s' }), 'functions.f.timeout', 'Timeout must be whole seconds from 1s to 900s, not 901s', '"900s"'],
  ['half a second timeout', fn({ timeout: '500ms' }), 'functions.f.timeout', 'whole seconds', '"1s"'],
  ['2.5 s timeout', fn({ timeout: '2500ms' }), 'functions.f.timeout', 'whole seconds', '"3s"'],
  ['a bare timeout', fn({ timeout: 3 }), 'functions.f.timeout', 'bare number 3', 'Write "3s".'],
  ['six layers', fn({ package: { layers: layers(6) } }), 'functions.f.package.layers', 'Layers can be at most 5, not 6', 'Remove 1'],
  [
    '262 MB unzipped',
    fn({ package: { size: 250, layers: layers(2, 6) } }),
    'functions.f.package.size',
    '262 MB unzipped',
    'container image',
  ],
  [
    'layers on an image',
    fn({ package: { type: 'Image', layers: layers(1) } }),
    'functions.f.package.layers',
    'container image cannot have layers',
  ],
  ['an image of 11 GB', fn({ package: { type: 'Image', size: 11264 } }), 'functions.f.package.size', 'from 0 to 10,240'],
  ['5 KB of environment', fn({ environment: { A1: 'x'.repeat(5000) } }), 'functions.f.environment', '4 KB'],
  ['environment counted in bytes', fn({ environment: { A1: '€'.repeat(1365) } }), 'functions.f.environment', '4,097 bytes'],
  ['a reserved variable', fn({ environment: { AWS_REGION: 'x' } }), 'functions.f.environment.AWS_REGION', 'reserves'],
  ['a variable with a hyphen', fn({ environment: { 'TABLE-NAME': 'x' } }), 'functions.f.environment.TABLE-NAME', 'cannot be the name'],
  ['a variable of one letter', fn({ environment: { A: 'x' } }), 'functions.f.environment.A', 'cannot be the name', 'at least two'],
  [
    'a variable that begins with a digit',
    fn({ environment: { '1A': 'x' } }),
    'functions.f.environment.1A',
    'cannot be the name',
    'Begin with a letter',
  ],
  ...RESERVED.map(
    (name): Case => [
      `the variable ${name}`,
      fn({ environment: { [name]: 'x' } }),
      `functions.f.environment.${name}`,
      `reserves the environment variable ${name}`,
    ],
  ),
  ['10,241 MB of /tmp', fn({ ephemeralStorage: 10_241 }), 'functions.f.ephemeralStorage', 'EphemeralStorage must be from 512 to 10,240 MB'],
  ['a VPC by name', fn({ vpc: 'vpc-1' }), 'functions.f.vpc', 'VpcConfig must be true or false'],
  ['an unknown recursive loop', fn({ recursiveLoop: 'Stop' }), 'functions.f.recursiveLoop', 'RecursiveLoop cannot be "Stop"'],
  ['a resource policy as text', fn({ resourcePolicy: 'public' }), 'functions.f.resourcePolicy', 'must be a policy document'],
  ['a crash rate of 2', fn({ crashRate: 2 }), 'functions.f.crashRate', 'from 0 to 1'],
  ['a number as a variable', fn({ environment: { RETRIES: 3 } }), 'functions.f.environment.RETRIES', 'must be text', 'Write "3"'],
  ['256 MB of /tmp', fn({ ephemeralStorage: 256 }), 'functions.f.ephemeralStorage', 'EphemeralStorage must be from 512 to 10,240 MB'],
  ['an unknown runtime', fn({ runtime: 'pyton3.13' }), 'functions.f.runtime', 'Runtime cannot be "pyton3.13"', '"python3.13"'],
  ['an unknown architecture', fn({ architecture: 'arm' }), 'functions.f.architecture', 'cannot be "arm"'],
  [
    'a mistyped setting',
    fn({ memorysize: 512 }),
    'functions.f.memorysize',
    'A function has no setting "memorysize"',
    'Did you mean "memorySize"?',
  ],
  ['a function that is text', { functions: { f: 'x' } }, 'functions.f', 'must be an object'],
  ['an error rate of 2', fn({ errorRate: 2 }), 'functions.f.errorRate', 'from 0 to 1', 'Set it to 1'],
  ['an error rate in percent', fn({ errorRate: '2%' }), 'functions.f.errorRate', 'must be a number', 'Write 0.02'],
  [
    'three retries',
    fn({ asyncConfig: { maximumRetryAttempts: 3 } }),
    'functions.f.asyncConfig.maximumRetryAttempts',
    'MaximumRetryAttempts must be from 0 to 2',
  ],
  [
    'an event age of 30 s',
    fn({ asyncConfig: { maximumEventAge: '30s' } }),
    'functions.f.asyncConfig.maximumEventAge',
    'from 60s to 6h',
    '"60s"',
  ],
  [
    'an event age of 7 h',
    fn({ asyncConfig: { maximumEventAge: '7h' } }),
    'functions.f.asyncConfig.maximumEventAge',
    'from 60s to 6h',
    '"21600s"',
  ],
  [
    'a mistyped async setting',
    fn({ asyncConfig: { onFailur: 'q' } }),
    'functions.f.asyncConfig.onFailur',
    'has no setting "onFailur"',
    '"onFailure"',
  ],
  [
    'a role without Effect',
    fn({ role: { Statement: [{ Action: 's3:*', Resource: '*' }] } }),
    'functions.f.role',
    'exactly "Allow" or "Deny"',
  ],
  [
    'a role with both Action and NotAction',
    fn({ role: { Statement: [{ Effect: 'Allow', Action: 'a:b', NotAction: 'c:d', Resource: '*' }] } }),
    'functions.f.role',
    'either Action or NotAction',
  ],
  ['a role as an ARN', fn({ role: 'arn:aws:iam::1:role/x' }), 'functions.f.role', 'must be a policy document'],
]);

it('leaves variables of AWS that are not reserved to the function', () => {
  expect(problemsOf(fn({ environment: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/wrapper', AWS_PROFILE: 'x', ab: '1' } }))).toEqual([]);
});

it('follows AWS in all of these', () => {
  cites('limits.memory-minimum', 'limits.memory-maximum', 'limits.timeout-minimum', 'limits.timeout-maximum', 'limits.layers');
  cites('limits.unzipped-size', 'limits.image-size', 'limits.tmp-minimum', 'limits.tmp-maximum', 'limits.environment-size');
});
