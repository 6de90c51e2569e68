/** Each kind of change, on the smallest scenario that needs it: the numbers come from the run. */
import { describe, expect, it } from 'vitest';
import { gallery, setPath } from '../../../sim/index.ts';
import type { SubjectKind } from '../subject.ts';
import { curesFor } from '../testing.ts';
import { candidates } from './index.ts';

const fromGallery = (slug: string, ...changes: readonly (readonly [path: string, value: unknown])[]): unknown =>
  changes.reduce<unknown>(
    (json, [path, value]) => {
      const changed = setPath(json, path, value);
      if (!changed.ok) throw new Error(changed.problem.message);
      return changed.json;
    },
    gallery.find((entry) => entry.slug === slug)?.scenario,
  );

/** One function that is called by bursts. */
const burst = (fn: object, more: object = {}, trigger: object = {}) => ({
  duration: '1m',
  functions: { f: { timeout: '3s', ...fn } },
  triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1, ...trigger }],
  traffic: [{ id: 'calls', to: 't', pattern: 'burst', at: '1s', count: 6, over: '60ms' }],
  ...more,
});

/** A function that takes the whole account, and another one that comes a second later. */
const neighbours = {
  duration: '1m',
  account: { concurrentExecutions: 150 },
  functions: { f: { timeout: '3s', handler: [{ io: '500ms' }] }, g: { timeout: '30s', handler: [{ io: '20s' }] } },
  triggers: [
    { id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 },
    { id: 'other', type: 'sdk', function: 'g', maximumAttempts: 1 },
  ],
  traffic: [
    { id: 'many', to: 'other', pattern: 'burst', at: '1s', count: 150 },
    { id: 'calls', to: 't', pattern: 'burst', at: '2s', count: 6, over: '60ms' },
  ],
};

const queue = (fn: object, resource: object, trigger: object = {}, more: object = {}) => ({
  duration: '5m',
  functions: { f: { timeout: '5s', ...fn } },
  resources: { q: { type: 'sqs', visibilityTimeout: '5s', ...resource }, dlq: { type: 'sqs' } },
  triggers: [{ id: 't', type: 'sqs', source: 'q', function: 'f', batchSize: 1, ...trigger }],
  traffic: [{ id: 'sends', to: 'q', pattern: 'burst', at: '1s', count: 12, over: '1s' }],
  ...more,
});

interface Case {
  readonly kind: string;
  readonly json: unknown;
  readonly of: SubjectKind;
  readonly title: string;
  readonly edits: Readonly<Record<string, unknown>>;
}

