/** Brokers of Amazon MQ: how many batches are at work at once, and what becomes of a batch that fails. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { simulateText } from '../../testing.ts';
import { messageLife } from '../../trace/messageLife.ts';
import type { Trace } from '../../trace/tables.ts';
import { outcomeCounts, peakConcurrency } from '../reading.ts';
import { queueBatches } from './queueTesting.ts';

interface Parts {
  readonly engine?: 'ActiveMQ' | 'RabbitMQ';
  readonly broker?: object;
  readonly mapping?: object;
  readonly fn?: object;
  readonly traffic?: object;
  readonly poison?: object;
  readonly rules?: object;
  readonly duration?: string;
  readonly seed?: number;
}

const run = ({
  engine = 'ActiveMQ',
  broker = {},
  mapping = {},
  fn = {},
  traffic,
  poison,
  rules = {},
  duration = '60s',
  seed = 1,
}: Parts): Trace =>
  simulateText({
    seed,
    duration,
    platform: { provisioning: '0s', initDuration: '0s', rules },
    functions: { f: { runtime: 'python3.13', memorySize: 1769, timeout: '60s', ...fn } },
    resources: { orders: { type: 'mq', engineType: engine, ...broker } },
    triggers: [{ id: 't', type: 'mq', source: 'orders', function: 'f', maximumBatchingWindow: '0s', batchSize: 1, ...mapping }],
    traffic: [{ to: 'orders', pattern: 'burst', count: 100, over: '1s', ...traffic }],
    ...(poison === undefined ? {} : { timeline: [{ ...poison }] }),
  }).trace;

const at = (...times: readonly number[]) => ({
  pattern: 'replay',
  timestamps: times.map((t) => `${t}s`),
  count: undefined,
  over: undefined,
});
const slow = { handler: [{ io: '1s' }] };
const engines = ['ActiveMQ', 'RabbitMQ'] as const;

describe('a mapping on a broker', () => {
  it('has five invocations at work for ActiveMQ and one for RabbitMQ, whatever is reserved', () => {
    cites('mq.activemq-concurrency', 'mq.rabbitmq-concurrency', 'mq.reserved-no-more');
    for (const fn of [slow, { ...slow, reservedConcurrentExecutions: 50 }]) {
      expect(engines.map((engine) => peakConcurrency(run({ engine, fn, duration: '15s' })))).toEqual([5, 1]);
    }
  });

  it('gathers up to 100 messages, for half a second from the first one on (mq.batch-size, mq.window, mq.delivery-latency)', () => {
    const unset = { batchSize: undefined, maximumBatchingWindow: undefined };
    const many = run({ mapping: unset, traffic: { count: 150, over: '200ms', at: '1s' } });
    expect(queueBatches(many).map(({ messages }) => messages.length)).toEqual([100, 50]);
    const few = run({ mapping: unset, traffic: at(1.2, 1.3, 1.4) });
    expect(queueBatches(few).map(({ messages, attempts }) => [messages.length, attempts[0]])).toEqual([[3, 1.7]]);
    expect(queueBatches(run({ traffic: at(1), rules: { 'mq.delivery-latency': 0.3 } }))[0]?.attempts).toEqual([1.3]);
  });

  it('acknowledges what succeeded, and what no pattern wants (mq.acknowledge, mq.filter)', () => {
    const bodies = [{ body: { kind: 'order' } }, { body: { kind: 'other' } }];
    const trace = run({ mapping: { filter: [{ data: { kind: ['order'] } }] }, traffic: { bodies } });
    const { succeeded = 0, filtered = 0 } = outcomeCounts(trace);
    expect(succeeded + filtered).toBe(100);
    expect(Math.min(succeeded, filtered)).toBeGreaterThan(20);
    expect(queueBatches(trace).flatMap(({ messages }) => messages).length).toBe(succeeded);
  });

  it('closes a batch at 6 MB, and drops what is larger (mq.batch-payload)', () => {
    const two = run({ mapping: { batchSize: 10, maximumBatchingWindow: '2s' }, traffic: { count: 6, over: '0s', payloadSize: 2500 } });
    expect(queueBatches(two).map(({ messages }) => messages.length)).toEqual([2, 2, 2]);
    const huge = run({ traffic: { count: 4, payloadSize: 6145 } });
    expect([outcomeCounts(huge), huge.invocations.length]).toEqual([{ dropped: 4 }, 0]);
  });

  it('keeps the order of RabbitMQ, through failures and throttles: nothing overtakes', () => {
    cites('mq.rabbitmq-requeues');
    const trace = run({
      engine: 'RabbitMQ',
      mapping: { batchSize: 3 },
      fn: { handler: [{ io: '200ms' }], errorRate: 0.3 },
      duration: '5m',
    });
    const { settled } = trace.requests;
    expect(outcomeCounts(trace)).toEqual({ succeeded: 100 });
    for (let row = 1; row < settled.length; row++) expect(settled[row] as number).toBeGreaterThanOrEqual(settled[row - 1] as number);
    expect(queueBatches(trace).some(({ counts }) => Math.max(...counts) > 1)).toBe(true);
  });

  it('tries a throttled batch again after 1 s, 2 s and so on, which costs it no delivery (mq.throttle-retry-first, mq.throttle-retry-maximum)', () => {
    const trace = run({ traffic: at(1), fn: { reservedConcurrentExecutions: 0 }, duration: '5m' });
    const [batch, ...others] = queueBatches(trace);
    expect(others).toEqual([]);
    expect(batch?.attempts.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 124]);
    const shorter = { 'mq.throttle-retry-first': 3, 'mq.throttle-retry-maximum': 5 };
    expect(queueBatches(run({ traffic: at(1), fn: { reservedConcurrentExecutions: 0 }, rules: shorter }))[0]?.attempts.slice(0, 4)).toEqual(
      [1, 4, 9, 14],
    );
  });
});

describe('a batch of a broker that fails', () => {
  it('is delivered again whole, six times, and then ActiveMQ puts its messages aside (C7)', () => {
    cites('mq.whole-batch-again', 'mq.maximum-redeliveries', 'mq.redelivery-delay', 'mq.dead-letter-queue');
    const trace = run({ traffic: { count: 3, over: '0s' }, mapping: { batchSize: 3, maximumBatchingWindow: '1s' }, fn: { errorRate: 1 } });
    const batches = queueBatches(trace);
    expect(batches.map(({ messages }) => messages)).toEqual(Array(7).fill([0, 1, 2]));
    expect(batches.map(({ counts }) => counts[0])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(batches.map(({ at: time }) => time)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(outcomeCounts(trace)).toEqual({ deadLettered: 3 });
    // What a policy of the broker's own says does not count.
    expect(outcomeCounts(run({ broker: { maximumRedeliveries: 1 }, traffic: { count: 1 }, fn: { errorRate: 1 } }))).toEqual({
      deadLettered: 1,
    });
    const later = queueBatches(run({ traffic: at(1), fn: { errorRate: 1 }, rules: { 'mq.redelivery-delay': 5 } }));
    expect(later.map(({ at: time }) => time)).toEqual([1, 6, 11, 16, 21, 26, 31]);
  });

  it('takes sound messages along: those of its batch are put aside with the poisoned one', () => {
    const trace = run({
      mapping: { batchSize: 5, maximumBatchingWindow: '1s' },
      traffic: { count: 5, over: '0s', at: '1s' },
      fn: { handler: [{ io: '10ms' }] },
      poison: { at: '500ms', poison: { resource: 'orders', count: 1 } },
    });
    expect(outcomeCounts(trace)).toEqual({ deadLettered: 5 });
  });

  it('comes back for ever with RabbitMQ, and holds up all behind it, until its messages expire (mq.rabbitmq-requeues, mq.expiry)', () => {
    const parts: Parts = {
      engine: 'RabbitMQ',
      traffic: at(1, 2, 3),
      fn: { handler: [{ io: '10ms' }] },
      poison: { at: '500ms', poison: { resource: 'orders', count: 1 } },
      duration: '120s',
    };
    const { succeeded = 0, deadLettered = 0 } = outcomeCounts(run(parts));
    expect([succeeded, deadLettered]).toEqual([0, 0]);
    expect(run(parts).invocations.length).toBeGreaterThan(100);
    const trace = run({ ...parts, broker: { timeToLive: '30s' } });
    expect(outcomeCounts(trace)).toEqual({ expired: 1, succeeded: 2 });
    expect(Math.min(...Array.from(trace.invocations.time.subarray(-2)))).toBeGreaterThan(31e6);
    const late = run({ ...parts, traffic: at(1, 40), broker: { timeToLive: '30s' } });
    expect(outcomeCounts(late)).toEqual({ expired: 1, succeeded: 1 });
  });

  it('keeps its place among the five until it is delivered again (mq.redelivery-delay)', () => {
    const trace = run({ traffic: { count: 20, over: '0s' }, fn: { errorRate: 1 }, rules: { 'mq.redelivery-delay': 10 }, duration: '9s' });
    expect(queueBatches(trace).length).toBe(5);
  });

  it('is told as a life of its messages, by the rules of brokers', () => {
    const trace = run({ traffic: at(1), fn: { errorRate: 1 } });
    const life = messageLife(trace, 0);
    expect(life).toMatchObject({ broker: 'ActiveMQ', outcome: 'deadLettered', ruleId: 'mq.maximum-redeliveries' });
    expect(life?.phases.filter(({ receive }) => receive !== null)).toHaveLength(7);
    const rules = life?.phases.flatMap(({ ruleId, receive }) => [ruleId, receive?.ruleId ?? null]).filter((id) => id !== null);
    for (const id of rules ?? []) expect(id).toMatch(/^mq\./);
  });
});

describe('without permission to describe the broker', () => {
  it('nothing is received: messages wait (mq.role-reads)', () => {
    const role = { Statement: [{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }] };
    const trace = run({ fn: { role } });
    expect([trace.invocations.length, outcomeCounts(trace)]).toEqual([0, { waiting: 100 }]);
    const allowed = { Statement: [{ Effect: 'Allow', Action: 'mq:DescribeBroker', Resource: '*' }] };
    expect(outcomeCounts(run({ fn: { role: allowed } }))).toEqual({ succeeded: 100 });
  });
});

describe('in every run of a broker', () => {
  it('no more batches are at work than its engine allows, each message is delivered seven times at most, and none is lost or made up', () => {
    let given = 0;
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(1e6),
          engine: fc.constantFrom(...engines),
          batchSize: fc.constantFrom(1, 3, 20),
          window: fc.constantFrom('0s', '500ms', '2s'),
          errorRate: fc.constantFrom(0, 0.2, 0.7),
          reserved: fc.constantFrom(null, 2),
          timeToLive: fc.constantFrom(null, '15s'),
          io: fc.constantFrom('10ms', '400ms', '2s'),
        }),
        ({ seed, engine, batchSize, window, errorRate, reserved, timeToLive, io }) => {
          const trace = run({
            seed,
            engine,
            broker: { timeToLive },
            mapping: { batchSize, maximumBatchingWindow: window },
            fn: { handler: [{ io }], errorRate, reservedConcurrentExecutions: reserved },
            traffic: { pattern: 'poisson', rate: 8, end: '20s', count: undefined, over: undefined },
            duration: '90s',
          });
          expect(peakConcurrency(trace)).toBeLessThanOrEqual(engine === 'ActiveMQ' ? 5 : 1);
          const counts = outcomeCounts(trace);
          expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(trace.requests.length);
          for (const batch of queueBatches(trace)) {
            if (engine === 'ActiveMQ') expect(Math.max(...batch.counts)).toBeLessThanOrEqual(7);
            expect(new Set(batch.messages).size).toBe(batch.messages.length);
          }
          for (let row = 0; row < trace.requests.length; row++) {
            const life = messageLife(trace, row);
            let t = life?.sent;
            for (const phase of life?.phases ?? []) {
              expect(phase.start).toBe(t);
              t = phase.end;
            }
            expect(t).toBe(life?.end);
          }
          given += counts.deadLettered ?? 0;
        },
      ),
      { numRuns: 80, seed: 20261128 },
    );
    expect(given).toBeGreaterThan(20);
  });
});
