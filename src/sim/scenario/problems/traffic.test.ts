import { describe } from 'vitest';
import { describeErrors, describeWarnings, fn, traffic } from './testing.ts';

/** Traffic of large items to a resource that a mapping reads. */
const to = (type: string, payloadSize: number) =>
  fn(
    { timeout: '3s' },
    {
      resources: { r: { type } },
      triggers: [{ id: 'm', type, source: 'r' }],
      traffic: [{ to: 'r', pattern: 'constant', rate: 1, payloadSize }],
    },
  );

describeErrors('traffic', [
  ['to nowhere', traffic({ to: 'apy' }), 'traffic.0.to', 'no trigger or resource named "apy"', '"api"'],
  ['to a function', traffic({ to: 'f' }), 'traffic.0.to', '"f" is a function', 'Send to "api"'],
  ['to a secret', traffic({ to: 'secret' }), 'traffic.0.to', 'announces no events'],
  [
    'to an asynchronous trigger',
    fn(
      {},
      { resources: { b: { type: 's3' } }, triggers: [{ id: 'u', type: 's3', source: 'b' }], traffic: [{ to: 'u', pattern: 'constant' }] },
    ),
    'traffic.0.to',
    'takes its events from a resource',
    'Send to "b"',
  ],
  [
    'to a schedule',
    fn({}, { triggers: [{ id: 'clock', type: 'schedule', expression: 'rate(1 hour)' }], traffic: [{ to: 'clock', pattern: 'constant' }] }),
    'traffic.0.to',
    'is a schedule',
  ],
  ['of an unknown pattern', traffic({ pattern: 'poison' }), 'traffic.0.pattern', 'no traffic pattern "poison"', '"poisson"'],
  ['without pattern', fn({}, { traffic: [{ to: 'api' }] }), 'traffic.0', 'needs a pattern'],
  ['without to', fn({}, { traffic: [{ pattern: 'constant' }] }), 'traffic.0.to', 'to is missing'],
  ['at rate 0', traffic({ rate: 0 }), 'traffic.0.rate', 'rate must be above 0'],
  ['at a negative rate', traffic({ rate: -3 }), 'traffic.0.rate', 'rate must be above 0'],
  ['that ends before it starts', traffic({ start: '10s', end: '5s' }), 'traffic.0.end', 'ends before it starts'],
  ['a ramp with a rate', traffic({ pattern: 'ramp', rate: 3 }), 'traffic.0.rate', 'with pattern "ramp" has no setting "rate"'],
  ['a ramp from 0 to 0', traffic({ pattern: 'ramp', startRate: 0, endRate: 0 }), 'traffic.0.endRate', 'both 0'],
  ['a burst of nothing', traffic({ pattern: 'burst', count: 0 }), 'traffic.0.count', 'from 1 to'],
  ['a burst with a rate', traffic({ pattern: 'burst', rate: 3 }), 'traffic.0.rate', 'has no setting "rate"'],
  ['a sine below 0', traffic({ pattern: 'sine', mean: 2, amplitude: 3 }), 'traffic.0.amplitude', 'above mean'],
  [
    'steps out of order',
    traffic({
      pattern: 'step',
      steps: [
        { at: '5s', rate: 1 },
        { at: '1s', rate: 1 },
      ],
    }),
    'traffic.0.steps.1.at',
    'later than the one before',
  ],
  ['no steps', traffic({ pattern: 'step', steps: [] }), 'traffic.0.steps', 'at least 1'],
  [
    'a schedule of five fields',
    traffic({ pattern: 'schedule', expression: 'cron(0 8 * * *)' }),
    'traffic.0.expression',
    'six fields, not 5',
  ],
  ['a replay of nothing', traffic({ pattern: 'replay' }), 'traffic.0', 'either timestamps or perMinute'],
  ['a replay of both', traffic({ pattern: 'replay', timestamps: [], perMinute: [] }), 'traffic.0', 'either timestamps or perMinute'],
  [
    'a replay of bare numbers',
    traffic({ pattern: 'replay', timestamps: ['0s', 1.5] }),
    'traffic.0.timestamps.1',
    'bare number 1.5',
    '"1.5ms"',
  ],
  ['bodies that are no list', traffic({ bodies: { body: {} } }), 'traffic.0.bodies', 'bodies must be a list'],
  ['101 bodies', traffic({ bodies: Array(101).fill({ body: 1 }) }), 'traffic.0.bodies', 'bodies can be at most 100, not 101', 'Remove 1'],
  ['a body without body', traffic({ bodies: [{ weight: 2 }] }), 'traffic.0.bodies.0.body', 'body is missing'],
  ['a body of weight 0', traffic({ bodies: [{ body: {}, weight: 0 }] }), 'traffic.0.bodies.0.weight', 'weight must be above 0'],
  [
    'a body with a misspelled weight',
    traffic({ bodies: [{ body: {}, wieght: 2 }] }),
    'traffic.0.bodies.0.wieght',
    'has no setting "wieght"',
    '"weight"',
  ],
  ['no keys', traffic({ keys: { count: 0 } }), 'traffic.0.keys.count', 'count must be from 1 to 1,000,000'],
  ['a skew below 0', traffic({ keys: { skew: -1 } }), 'traffic.0.keys.skew', 'skew must be from 0 to 10'],
  ['keys as a number', traffic({ keys: 5 }), 'traffic.0.keys', 'keys must be an object'],
  ['a negative payload', traffic({ payloadSize: -1 }), 'traffic.0.payloadSize', 'payloadSize must be from 0'],
  ['no users', traffic({ pattern: 'closed', users: 0 }), 'traffic.0.users', 'from 1 to'],
]);

describeWarnings('traffic', [
  ['of requests above 6 MB', traffic({ payloadSize: 6145 }), 'traffic.0.payloadSize', 'refuses requests above 6 MB with 413', '6144'],
]);

describe('items that their service refuses (limits.message-size, limits.record-size)', () => {
  describeWarnings('large traffic', [
    ['of messages above 1 MB', to('sqs', 1025), 'traffic.0.payloadSize', 'SQS refuses messages above 1 MB', '1024'],
    ['of records above 10 MB', to('kinesis', 10_241), 'traffic.0.payloadSize', 'Kinesis refuses records above 10 MB', '10240'],
  ]);
});
