/** For tests only: queues of every kind under every kind of work. */
import fc from 'fast-check';
import type { Scenario } from '../../scenario/model.ts';
import { io, seconds, traffic } from '../testing.ts';
import { poisonFrom, queueScenario } from './queueTesting.ts';

/** A queue at work, and what its settings were drawn as. */
export interface DrawnQueue {
  readonly scenario: Scenario;
  readonly fifo: boolean;
  readonly most: number | null;
  readonly maxReceiveCount: number | null;
  readonly duplicates: boolean;
  /** s: how long handling one batch may take at most, and how long messages are hidden. */
  readonly visibility: number;
  readonly timeout: number;
}

/** Queues of every kind under every kind of work. */
export const anyQueue = fc
  .record({
    fifo: fc.boolean(),
    visibility: fc.constantFrom(5, 30, 100),
    timeout: fc.constantFrom(2, 10, 40),
    delay: fc.constantFrom(0, 0, 5),
    retention: fc.constantFrom(60, 345_600),
    maxReceiveCount: fc.constantFrom(null, 1, 2, 5),
    batchSize: fc.constantFrom(1, 3, 10),
    window: fc.constantFrom(0, 0, 2),
    most: fc.constantFrom(null, 2, 5),
    reports: fc.boolean(),
    reportedIds: fc.constantFrom('messageId', 'messageId', 'unknown'),
    keys: fc.integer({ min: 1, max: 6 }),
    rate: fc.integer({ min: 1, max: 10 }),
    mean: fc.constantFrom(0, 0.05, 1, 4),
    errorRate: fc.constantFrom(0, 0.1, 0.6),
    poison: fc.integer({ min: 0, max: 3 }),
    reserved: fc.constantFrom(null, null, 0, 1, 3),
    duplicateRate: fc.constantFrom(0, 0, 0.1),
    perRecord: fc.boolean(),
  })
  .map((one): DrawnQueue => {
    const step = {
      ...io({ kind: 'exponential', mean: seconds(Math.max(one.mean, 0.001)) }),
      errorRate: one.errorRate,
      per: one.perRecord ? ('record' as const) : ('invocation' as const),
    };
    const scenario = queueScenario({
      fifo: one.fifo,
      visibility: one.visibility,
      delay: one.delay,
      retention: one.retention,
      ...(one.maxReceiveCount === null ? {} : { maxReceiveCount: one.maxReceiveCount }),
      settings: {
        batchSize: one.batchSize,
        maximumBatchingWindow: seconds(one.window),
        maximumConcurrency: one.most,
        functionResponseTypes: one.reports ? ['ReportBatchItemFailures'] : [],
        reportedIds: one.reportedIds,
      },
      fn: { handler: [step], timeout: seconds(one.timeout), reservedConcurrentExecutions: one.reserved },
      traffic: [traffic({ pattern: 'poisson', rate: one.rate }, { keys: { count: one.keys, skew: 0.5 }, end: seconds(40) })],
      timeline: [poisonFrom(3, one.poison)],
      duplicateRate: one.duplicateRate,
      duration: 150,
    });
    return {
      scenario,
      fifo: one.fifo,
      most: one.most,
      maxReceiveCount: one.maxReceiveCount,
      duplicates: one.duplicateRate > 0 && !one.fifo,
      visibility: one.visibility,
      timeout: one.timeout,
    };
  });

/** The same, and more: a second mapping, a dead-letter queue that is polled too, and settings that change while the run goes on. */
export const anyChangingQueue = fc
  .record({
    drawn: anyQueue,
    second: fc.boolean(),
    readDead: fc.boolean(),
    change: fc.constantFrom(null, { at: 20, visibilityTimeout: 12, delay: 3 }, { at: 30, visibilityTimeout: 60, delay: 0 }),
  })
  .map(({ drawn: { scenario }, second, readDead, change }): Scenario => {
    const [first] = scenario.triggers as [Scenario['triggers'][number]];
    const hasDead = scenario.resources.some(({ name }) => name === 'dead');
    const triggers = [
      first,
      ...(second ? [{ ...first, id: 'u', settings: { ...first.settings, functionResponseTypes: [] } }] : []),
      ...(readDead && hasDead ? [{ ...first, id: 'd', source: 'dead', settings: { batchSize: 2 } }] : []),
    ];
    const before = { ...scenario, triggers };
    if (change === null) return before;
    const { at, ...settings } = change;
    const resources = before.resources.map((queue) => ({ ...queue, settings: { ...queue.settings, ...eachSeconds(settings) } }));
    const set = { kind: 'set', at: seconds(at), index: 1, changes: {}, scenario: { ...before, resources } } as const;
    return { ...before, timeline: [...before.timeline, set] };
  });

const eachSeconds = (times: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(times).map(([name, time]) => [name, seconds(time)]));