const cases: readonly Case[] = [
  {
    kind: 'reserveMore',
    json: burst({ reservedConcurrentExecutions: 2, handler: [{ io: '500ms' }] }),
    of: 'throttle',
    title: 'Reserve 6 instead of 2',
    edits: { 'functions.f.reservedConcurrentExecutions': 6 },
  },
  {
    kind: 'reserveMore',
    json: burst({ handler: [{ io: '500ms' }] }, { timeline: [{ at: '0.5s', set: { 'functions.f.reservedConcurrentExecutions': 3 } }] }),
    of: 'throttle',
    title: 'Reserve 6 instead of 3',
    // The timeline's value is the one that is in force.
    edits: { 'timeline.0.set.functions.f.reservedConcurrentExecutions': 6 },
  },
  {
    kind: 'removeReservation',
    json: burst({ reservedConcurrentExecutions: 2, handler: [{ io: '500ms' }] }),
    of: 'throttle',
    title: 'Remove the reservation of 2',
    edits: { 'functions.f.reservedConcurrentExecutions': undefined },
  },
  {
    kind: 'reserveOwn',
    json: neighbours,
    of: 'throttle',
    title: 'Reserve 6 for f',
    edits: { 'functions.f.reservedConcurrentExecutions': 6 },
  },
  {
    kind: 'raiseAccountLimit',
    json: burst({ handler: [{ io: '500ms' }] }, { account: { concurrentExecutions: 4 } }),
    of: 'throttle',
    title: 'Raise the account’s limit from 4 to 104',
    edits: { 'account.concurrentExecutions': 104 },
  },
  {
    kind: 'provisionedConcurrency',
    json: burst({ handler: [{ io: '100ms' }], init: [{ io: '1s' }] }),
    of: 'coldStart',
    title: 'Keep 1 environment provisioned',
    edits: { 'functions.f.provisionedConcurrentExecutions': 1 },
  },
  {
    kind: 'provisionedConcurrency',
    json: burst(
      { handler: [{ io: '100ms' }], init: [{ io: '1s' }], aliases: { live: { version: '1', provisionedConcurrentExecutions: 4 } } },
      {},
      { qualifier: 'live' },
    ),
    of: 'spillover',
    title: 'Provision 5 instead of 4',
    edits: { 'functions.f.aliases.live.provisionedConcurrentExecutions': 5 },
  },
  {
    kind: 'longerTimeout',
    json: burst({ timeout: '1s', handler: [{ io: '2500ms' }] }),
    of: 'timeout',
    title: 'Timeout 3 s instead of 1 s',
    edits: { 'functions.f.timeout': '3s' },
  },
  {
    kind: 'moreMemory',
    json: burst({ timeout: '1s', memorySize: 512, handler: [{ cpu: '400ms' }] }),
    of: 'timeout',
    title: 'Memory 1,024 MB instead of 512 MB',
    edits: { 'functions.f.memorySize': 1024 },
  },
  {
    kind: 'moreMemory',
    json: burst({ memorySize: 256, memoryUsed: 700, handler: [{ io: '10ms' }] }),
    of: 'functionError',
    title: 'Memory 704 MB instead of 256 MB',
    edits: { 'functions.f.memorySize': 704 },
  },
  {
    kind: 'shorterInit',
    json: burst({ memorySize: 1769, init: [{ io: '11s' }, { io: '1s' }], handler: [{ io: '10ms' }] }),
    of: 'timeout',
    title: 'Init step 1 in 8.1 s instead of 11 s',
    edits: { 'functions.f.init.0.io': '8100ms' },
  },
  {
    kind: 'snapStart',
    json: burst({ runtime: 'java21', init: [{ io: '12s' }], handler: [{ io: '10ms' }] }),
    of: 'timeout',
    title: 'SnapStart for f',
    edits: { 'functions.f.snapStart': true },
  },
  {
    kind: 'mappingConcurrency',
    json: queue({ reservedConcurrentExecutions: 2, handler: [{ io: '1s' }] }, {}),
    of: 'throttle',
    title: 'Maximum concurrency 2 on the queue instead of a reservation of 2',
    edits: { 'triggers.t.maximumConcurrency': 2, 'functions.f.reservedConcurrentExecutions': undefined },
  },
  {
    kind: 'moreReceives',
    json: queue({ reservedConcurrentExecutions: 1, handler: [{ io: '4s' }] }, { deadLetterQueue: 'dlq', maxReceiveCount: 2 }),
    of: 'deadLettered',
    title: 'Give up after 3 receives instead of 2',
    edits: { 'resources.q.maxReceiveCount': 3 },
  },
  {
    kind: 'longerVisibility',
    json: queue({ reservedConcurrentExecutions: 2, handler: [{ io: '4s' }] }, { deadLetterQueue: 'dlq', maxReceiveCount: 1 }),
    of: 'deadLettered',
    title: 'Visibility timeout 30 s instead of 5 s',
    edits: { 'resources.q.visibilityTimeout': '30s' },
  },
  {
    kind: 'largerBatches',
    json: queue(
      { reservedConcurrentExecutions: 2, handler: [{ io: '800ms' }, { per: 'record', io: '50ms' }] },
      { visibilityTimeout: '30s' },
      {},
      { traffic: [{ id: 'sends', to: 'q', pattern: 'constant', rate: 4 }] },
    ),
    of: 'throttle',
    title: 'Gather messages for 1 s, 10 at most',
    edits: { 'triggers.t.maximumBatchingWindow': '1s', 'triggers.t.batchSize': 10 },
  },
  {
    kind: 'partialBatch',
    json: fromGallery('poison-pill', ['duration', '3m']),
    of: 'functionError',
    title: 'Report which records failed, and give up after 2 retries',
    edits: { 'triggers.stream.functionResponseTypes': ['ReportBatchItemFailures'], 'triggers.stream.maximumRetryAttempts': 2 },
  },
  {
    kind: 'grantPermission',
    json: fromGallery('wrong-bucket'),
    of: 'functionError',
    title: 'Allow s3:PutObject on photo-resized',
    edits: {
      'functions.resize.role.Statement': expect.arrayContaining([
        expect.objectContaining({ Action: 's3:PutObject', Resource: 'arn:aws:s3:::photo-resized/*' }),
      ]),
    },
  },
  {
    kind: 'otherTarget',
    json: fromGallery('recursive-loop'),
    of: 'recursionStopped',
    title: 'Write to another bucket than photos',
    edits: { 'resources.photos-out': { type: 's3' }, 'functions.thumbnail.handler.2.on': 'photos-out' },
  },
  {
    kind: 'moreConnections',
    json: burst(
      { handler: [{ call: 'database:Query', on: 'db', maximumAttempts: 1 }, { io: '500ms' }] },
      { resources: { db: { type: 'database', maxConnections: 4 } } },
    ),
    of: 'functionError',
    title: '10 connections to db instead of 4',
    edits: { 'resources.db.maxConnections': 10 },
  },
  {
    kind: 'reserveForDatabase',
    json: fromGallery('database-connections', ['duration', '60s']),
    of: 'functionError',
    title: 'Reserve 100 instead of 900',
    edits: { 'functions.shop.reservedConcurrentExecutions': 100 },
  },
  {
    kind: 'moreServiceConcurrency',
    json: burst(
      { handler: [{ call: 'dynamodb:GetItem', on: 'table', maximumAttempts: 1 }] },
      { resources: { table: { type: 'dynamodb', latency: '500ms', maxConcurrency: 3 } } },
    ),
    of: 'functionError',
    title: 'table answers 6 calls at once instead of 3',
    edits: { 'resources.table.maxConcurrency': 6 },
  },
  {
    kind: 'callAttempts',
    json: burst(
      { handler: [{ call: 'dynamodb:GetItem', on: 'table', maximumAttempts: 1 }] },
      { resources: { table: { type: 'dynamodb', errorRate: 0.7 } } },
    ),
    of: 'functionError',
    title: 'Call table up to 3 times instead of 1',
    edits: { 'functions.f.handler.0.maximumAttempts': 3 },
  },
  {
    kind: 'deployAfterRotation',
    json: fromGallery('stale-secret', ['duration', '6m']),
    of: 'functionError',
    title: 'Deploy orders right after the rotation',
    edits: { 'timeline.2': { at: '5m', deploy: { function: 'orders' } } },
  },
  {
    kind: 'readSecretEachTime',
    json: fromGallery('stale-secret', ['duration', '6m']),
    of: 'functionError',
    title: 'Read db-password for every request',
    edits: {
      'functions.orders.init': [],
      'functions.orders.handler': expect.arrayContaining([{ call: 'secretsmanager:GetSecretValue', on: 'db-password' }]),
    },
  },
  {
    kind: 'stageThrottle',
    json: fromGallery('http-api'),
    of: 'gatewayThrottled',
    title: 'Throttle the stage at 114 instead of 50 a second',
    edits: { 'triggers.api.throttle.rate': 114 },
  },
  {
    kind: 'longerApiTimeout',
    json: fromGallery('gateway-timeout'),
    of: 'callerGone',
    title: 'API timeout 50 s instead of 29 s',
    edits: { 'triggers.api.timeout': '50s' },
  },
  {
    kind: 'capNeighbour',
    json: neighbours,
    of: 'throttle',
    title: 'Cap g at 50 with reserved concurrency',
    edits: { 'functions.g.reservedConcurrentExecutions': 50 },
  },
  {
    kind: 'withoutEntry',
    json: fromGallery('visibility-drift'),
    of: 'duplicate',
    title: 'Without the change of settings at 180 s',
    edits: { 'timeline.0': undefined },
  },
  {
    kind: 'withoutErrors',
    json: burst({ errorRate: 1, handler: [{ io: '10ms' }] }),
    of: 'functionError',
    title: 'f without its bug',
    edits: { 'functions.f.errorRate': 0 },
  },
];

describe('changes that cure', () => {
  it.each(cases.map((one) => [one.kind, one] as const))('%s', (kind, { json, of, title, edits }) => {
    const { cures } = curesFor(json, of);
    const cure = cures.find((found) => found.kind === kind);
    expect(cure && { title: cure.title, edits: Object.fromEntries(cure.edits.map(({ path, value }) => [path, value])) }).toEqual({
      title,
      edits,
    });
  });

  it('has kinds with names of their own', () => {
    expect(new Set(candidates.map(({ kind }) => kind)).size).toBe(candidates.length);
  });
});
