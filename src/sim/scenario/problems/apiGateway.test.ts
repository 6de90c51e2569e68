import { it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { apiGateway } from '../../triggers/apiGateway.ts';
import { describeErrors, describeSettings, describeWarnings, trigger } from './testing.ts';

const api = trigger('api-gateway');

describeSettings('an API', apiGateway.fields, 'triggers.t', api, [
  [
    'apiType',
    ['REST', 'HTTP'],
    [
      ['REAST', 'apiType cannot be "REAST"'],
      [1, 'apiType must be text'],
    ],
  ],
  [
    'timeout',
    ['50ms', '29s', '900s', null],
    [
      ['49ms', 'TimeoutInMillis must be from 50ms to 900s, not 49ms'],
      ['901s', 'from 50ms to 900s'],
      [29, 'the bare number 29'],
    ],
  ],
  [
    'throttle',
    [null, {}, { rate: 10, burst: 5 }, { rate: 0, burst: 0 }],
    [
      [10, 'throttle must be an object'],
      [{ rate: -1 }, 'ThrottlingRateLimit must be from 0'],
      [{ burst: 1.5 }, 'ThrottlingBurstLimit must be a whole number'],
      [{ burst: '5' }, 'ThrottlingBurstLimit must be a number'],
      [{ rates: 1 }, 'throttle has no setting "rates"'],
    ],
  ],
  [
    'maximumAttempts',
    [1, 100],
    [
      [0, 'from 1 to 100, not 0'],
      [101, 'from 1 to 100, not 101'],
      [1.5, 'whole number'],
    ],
  ],
  [
    'callerTimeout',
    ['1us', '60s', null],
    [
      ['0s', 'callerTimeout must be above 0s'],
      [3, 'bare number 3'],
    ],
  ],
]);

describeErrors('APIs', [
  ['an HTTP API that waits 31 s', api({ apiType: 'HTTP', timeout: '31s' }), 'triggers.t.timeout', 'waits 30 seconds at most', '"30s"'],
  ['a source of an API', api({ source: 'bucket' }), 'triggers.t.source', 'A trigger of type api-gateway has no setting "source"'],
]);

describeWarnings('an API in front of a function', [
  [
    'that may run for longer than the API waits',
    { functions: { f: { timeout: '60s' } }, triggers: [{ id: 't', type: 'api-gateway' }] },
    'triggers.t.timeout',
    'This API waits 29s, and "f" may run 1m: it runs on, and is billed',
    'Set timeout of "f" to 29s or less',
  ],
  [
    'one of whose versions may',
    {
      functions: { f: { aliases: { live: { version: '1', weights: { 2: 0.1 } } }, versions: { 2: { timeout: '40s' } } } },
      triggers: [{ id: 't', type: 'api-gateway', qualifier: 'live' }],
    },
    'triggers.t.timeout',
    '"f" may run 40s',
  ],
]);

it('follows the quotas of API Gateway', () => {
  cites('limits.api-throttle-rate', 'limits.api-throttle-burst', 'api-gateway.http-integration-timeout');
});
